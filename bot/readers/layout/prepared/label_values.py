"""Labels with their values, however a copy of a page left them: behind a colon, side by side, or below each other."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import DATE_ROLES, MONEY_ROLES, Role
from bot.readers.layout.page.places import between
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word

_LONGEST = 6
_TOTALS = re.compile(r"(?:\w+ )?total(?:s|es)?|totals? for .*", re.IGNORECASE)
_DONE = re.compile(r"procedures?|procedimientos?", re.IGNORECASE)
_HELD = re.compile(r"[^:]{1,40}: ?\S")


@dataclass(frozen=True)
class LabelValue:
    """A label, what it means as the heading of a column, its value, and the first and last row they stand in.

    The value is a row without words where the label of an amount stands between others without one.
    """

    label: str
    role: Role | None
    value: Row
    first: int
    last: int


def label_values(rows: Sequence[Row], style: Style) -> Iterator[LabelValue]:
    """Every row that is a label with its value, and every label that is a row of its own over its value."""
    index = 0
    last: LabelValue | None = None
    while index < len(rows):
        pairs = list(_behind_each(rows[index], index, style))
        if not pairs and (pair := _beside(rows[index], index, style) or _below(rows, index, style)):
            pairs = [pair]
        if not pairs and last and last.role in MONEY_ROLES and last.last == index - 1:
            pairs = list(_empty(rows[index], index))
        yield from pairs
        last = pairs[-1] if pairs else None
        index = pairs[-1].last + 1 if pairs else index + 1


def _empty(row: Row, index: int) -> Iterator[LabelValue]:
    """A label of an amount without one right behind another amount: its dash was no more than a mark of the copy."""
    label = row.text.rstrip(": ")
    role = column_meaning(label)
    summed = _TOTALS.fullmatch(label)
    if len(row.phrases) == 1 and not row.cells and not summed and is_label(label) and role in MONEY_ROLES:
        yield LabelValue(label, role, Row((), row.width), index, index)


def is_label(text: str) -> bool:
    """Whether a text is a label of a value and nothing more."""
    words = text.rstrip(": ").split()
    if not 1 <= len(words) <= _LONGEST or any(map(str.isdigit, text)):
        return False
    return column_meaning(text) is not None or bool(labels_of(text))


def _behind_each(row: Row, index: int, style: Style) -> Iterator[LabelValue]:
    """The values behind the colons of their labels, of which a row may have several: "Qty: 21   Days supply: 7"."""
    parts = [replace(row, words=phrase.words, cuts=frozenset()) for phrase in row.phrases]
    if all(_HELD.match(part.text) for part in parts):
        yield from (pair for part in parts if (pair := _behind(part, index, style)))


def _behind(row: Row, index: int, style: Style) -> LabelValue | None:
    """The value behind the colon of its label."""
    label, colon, value = row.text.partition(":")
    if not colon or not value.strip() or row.cells or not is_label(label):
        return None
    start = len(row.text) - len(value.lstrip())
    return _accepted(label, between(row.words, start, len(row.text)), row, index, index, style)


def _beside(row: Row, index: int, style: Style) -> LabelValue | None:
    """The value beside its label, in a cell of its own or behind a wide gap."""
    if len(row.phrases) != 2 or not is_label(row.phrases[0].text):
        return None
    return _accepted(row.phrases[0].text, row.phrases[1].words, row, index, index, style)


def _below(rows: Sequence[Row], index: int, style: Style) -> LabelValue | None:
    """The value in the row below its label."""
    label, value = rows[index], rows[index + 1] if index + 1 < len(rows) else None
    if value is None or len(label.phrases) > 1 or len(value.phrases) > 1 or label.page != value.page:
        return None
    if not is_label(label.text) or ": " in value.text:
        return None
    if is_label(value.text) and not _is_named_so(rows, index, style):
        return None
    return _accepted(label.text, value.words, value, index, index + 1, style)


def _is_named_so(rows: Sequence[Row], index: int, style: Style) -> bool:
    """Whether a label asks what was done, or by whom, and that below it is the answer, though labels read so: the next
    label and its value follow."""
    if column_meaning(rows[index].text) not in ("description", "provider") or index + 3 >= len(rows):
        return False
    role, value = column_meaning(rows[index + 2].text), rows[index + 3].text
    told = role in MONEY_ROLES | DATE_ROLES or (role == "description" and not is_label(value))
    return told and _holds(value, role, style)


def _accepted(label: str, words: Sequence[Word], row: Row, first: int, last: int, style: Style) -> LabelValue | None:
    """The pair, where the value is of the kind that its label announces."""
    label = label.rstrip(": ")
    role, value = column_meaning(label), Row(tuple(words), row.width)
    if role == "code" and _DONE.fullmatch(label) and not any(map(str.isdigit, value.text)):
        role = "description"  # "Procedure: Crown" says what was done, and no code of it
    if not words or not _holds(value.text, role, style):
        return None
    return LabelValue(label, role, value, first, last)


def _holds(text: str, role: Role | None, style: Style) -> bool:
    if role in MONEY_ROLES:
        return style.amount(text) is not None or text in ("-", "--", "—")
    if role in DATE_ROLES:
        return style.date(text) is not None
    if role in ("units", "line_number"):
        return text.replace(".", "", 1).isdigit()
    if role in ("code", "revenue", "modifier", "ndc"):
        return any(map(str.isdigit, text)) and style.money(text) is None
    if role == "description" and style.date(text) is not None:
        return False
    return style.money(text) is None or role == "other"
