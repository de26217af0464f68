"""Totals side by side over their amounts: "Total charges   Adjustments   Amount due" and a row of amounts below.

However the amounts are aligned, the first is that of the first label. Each label is put beside its amount.
"""

from collections.abc import Iterator, Sequence

from bot.readers.layout.language.labels import AMOUNTS
from bot.readers.layout.language.meaning import label_meanings, total_of
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.page.words import Word

_FEWEST = 2
_APART, _FULL = 4, 0.8
"""Widths of a character before an amount, and how much of its height a row of such a strip fills."""


def with_totals_apart(rows: Sequence[Row], style: Style) -> list[Row]:
    """The rows, each label of such a strip in a row with its amount."""
    return list(_apart(rows, style))


def _apart(rows: Sequence[Row], style: Style) -> Iterator[Row]:
    index = 0
    while index < len(rows):
        if _is_strip(rows, index, style):
            pairs = list(zip(rows[index].phrases, rows[index + 1].phrases, strict=True))
            height = (rows[index + 1].bottom - rows[index].top) / len(pairs)
            for number, (label, amount) in enumerate(pairs):
                yield _beside(label, amount, rows[index], rows[index].top + number * height, height)
            index += 2
        else:
            yield rows[index]
            index += 1


def _beside(label: Phrase, amount: Phrase, place: Row, top: float, height: float) -> Row:
    """A label and its amount as a row at a height of its own, which begins where the row of labels does."""
    width = place.width
    x0 = 0.0 if place.cells else place.words[0].x0
    words: list[Word] = []
    for word in (*label.words, *amount.words):
        x0 += _APART * width if len(words) == len(label.words) else 0.0
        x1 = x0 + len(word.text) * width
        origin = word.origin or (word,)
        words.append(Word(word.text, x0, x1, top, top + _FULL * height, word.page, origin=origin))
        x0 = x1 + width
    return Row(tuple(words), width, frozenset({len(label.words)}))


def _is_strip(rows: Sequence[Row], index: int, style: Style) -> bool:
    """Whether a row holds only labels of totals, and the next one as many amounts, which are no table of them."""
    labels, amounts, *after = [*rows[index : index + 3]] if index + 1 < len(rows) else [rows[index], rows[index]]
    if labels.cells != amounts.cells or labels.page != amounts.page or len(labels.phrases) < _FEWEST:
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
