"""Rows of a table that print sums: what they sum, and which amount belongs to which column."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.places import Words


@dataclass(frozen=True)
class Sum:
    """A row of sums: its label, its amounts by column and as printed, and after how many lines it stands.

    `adds` where it is one of several that add up, as payments do; `part` where it sums a visit rather than the
    document; `dated` where it stands on a day, as what happened does, and `day` that day. `words` are those of each
    amount printed, `where` those of each column, `said` what it says it sums.
    """

    label: Label
    amounts: Mapping[Role, Decimal]
    printed: tuple[Decimal, ...]
    after: int
    adds: bool = False
    part: bool = False
    dated: bool = False
    words: tuple[Words, ...] = ()
    where: Mapping[Role, Words] = field(default_factory=dict)
    said: str = ""
    day: date | None = None


def by_column_sums(printed: Sequence[Decimal], columns: Sequence[tuple[Role, Decimal]]) -> dict[Role, Decimal] | None:
    """Amounts that stand under no heading, each given to the column of lines that it is the sum of.

    None where an amount is the sum of no column that is still to come and the amounts are fewer than the columns.
    """
    found: dict[Role, Decimal] = {}
    place = 0
    for amount in printed:
        match = next((at for at in range(place, len(columns)) if columns[at][1] == amount), None)
        if match is None:
            if len(printed) != len(columns):
                return None
            return {role: value for (role, _), value in zip(columns, printed, strict=True)}
        found[columns[match][0]] = amount
        place = match + 1
    return found


def sum_of(tokens: Sequence[Token], style: Style, *, whole: bool = False) -> Decimal | None:
    """The amount that stands under a heading; the sum where two columns, of two insurers, are the same."""
    amounts = [style.amount(token.text, whole=whole) for token in tokens]
    known = [amount for amount in amounts if amount is not None]
    if len(tokens) > 1 and len(known) == len(tokens) and all(_is_amount(token, style) for token in tokens):
        return sum(known, Decimal(0))
    return style.amount(" ".join(token.text for token in tokens), whole=whole)


def _is_amount(token: Token, style: Style) -> bool:
    """Whether a token is an amount; a spreadsheet writes 0.3 for one."""
    return token.kind == "money" or (style.plain and token.kind == "number")


class Tally:
    """The amounts of the lines of a table, each read once, and their sums so far."""

    def __init__(self, style: Style) -> None:
        self._style = style
        self.lines: list[dict[Role, Decimal]] = []
        self.sums: dict[Role, Decimal] = {}

    def read(self, lines: Iterable[Mapping[Role, Sequence[Token]]]) -> None:
        """Add the lines that came since the last time."""
        for cells in lines:
            self.lines.append(self.amounts(cells))
            for role, amount in self.lines[-1].items():
                self.sums[role] = self.sums.get(role, Decimal(0)) + amount

    def amounts(self, cells: Mapping[Role, Sequence[Token]]) -> dict[Role, Decimal]:
        """The amounts in a row's columns of amounts."""
        found = {role: sum_of(tokens, self._style) for role, tokens in cells.items() if role in MONEY_ROLES}
        return {role: amount for role, amount in found.items() if amount is not None}
