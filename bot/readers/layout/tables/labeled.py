"""Services printed as blocks of labels and values, as on the receipt of a pharmacy: one block a line."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot import dates
from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.bare_paid import is_bare_paid
from bot.readers.layout.language.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, role_of
from bot.readers.layout.page.places import Words, saying
from bot.readers.layout.page.rows import Phrase, Row
from bot.readers.layout.stated.contacts import PHONE
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Table
from bot.readers.layout.tables.uninsured import bare_paid

_AMOUNT_OF: dict[Label, Role] = {
    "charges": "charge",
    "allowed": "allowed",
    "plan_paid": "plan_paid",
    "adjustments": "adjustment",
    "patient_owes": "patient_owes",
}
_SHARES: frozenset[Role] = frozenset({"copay", "deductible", "coinsurance", "not_covered"})
_WORDS: frozenset[Role] = frozenset({"description", "code", "ndc", "revenue", "units", "service_date", "diagnosis"})
_NUMBERED: frozenset[Role] = frozenset({"ndc", "units"})
_OPENING: frozenset[Role] = frozenset({"description", "code", "service_date"})
_WORDED = re.compile(r"[^\W\d]{3}")
_BLANK = ("-", "–", "—")
_LONGEST_MARKS = 30
_ABOVE = 2
"""Rows above the number of a drug in which its name may stand."""


@dataclass
class _Block:
    """The values of one block by role, and the rows they stand in."""

    cells: dict[Role, list[Token]] = field(default_factory=dict)
    indexes: set[int] = field(default_factory=set)

    @property
    def names_service(self) -> bool:
        return "description" in self.cells or any(_WORDED.search(one.text) for one in self.cells.get("code", ()))

    def ends_before(self, role: Role, index: int) -> bool:
        """Whether amounts stand apart above the first label of a service, as those of a summary do."""
        return role in _OPENING and not self.names_service and bool(self.indexes) and index - max(self.indexes) > 1

    @property
    def is_line(self) -> bool:
        return self.names_service and bool(MONEY_ROLES & set(self.cells))


def labeled_table(rows: Sequence[Row], style: Style) -> Table | None:
    """The blocks as a table; None where no block names a service and an amount.

    The labels of a single block are those of the whole document too, so its rows stay free to be read as totals.
    """
    blocks = [block for block in map(_Unlabeled(rows, style).added, _blocks(rows, style)) if block.is_line]
    if not blocks:
        return None
    _said_once(blocks)
    roles = dict.fromkeys(role for block in blocks for role in block.cells)
    table = Table(Heading(tuple(Column(role, 0.0, 0.0) for role in roles), 0))
    for block in blocks:
        table.drafts.append(Draft(block.cells, rows[min(block.indexes)].page, rows[max(block.indexes)].bottom))
        table.rows |= block.indexes if len(blocks) > 1 else set()
    return table


def _said_once(blocks: Sequence[_Block]) -> None:
    """Give a day that only the first of several blocks has to all of them: it is said once."""
    if [block for block in blocks if "service_date" in block.cells] != [blocks[0]]:
        return
    for block in blocks[1:]:
        block.cells["service_date"] = blocks[0].cells["service_date"]


def _blocks(rows: Sequence[Row], style: Style) -> Iterator[_Block]:
    """Blocks in their order: one ends where a label comes again."""
    block = _Block()
    paid = bare_paid(rows)
    for index, row in enumerate(rows):
        for label, value, words in _pairs(row):
            role = _role(label, value, style) or (_in_card(label, value, style) if block.names_service else None)
            role = paid if role == "plan_paid" and is_bare_paid(label) else role
            if role is None:
                continue
            if role in block.cells or block.ends_before(role, index):
                yield block
                block = _Block()
            said = {role: [Token(value, "text", 0.0, 0.0, words=words)]}
            block.cells.update(_dated_service(role, value, words) or said)
            block.indexes.add(index)
    yield block


def _dated_service(role: Role, value: str, words: Words) -> dict[Role, list[Token]]:
    """The day and what was done on it where one value says both: "06/15/26 Root planing"; nothing else."""
    day = dates.DATE.match(value) if role == "service_date" else None
    said = value[day.end() :].strip(" -–:·") if day else ""
    if day is None or sum(map(str.isalpha, said)) < 3 or dates.DATE.search(said):
        return {}
    return {
        "service_date": [Token(day.group(), "date", 0.0, 0.0, words=saying(words, day.group()))],
        "description": [Token(said, "text", 0.0, 0.0, words=saying(words, said))],
    }


def _in_card(label: str, value: str, style: Style) -> Role | None:
    """What a label in words of its own says of the service that the labels above it name; None where it is unsure."""
    role = column_meaning(label) if not any(map(str.isdigit, label)) and len(label) > 2 else None
    if role in MONEY_ROLES and role not in ("unit_price", "balance", "credit"):
        return role if style.amount(value) is not None or value in _BLANK else None
    return role if role == "remarks" and len(value) <= _LONGEST_MARKS else None


class _Unlabeled:
    """What a pharmacy's receipt prints without a label: the drug above its number, the day behind that of the order."""

    def __init__(self, rows: Sequence[Row], style: Style) -> None:
        self._rows = rows
        self._style = style

    def added(self, block: _Block) -> _Block:
        """The block with the name of its drug and its day, where only its number has a label."""
        if "ndc" not in block.cells or "description" in block.cells:
            return block
        first = min(block.indexes)
        above = range(first - 1, max(first - 1 - _ABOVE, -1), -1)
        name = next((index for index in above if self._is_name(self._rows[index])), None)
        if name is None:
            return block
        row = self._rows[name]
        block.cells["description"] = [Token(row.text, "text", 0.0, 0.0, words=row.words)]
        block.indexes.add(name)
        for near in self._rows[max(name - 1, 0) : first]:
            dates = [phrase for phrase in near.phrases if self._style.date(phrase.text)]
            if dates and "service_date" not in block.cells:
                block.cells["service_date"] = [Token(dates[0].text, "date", 0.0, 0.0, words=dates[0].words)]
        return block

    def _is_name(self, row: Row) -> bool:
        said = row.phrases[0].text
        plain = len(row.phrases) == 1 and ":" not in said and not labels_of(said) and self._style.date(said) is None
        return plain and sum(map(str.isalpha, said)) >= 3 and not self._style.amounts(said) and not PHONE.search(said)


