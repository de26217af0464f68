"""Columns headed by two amounts that stand in them by turns: "Copay/Deductible", "Deductible or coinsurance"."""

import re

from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.vocabulary import MONEY_ROLES

_BETWEEN = re.compile(r"\s*[/,&+]\s*|\s+(?:and|or|y|e|o|u)\s+", re.IGNORECASE)


def is_of_amounts(column: Column) -> bool:
    """Whether a column whose amounts no field keeps holds amounts, as each of the headings it is made of says.

    >>> is_of_amounts(Column("other", 0, 9, "Copay/Deductible")), is_of_amounts(Column("other", 0, 9, "Claim/Date"))
    (True, False)
    """
    if column.role != "other":
        return False
    sides = [side for side in _BETWEEN.split(column.heading) if side]
    return len(sides) > 1 and all(column_meaning(side) in MONEY_ROLES for side in sides)
