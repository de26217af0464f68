"""Rows of a table that print sums: what they sum, and which amount belongs to which column."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.readers.layout.labels import Label
from bot.readers.layout.vocabulary import Role


@dataclass(frozen=True)
class Sum:
    """A row of sums: its label, its amounts by column and as printed, and after how many lines it stands.

    `adds` where it is one of several that add up, as payments do; `part` where it sums a visit rather than the
    document; `dated` where it stands on a day, as what happened does.
    """

    label: Label
    amounts: Mapping[Role, Decimal]
    printed: tuple[Decimal, ...]
    after: int
    adds: bool = False
    part: bool = False
    dated: bool = False


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
