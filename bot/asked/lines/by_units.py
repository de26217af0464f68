"""Lines told by how many of it they count: "the 95 qty thing", "the one with 4 units", «la de 95 unidades»."""

import re
from decimal import Decimal

from bot.bill import Bill
from bot.priced import units_of

_UNITS = re.compile(
    r"\b(\d{1,5}) (?:qty|quantity|units?|unidades|cantidad)\b"
    r"|\b(?:qty|quantity|units?|unidades|cantidad)(?: (?:of|is|de|es))? (\d{1,5})\b"
)


def by_units(words: str, bill: Bill) -> tuple[int, ...]:
    """The one line of as many units as ``words`` (plain text) say; none where several have as many."""
    found = _UNITS.search(words)
    if found is None:
        return ()
    told = Decimal(found[1] or found[2])
    lines = tuple(line.line for line in bill.lines if line.units and units_of(line) == told)
    return lines if len(lines) == 1 else ()
