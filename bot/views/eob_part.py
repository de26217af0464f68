"""How much of a bill its EOB speaks of, where that is a part: what was owed before, and lines without a partner."""

from dataclasses import dataclass

from bot.case import Case
from bot.facts import Fact, difference, total
from bot.pairing import pair_lines
from bot.views.bill import BillView
from bot.views.line import LineView


@dataclass(frozen=True, slots=True)
class EobPart:
    """What a bill asks for beside the charges that its EOB answers.

    ``earlier`` was owed before; ``beyond`` are the lines that the EOB does not show. ``more`` is what is asked for the
    rest above the plan's share; None where that can't be told, or is nothing.
    """

    earlier: Fact | None
    beyond: list[LineView]
    more: Fact | None


def eob_part(case: Case, bill: BillView | None, eob: BillView | None) -> EobPart | None:
    """None where the EOB speaks of all that is asked, of another visit, or one of the two is missing."""
    if not case.bill or not case.eob or not bill or not eob or not bill.owes or not eob.owes:
        return None
    pairing = pair_lines(case.bill, case.eob)
    if case.bill.lines and pairing.is_empty:
        return None
    earlier = bill.previous_balance if bill.previous_balance and bill.previous_balance.amount > 0 else None
    beyond = bill.pick(line.line for line in pairing.alone if line.charge and not pairing.is_empty)
    if not earlier and (not beyond or case.bill.totals.charges == case.eob.totals.charges):
        return None
    owed = [line.patient_owes for line in beyond]
    known = [fact for fact in (earlier, *owed, eob.owes) if fact]
    accounted = total(known)
    more = None
    if None not in owed and accounted and bill.owes.amount > accounted.amount:
        more = difference(bill.owes, accounted)
    return EobPart(earlier, beyond, more)
