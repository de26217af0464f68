"""Adjustments printed in rows of their own with group and reason: "CO-253 Sequestration -$28.64".

Right below a line such a row is of that line; elsewhere it is of the whole claim.
"""

import re
from collections.abc import Iterator, Sequence

from bot.bill import Adjustment
from bot.readers.layout.rows import Row
from bot.readers.layout.tokens import Style
from codesets.recognize import split_adjustment

_PAIR = re.compile(r"(?:CO|PR|OA|PI)\s?[- ]\s?[A-Z]?\d{1,3}\b")


def adjustment_of(row: Row, style: Style) -> Adjustment | None:
    """The adjustment that a row is: it begins with group and reason and has one amount."""
    match = _PAIR.match(row.text)
    pair = split_adjustment(match.group()) if match else None
    amounts = style.amounts(row.text[match.end() :]) if match and pair else []
    return Adjustment(group=pair[0], reason=pair[1], amount=abs(amounts[0])) if pair and len(amounts) == 1 else None


def claim_adjustments(rows: Sequence[Row], taken: frozenset[int], style: Style) -> Iterator[Adjustment]:
    """The adjustments in rows outside the tables."""
    for index, row in enumerate(rows):
        if index not in taken and (found := adjustment_of(row, style)):
            yield found
