"""Which of a document's totals a question names by its amount: "the 83 they took off", "what's the 1500 made of".

An amount that no line prints may be a total: of the bill, of its EOB or of its estimate. Which one it is says much
about what is asked.
"""

from collections.abc import Iterable, Mapping
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from bot.bill import Bill

CHARGED = ("bill", "charges")
OWED = ("bill", "patient_owes")
PAID = ("bill", "patient_paid")
SHARE = ("eob", "patient_owes")
APART = ("eob", "patient_owes apart")
"""The share on the EOB, named beside the other amount that the bill asks for: "they want 410 and the plan says 95"."""
TOPICS: Mapping[tuple[str, str], str] = {
    ("bill", "charges"): "why-so-expensive",
    ("bill", "patient_owes"): "what-do-i-owe",
    ("bill", "due_now"): "what-do-i-owe",
    ("bill", "adjustments"): "adjustment-and-allowed",
    ("bill", "allowed"): "adjustment-and-allowed",
    ("bill", "plan_paid"): "did-insurance-pay",
    ("bill", "patient_paid"): "already-paid",
    ("bill", "previous_balance"): "previous-balance",
    ("bill", "deductible"): "cost-sharing",
    ("bill", "copay"): "cost-sharing",
    ("bill", "coinsurance"): "cost-sharing",
    SHARE: "cost-sharing",
    APART: "bill-and-eob-differ",
    ("eob", "adjustments"): "adjustment-and-allowed",
    ("eob", "allowed"): "adjustment-and-allowed",
    ("eob", "plan_paid"): "did-insurance-pay",
    ("eob", "deductible"): "cost-sharing",
    ("eob", "copay"): "cost-sharing",
    ("eob", "coinsurance"): "cost-sharing",
    ("estimate", "charges"): "over-estimate",
    ("estimate", "patient_owes"): "over-estimate",
}
"""The topic that speaks of each total."""

_PRINTED = (
    "charges", "patient_owes", "due_now", "adjustments", "allowed", "plan_paid", "patient_paid", "previous_balance",
)  # fmt: skip
_SUMMED = ("deductible", "copay", "coinsurance")
_LEAST_ROUGH = 100
"""Charges below this are not said in round figures."""
_LEAST = 10
"""Whole dollars from which on a number without its cents still names the amount."""


def totals_named(amounts: Iterable[Decimal], documents: Mapping[str, Bill]) -> tuple[tuple[str, str], ...]:
    """The totals that come to one of ``amounts``, as (document, field), the bill's own before those of others."""
    named = set(amounts)
    found = tuple(
        (name, field)
        for name, document in documents.items()
        for field, amount in _totals(document).items()
        if amount in named or (amount >= _LEAST and Decimal(int(amount)) in named)
    )
    bill, eob = documents.get("bill"), documents.get("eob")
    if bill and eob and {OWED, SHARE} <= set(found) and bill.totals.patient_owes != eob.totals.patient_owes:
        found = tuple(APART if one == SHARE else one for one in found)
    if {CHARGED, OWED} <= set(found) and bill and bill.totals.charges != bill.totals.patient_owes:
        # "2800 or 452, which is it?": beside what is owed the charges go without saying.
        return tuple(one for one in found if one != CHARGED)
    return found


def charges_named_roughly(amounts: Iterable[Decimal], bill: Bill | None) -> tuple[tuple[str, str], ...]:
    """What the charges come to, where one of ``amounts`` is that total cut or rounded to its first digit or two:
    "four grand" of 4,759.00, "seventy five hundred" of 7,550.00; empty where none is."""
    whole = bill.totals.charges if bill else None
    if whole is None or whole < _LEAST_ROUGH:
        return ()
    size = Decimal(10) ** (whole.adjusted() - 1)
    rough = {
        (whole / step).to_integral_value(rounding) * step
        for step in (size, size * 10)
        for rounding in (ROUND_DOWN, ROUND_HALF_UP)
    }
    return (CHARGED,) if rough & set(amounts) else ()


def topics_named(totals: Iterable[tuple[str, str]], field: str | None = None) -> frozenset[str]:
    """The topics that speak of ``totals``; of several that lead up to one's own share, where that is the ``field``
    asked for, the one that speaks of it: "they took off 900 and paid 400, i owe what"."""
    found = [one for one in totals if one in TOPICS]
    if APART in found:
        return frozenset({TOPICS[APART]})
    if field == "patient_owes" and len(found) > 1 and all(one[1] != field for one in found):
        return frozenset({TOPICS[OWED]})
    return frozenset(TOPICS[one] for one in found)


def _totals(document: Bill) -> dict[str, Decimal]:
    found = {field: getattr(document.totals, field) for field in _PRINTED}
    for field in _SUMMED:
        held = [amount for line in document.lines if (amount := getattr(line, field)) is not None]
        found[field] = sum(held, Decimal(0)) if held else None
    return {field: amount for field, amount in found.items() if amount is not None and amount > 0}


def totals_meant(
    said: tuple[Decimal, ...], how: str, bill: Bill | None, eob: Bill | None, estimate: Bill | None
) -> tuple[tuple[str, str], ...]:
    """The totals of the papers at hand that ``said`` name, the charges in round figures too."""
    documents = {name: paper for name, paper in (("bill", bill), ("eob", eob), ("estimate", estimate)) if paper}
    found = totals_named(said, documents)
    return found if found or how == "amount" else charges_named_roughly(said, bill)
