"""A figure of the last answer with something done to it, as its template sees it."""

from dataclasses import dataclass

from bot.asked.lines.figure_changed import Change
from bot.facts import Fact, count, difference, divided, percent_of, share, times, total, usd
from bot.views.bill import BillView
from bot.views.origins import origin
from bot.views.reckoning import ASKED
from codesets.entry import Language

_FIELDS = {
    "adjustment": "discount",
    "patient_paid": "patient_paid",
    "plan_paid": "plan_paid",
    "charge": "charged",
    "patient_owes": "owes",
}
"""The totals of a bill by the field that a question names; the others are called as the field is."""
_IN_THE_SHARE = frozenset({"patient_paid", "plan_paid", "adjustment"})
"""What a bill has taken off already before it asks for the rest."""
_MINE = "your share"
_PARTS = (_MINE, "copay", "coinsurance", "deductible", "not covered", "your question")
"""What a person has to pay, which what they paid is taken off from; anything else gives way to their share."""
_PAID = "you paid"
_SHARE = f"total, {_MINE}"


@dataclass(frozen=True, slots=True)
class ChangeView:
    """``base`` with ``other`` put to it by ``sign``; ``counted`` where the base has that taken off already.

    ``origin`` says where the base comes from. A figure held up to be confirmed ("is") is ``other``; ``same``
    whether the base comes to that, ``paid`` what the person paid where they took it off once more.
    """

    sign: str
    base: Fact
    other: Fact
    result: Fact
    origin: Fact
    counted: bool
    same: bool = False
    paid: Fact | None = None

    @property
    def of_owed(self) -> bool:
        """Whether ``other`` is what the person owes in all."""
        return self.other.source.endswith(_MINE)


def view_change(change: Change, base: Fact | None, bill: BillView | None, language: Language) -> ChangeView | None:
    """What ``change`` makes of ``base``; None where there is none, or the bill does not print what it is to be changed
    by."""
    other = _other(change, bill)
    if change.lines and bill:
        base = _price_of(change, bill) or base
    if other is None or base is None:
        return None
    if change.sign == "share" and other.amount <= 0:
        return None
    if change.sign == "is":
        return _confirmed(base, other, bill, language)
    if change.mine and not base.source.endswith(_PARTS):
        base = _share_of(base, bill) or base
    asks = bill is not None and bill.kind not in ("eob", "remittance")
    counted = change.sign == "minus" and asks and base.source == _SHARE and _is_in_share(change, other, bill)
    return ChangeView(change.sign, base, other, _result(change, base, other), origin(base, language), counted)


def _price_of(change: Change, bill: BillView) -> Fact | None:
    """What the lines of ``change`` cost one time: one of several alike, or all that it takes, as a medicine and giving
    it."""
    held = [getattr(line, change.of or "charge") for line in bill.pick(change.lines)]
    return total(list({fact.amount: fact for fact in held if fact}.values()))


def _confirmed(base: Fact, said: Fact, bill: BillView | None, language: Language) -> ChangeView:
    owes, paid = (bill.owes, bill.patient_paid) if bill else (None, None)
    if owes and (base.source.endswith(_PAID) or _same(owes, said)) and not _same(base, said):
        # "I already paid 75." "So 325 then?"
        base = owes
    again = paid if paid and base is owes and base.amount - said.amount == paid.amount else None
    return ChangeView("is", base, said, base, origin(base, language), False, _same(base, said), again)


def _same(fact: Fact, said: Fact) -> bool:
    return said.amount in (fact.amount, int(fact.amount))


def _share_of(base: Fact, bill: BillView | None) -> Fact | None:
    """What is left for the person of the line that ``base`` is on, else in all."""
    if bill is None:
        return None
    shares = (line.patient_owes for line in bill.pick((base.line,) if base.line else ()))
    return next((share for share in shares if share), None) or bill.owes


def _other(change: Change, bill: BillView | None) -> Fact | None:
    if change.field:
        return getattr(bill, _FIELDS.get(change.field, change.field), None) if bill else None
    if change.number is None:
        return None
    if change.sign in ("percent", "less percent"):
        return Fact(change.number, "percent", ASKED)
    return count(int(change.number), ASKED) if change.sign in ("times", "over") else usd(change.number, ASKED)


def _is_in_share(change: Change, other: Fact, bill: BillView | None) -> bool:
    if change.field:
        return change.field in _IN_THE_SHARE
    return bool(bill and bill.patient_paid and bill.patient_paid.amount == other.amount)


def _result(change: Change, base: Fact, other: Fact) -> Fact:
    match change.sign:
        case "minus":
            return difference(base, other)
        case "plus":
            return total([base, other]) or base
        case "over":
            return divided(base, other)
        case "percent":
            return percent_of(other, base)
        case "share":
            return share(base, other) or base
        case "less percent":
            return difference(base, percent_of(other, base))
        case _:
            return times(base, other)
