"""What each plan paid, where a paper prints the payments of several by their names: "Medicare paid -2,800.00"."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.bill import Bill

_PAID = re.compile(
    r"(?:less:? |minus )?(?P<name>[^\W\d].{1,60}?) (?:paid|payments?|pag[oó]s?)\b[^$]{0,40}?"
    r"(?P<amount>[-(]?\s?\$?\s?\d[\d,]*\.\d\d)(?:-|\)| ?CR)?",
    re.IGNORECASE,
)
_NO_NAMES = re.compile(
    r"^(?:your|you|patients?|total|insurance|plan|other|self|cash|card|credit|previous|last|minimum|usted|sus?|paciente"
    r"|seguro|otros?|prior|deposit|amount|balance|adjustments?)\b",
    re.IGNORECASE,
)
_LEAST = 2


@dataclass(frozen=True, slots=True)
class PlanPaid:
    """The name of a plan, what it paid, and the note that says so."""

    name: str
    amount: Decimal
    note: str


def plans_paid(bill: Bill) -> tuple[PlanPaid, ...]:
    """What each of several plans paid, which together is what the bill counts as paid by insurance; empty where one
    plan alone is named, or the sum is another."""
    found = []
    for note in bill.notes:
        told = _PAID.fullmatch(note)
        if told and not _NO_NAMES.match(told["name"]):
            found.append(PlanPaid(told["name"], Decimal(re.sub(r"[^\d.]", "", told["amount"])), note))
    whole = sum((one.amount for one in found), Decimal(0))
    several = len({one.name for one in found}) >= _LEAST
    return tuple(found) if several and whole == bill.totals.plan_paid else ()
