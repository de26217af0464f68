"""The days that a document prints of what happened around the care, and how far two of them are apart."""

from dataclasses import dataclass

from bot.asked.reckoning.reckoning import Event
from bot.facts import Fact, days_between
from bot.views.bill import BillView


@dataclass(frozen=True, slots=True)
class Apart:
    """Two events, the earlier first where both have a day; ``days`` is None where one has none."""

    first: Event
    last: Event
    first_day: Fact | None
    last_day: Fact | None
    days: Fact | None


def apart(bill: BillView, events: tuple[Event, Event]) -> Apart:
    """How far the days of two events are apart."""
    told = [(event, _day_of(event, bill)) for event in events]
    (first, early), (last, late) = told
    if early is None or late is None:
        return Apart(first, last, early, late, None)
    if str(early.value) > str(late.value):
        (first, early), (last, late) = (last, late), (first, early)
    return Apart(first, last, early, late, days_between(early, late))


def _day_of(event: Event, bill: BillView) -> Fact | None:
    plan, own = _paid("plan", bill), _paid("patient", bill)
    days: dict[Event, Fact | None] = {
        "plan paid": plan[0] if plan else None,
        "you paid": own[-1] if own else None,
        "discharge": bill.discharged,
        "admission": bill.admitted,
        "due": bill.due_date,
        "statement": bill.statement_date,
        "visit": bill.dates[-1] if bill.dates else bill.discharged or bill.admitted,
    }
    return days[event]


def _paid(by: str, bill: BillView) -> list[Fact]:
    """The days on which one paid, the earliest first; what was taken back is no payment."""
    days = sorted(one.day for one in bill.bill.payments if one.by == by and one.amount > 0)
    return [Fact(day, "date", "plan payment, its day" if by == "plan" else "your payment, its day") for day in days]
