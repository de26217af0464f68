"""Totals side by side over their amounts: "Total charges   Adjustments   Amount due" and a row of amounts below.

However the amounts are aligned, the first is that of the first label. Each label is put beside its amount.
"""

from collections.abc import Iterator, Sequence

from bot.readers.layout.labels import AMOUNTS
from bot.readers.layout.meaning import label_meanings, total_of
from bot.readers.layout.rows import Phrase, Row
from bot.readers.layout.tokens import Style

_FEWEST = 2


def with_totals_apart(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, each label of such a strip in a row with its amount."""
    return list(_apart(rows, style))


def _apart(rows: Sequence[Row], style: Style) -> Iterator[Row]:
    index = 0
    while index < len(rows):
        if _is_strip(rows, index, style):
            for label, amount in zip(rows[index].phrases, rows[index + 1].phrases, strict=True):
                yield Row((*label.words, *amount.words), rows[index].width, frozenset({len(label.words)}))
            index += 2
        else:
            yield rows[index]
            index += 1


def _is_strip(rows: Sequence[Row], index: int, style: Style) -> bool:
    """Whether a row holds only labels of totals, and the next one as many amounts, which are no table of them."""
    labels, amounts, *after = [*rows[index : index + 3]] if index + 1 < len(rows) else [rows[index], rows[index]]
    if labels.cells or amounts.cells or labels.page != amounts.page or len(labels.phrases) < _FEWEST:
        return False
    if len(labels.phrases) != len(amounts.phrases) or not all(map(_is_total, labels.phrases)):
        return False
    if not _are_amounts(amounts, style) or (after and _are_amounts(after[0], style)):
        return False
    return any("total" in phrase.text.lower() for phrase in labels.phrases) or not _stand_under(labels, amounts)


def _is_total(phrase: Phrase) -> bool:
    if any(map(str.isdigit, phrase.text)):
        return False
    return total_of(phrase.text) in AMOUNTS or label_meanings(phrase.text)[:1] == ("ignored",)


def _are_amounts(row: Row, style: Style) -> bool:
    return all(style.money(phrase.text) is not None for phrase in row.phrases)


def _stand_under(labels: Row, amounts: Row) -> bool:
    """Whether each amount stands under its label and no other."""
    pairs = zip(labels.phrases, amounts.phrases, strict=True)
    return all(label.is_over(amount, labels.width) for label, amount in pairs)
