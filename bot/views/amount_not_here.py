"""An amount that is asked after and that no charge is: the charges that come to it together, or the words beside which
the paper prints it."""

import re
from dataclasses import dataclass

from bot.asked.lines.amount_not_here import AmountNotHere
from bot.bill import Bill
from bot.facts import Fact, text, usd
from bot.views.bill import BillView
from bot.views.line import LineView
from bot.views.reckoning import ASKED

_QUOTED = re.compile(r'"([^"]+)"')


@dataclass(frozen=True, slots=True)
class AmountTold:
    """The ``amount``; ``together``, the lines that come to it by their ``field``; ``words`` that stand beside it on the
    paper, None where the reader saw none."""

    amount: Fact
    together: list[LineView]
    field: str
    words: Fact | None


def view_amount_not_here(asked: AmountNotHere | None, view: BillView | None, bill: Bill | None) -> AmountTold | None:
    """What the papers say of the amount ``asked`` after; None where none is."""
    if asked is None or view is None or bill is None:
        return None
    return AmountTold(usd(asked.amount, ASKED), view.pick(asked.together), asked.field, _beside(asked, bill))


def _beside(asked: AmountNotHere, bill: Bill) -> Fact | None:
    """What the reader could not place, where that is the amount: its warning quotes the words."""
    amount = f"${asked.amount:,.2f}"
    for warning in bill.warnings:
        if amount in warning and (quoted := _QUOTED.search(warning)):
            return text(quoted[1], "printed, and not placed")
    return None
