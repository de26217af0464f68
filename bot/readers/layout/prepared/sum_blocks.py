"""A block of amounts that only sums the others up, as the summary over the services of a claim does: it is no line."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal

from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.words import Word

Cells = Mapping[Role, tuple[Word, ...]]
_CODE = re.compile(r"\b(?:\d{5}|[A-Z]\d{4})\b")
_FEWEST = 2


def sum_of_others(blocks: Sequence[Cells], style: Style) -> int | None:
    """The place of the first or last block whose amounts are the sums of all others and that names no code, as they do.

    Of two alike, both of which may be services, one is a sum only where the other says its code.
    """
    amounts = [_amounts(cells, style) for cells in blocks]
    for at in (0, len(blocks) - 1) if len(blocks) > 1 else ():
        own, others = amounts[at], amounts[:at] + amounts[at + 1 :]
        coded = [_CODE.search(_said(cells)) for cells in [*blocks[:at], *blocks[at + 1 :]]]
        if _CODE.search(_said(blocks[at])) or not all(coded) or sum(map(bool, own.values())) < _FEWEST:
            continue
        if all(own[role] == sum((other.get(role, Decimal(0)) for other in others), Decimal(0)) for role in own):
            return at
    return None


def _amounts(cells: Cells, style: Style) -> dict[Role, Decimal]:
    found = {role: style.amount(" ".join(word.text for word in cells[role])) for role in cells if role in MONEY_ROLES}
    return {role: amount for role, amount in found.items() if amount is not None}


def _said(cells: Cells) -> str:
    return " ".join(word.text for word in (*cells.get("code", ()), *cells.get("description", ())))
