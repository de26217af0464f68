"""Boxes beside a table: labels with their values, an address, words of explanation."""

from collections.abc import Sequence

from bot.readers.layout.language.labels import Label, labels_of
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.language.tokens import Style, tokens_of
from bot.readers.layout.page.rows import Phrase, Row


def is_box(rows: Sequence[Row], style: Style, *, headed: bool) -> bool:
    """Whether these rows are labels with their values, or words of their own and not `headed` as a column of words."""
    told: set[tuple[Label, ...]] = set()
    strange = 0
    asked: tuple[Label, ...] = ()  # by the row above, whose value stands below it
    for row in rows:
        labels, figure = labels_in(row.phrases[0]), _has_figure(row, style)
        strange += not labels and not asked
        if figure and (labels or asked):
            told.add(labels or asked)
        asked = () if figure else labels
    if len(told) > 1 and 4 * strange <= len(rows):
        return True
    return not headed and len(rows) > 2 and all(_is_prose(row, style) for row in rows)


def labels_in(phrase: Phrase) -> tuple[Label, ...]:
    """What the first phrase of a row may announce."""
    said = phrase.text
    words = said.split(":")[0] if ":" in said else said
    return labels_of(words) or label_meanings(" ".join(w for w in words.split() if not any(map(str.isdigit, w))))


def _has_figure(row: Row, style: Style) -> bool:
    return any(token.kind != "text" or any(map(str.isdigit, token.text)) for token in tokens_of(row, style))


def _is_prose(row: Row, style: Style) -> bool:
    said = any(sum(map(str.isalpha, word.text)) > 1 for word in row.words)
    return said and len(row.words) > 1 and not any(token.kind in ("money", "date") for token in tokens_of(row, style))