def _pairs(row: Row) -> Iterator[tuple[str, str, Words]]:
    """The labels of a row, each with the value after its colon or beside it and the words of that."""
    texts = [phrase.text for phrase in row.phrases]
    for place, text in enumerate(texts):
        label, colon, value = text.partition(":")
        if colon and value.strip():
            yield label, value.strip(), saying(row.phrases[place].words, value.strip())
        elif near := _close(row.phrases[place]):
            yield near
        elif place + 1 < len(texts) and (colon or not any(map(str.isdigit, text))):
            yield label, texts[place + 1], row.phrases[place + 1].words


def _close(phrase: Phrase) -> tuple[str, str, Words] | None:
    """A label and the number a space behind it: "NDC 00781-2613-05", "QTY 21"."""
    label, *words = phrase.words
    value = " ".join(word.text for word in words)
    if role_of(label.text) not in _NUMBERED or not words or not value[0].isdigit():
        return None
    return label.text, value, tuple(words)


def _role(label: str, value: str, style: Style) -> Role | None:
    """What a labeled value is on the line of its block; None where it is nothing a line has, or not of that kind."""
    role = role_of(label) or ("service_date" if column_meaning(label) == "service_date" else None)
    if role in _SHARES:
        return role if style.amount(value) is not None else None
    meant = next((one for one in labels_of(label) if one in AMOUNTS), None)
    if meant:
        found = _AMOUNT_OF.get(meant)
        return found if style.amount(value) is not None else None
    if role == "charge":
        return role if style.amount(value) is not None else None
    if role not in _WORDS or style.money(value) is not None:
        return None
    if role == "description":
        return role if sum(map(str.isalpha, value)) >= 3 else None
    if role == "service_date":
        return role if style.date(value) is not None or _dated_service(role, value, ()) else None
    return role if any(map(str.isdigit, value)) else None
