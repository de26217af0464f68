"""Services printed as blocks of labels and values, as on the receipt of a pharmacy: one block a line."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from bot.readers.layout.headings import Heading
from bot.readers.layout.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.lines import Draft
from bot.readers.layout.places import Words, saying
from bot.readers.layout.rows import Row
from bot.readers.layout.stacking import Column
from bot.readers.layout.table import Table
from bot.readers.layout.tokens import Style, Token
from bot.readers.layout.vocabulary import MONEY_ROLES, Role, role_of

_AMOUNT_OF: dict[Label, Role] = {
    "charges": "charge",
    "allowed": "allowed",
    "plan_paid": "plan_paid",
    "adjustments": "adjustment",
    "patient_owes": "patient_owes",
}
_SHARES: frozenset[Role] = frozenset({"copay", "deductible", "coinsurance", "not_covered"})
_WORDS: frozenset[Role] = frozenset({"description", "code", "ndc", "revenue", "units", "service_date", "diagnosis"})


@dataclass
class _Block:
    """The values of one block by role, and the rows they stand in."""

    cells: dict[Role, list[Token]] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    indexes: set[int] = field(default_factory=set)

    @property
    def is_line(self) -> bool:
        return "description" in self.cells and bool(MONEY_ROLES & set(self.cells))


def labeled_table(rows: Sequence[Row], style: Style) -> Table | None:
    """The blocks as a table; None where no block names a service and an amount.

    The labels of a single block are those of the whole document too, so its rows stay free to be read as totals.
    """
    blocks = [block for block in _blocks(rows, style) if block.is_line]
    if not blocks:
        return None
    roles = dict.fromkeys(role for block in blocks for role in block.cells)
    table = Table(Heading(tuple(Column(role, 0.0, 0.0) for role in roles), 0))
    for block in blocks:
        table.drafts.append(Draft(block.cells, block.rows[0].page, block.rows[-1].bottom))
        table.rows |= block.indexes if len(blocks) > 1 else set()
    return table


def _blocks(rows: Sequence[Row], style: Style) -> Iterator[_Block]:
    """Blocks in their order: one ends where a label comes again."""
    block = _Block()
    for index, row in enumerate(rows):
        for label, value, words in _pairs(row):
            role = _role(label, value, style)
            if role is None:
                continue
            if role in block.cells:
                yield block
                block = _Block()
            block.cells[role] = [Token(value, "text", 0.0, 0.0, words=words)]
            block.rows.append(row)
            block.indexes.add(index)
    yield block


def _pairs(row: Row) -> Iterator[tuple[str, str, Words]]:
    """The labels of a row, each with the value after its colon or beside it and the words of that."""
    texts = [phrase.text for phrase in row.phrases]
    for place, text in enumerate(texts):
        label, colon, value = text.partition(":")
        if colon and value.strip():
            yield label, value.strip(), saying(row.phrases[place].words, value.strip())
        elif place + 1 < len(texts) and (colon or not any(map(str.isdigit, text))):
            yield label, texts[place + 1], row.phrases[place + 1].words


def _role(label: str, value: str, style: Style) -> Role | None:
    """What a labeled value is on the line of its block; None where it is nothing a line has, or not of that kind."""
    role = role_of(label)
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
        return role if style.date(value) is not None else None
    return role if any(map(str.isdigit, value)) else None
