"""The totals of a bill: as printed, else added up from its lines."""

from collections.abc import Sequence
from decimal import Decimal

from bot.bill import LARGEST, Contact, Line, Totals
from bot.readers.layout.language.labels import Label
from bot.readers.layout.stated.contacts import COLLECTOR

_NAME_OF: dict[Label, str] = {
    "charges": "charge",
    "allowed": "allowed",
    "plan_paid": "plan_paid",
    "adjustments": "adjustment",
    "patient_owes": "patient_owes",
}


def of_lines(label: Label, lines: Sequence[Line]) -> Decimal | None:
    """The sum of what the lines say of this; None where none says anything."""
    name = _NAME_OF.get(label)
    known = [amount for line in lines if name and (amount := getattr(line, name)) is not None]
    return sum(known, Decimal(0)) if known else None


def _says(line: Line, label: Label, lines: Sequence[Line]) -> bool:
    """Whether a line tells this: one that leaves its share blank or dashed has none where all was allowed and paid or
    taken off, or where the others owe their deductible, copay and coinsurance at least, and it has none of these."""
    if getattr(line, _NAME_OF[label]) is not None:
        return True
    if label != "patient_owes":
        return False
    if line.allowed is not None and line.allowed == line.plan_paid:
        return True
    if line.plan_paid and line.charge == line.plan_paid + (line.adjustment or 0) + (line.not_covered or 0):
        return True
    told = [(one, one.patient_owes) for one in lines if one.patient_owes is not None]
    alike = any(_shares(one) for one, _ in told) and all(owes >= _shares(one) for one, owes in told)
    if not alike or _shares(line):
        return False
    denied = [owes == _shares(one) for one, owes in told if one.not_covered]
    nobody_owes = bool(denied) and all(denied)  # what is not covered, here
    return line.allowed is not None if not line.not_covered else nobody_owes


def _shares(line: Line) -> Decimal:
    return sum((part or Decimal(0) for part in (line.deductible, line.copay, line.coinsurance)), Decimal(0))


def totals_of(printed: dict[Label, Decimal], lines: Sequence[Line], patient_paid: Decimal | None = None) -> Totals:
    """The totals of the bill: as printed, else added up from lines that all say what they come to.

    `patient_paid` is the sum of a column of what the patient paid, which lines do not keep.
    """

    def total(label: Label) -> Decimal | None:
        if label in printed:
            return _bounded(printed[label])
        if label in ("charges", "patient_owes") and not all(_says(line, label, lines) for line in lines):
            return None
        return _bounded(of_lines(label, lines))

    totals = Totals(
        charges=total("charges"),
        allowed=total("allowed"),
        plan_paid=total("plan_paid"),
        adjustments=total("adjustments"),
        patient_paid=_bounded(printed.get("patient_paid", patient_paid)),
        patient_owes=total("patient_owes"),
    )
    if "patient_owes" not in printed:
        totals = totals.model_copy(update={"patient_owes": _after_payment(totals)})
    return totals.model_copy(update={"previous_balance": _previous(printed.get("previous"), totals)})


def _after_payment(totals: Totals) -> Decimal | None:
    """What the lines leave to the patient, less what was paid of it where their shares were reckoned before that.

    Where all of it was paid, "you paid" is what the paper calls the shares themselves.
    """
    shares, paid = totals.patient_owes, totals.patient_paid
    if shares is None or not paid or totals.charges is None:
        return shares
    before = totals.charges - (totals.plan_paid or 0) - (totals.adjustments or 0) == shares
    return shares - paid if before and paid < shares else shares


def _bounded(amount: Decimal | None) -> Decimal | None:
    """The amount; None of one that no bill has: sums of damaged columns may come to billions."""
    return amount if amount is not None and abs(amount) < LARGEST else None


def _previous(amount: Decimal | None, totals: Totals) -> Decimal | None:
    """An earlier balance, where it is in what the document asks for: what is past due or carried on may be in it twice.

    Arithmetic tells: the charges, less what was taken off and paid, and the balance come to what is asked.
    """
    if amount is None or totals.charges is None or totals.patient_owes is None:
        return None
    taken = sum(
        (part or Decimal(0) for part in (totals.plan_paid, totals.patient_paid, totals.adjustments)), Decimal(0)
    )
    return amount if totals.charges - taken + amount == totals.patient_owes else None


def asked_by(totals: Totals, contacts: Sequence[Contact]) -> Totals:
    """The totals, that of a collector being what it asks for, whatever it calls it."""
    collects = any(contact.who == COLLECTOR for contact in contacts)
    if not collects or totals.patient_owes is not None or totals.charges is None:
        return totals
    return totals.model_copy(update={"patient_owes": totals.charges - (totals.patient_paid or 0)})
