"""The payment behind a remittance as the templates see it."""

from datetime import date
from decimal import Decimal

from bot.asked.wording.of_the_payment import PaymentAsked
from bot.bill import Adjustment, Bill, Code, Line
from bot.remitted import OtherClaim, Remitted, TakenBack
from bot.views.remitted import RemittedView, view_remitted
from knowledge import Knowledge

_LINE = Line(
    line=1,
    service_date=date(2026, 5, 1),
    codes=(Code(system="revenue", code="0450"),),
    adjustments=(Adjustment(group="OA", reason="23", amount=Decimal("70.00")),),
)


def _view(knowledge: Knowledge, held: Remitted, line: Line = _LINE, claim: int | None = None) -> RemittedView:
    bill = Bill(kind="remittance", lines=(line,), remitted=held)
    view = view_remitted(bill, PaymentAsked(("check",), claim), knowledge.catalog, "en")
    assert view is not None
    return view


def test_a_payment_balances_with_what_was_taken(knowledge: Knowledge) -> None:
    taken = (TakenBack(code="WO", claim="X9", amount=Decimal("15.00")),)
    held = Remitted(amount=Decimal("85.00"), claims_paid=Decimal("100.00"), taken=taken)
    view = _view(knowledge, held)
    assert view.balances
    assert view.taken[0].lowers
    assert not _view(knowledge, held.model_copy(update={"amount": Decimal("100.00")})).balances


def test_a_hospitals_claim_has_a_type_of_bill_and_an_office_a_place(knowledge: Knowledge) -> None:
    held = Remitted(facility="13", frequency="7", status="2", received=date(2026, 5, 11))
    view = _view(knowledge, held)
    assert "0137" in str(view.kind and view.kind.value)
    assert view.is_corrected
    assert view.is_secondary
    assert view.days
    assert view.days.value == 10
    assert view.counted
    assert view.counted.amount == 70
    office = _view(knowledge, Remitted(facility="11"), Line(line=1))
    assert "Place of service 11" in str(office.kind and office.kind.value)


def test_the_claim_that_is_named_is_found(knowledge: Knowledge) -> None:
    others = (OtherClaim(place=2, status="22"),)
    view = _view(knowledge, Remitted(claims=2, others=others), claim=2)
    assert view.other
    assert view.other.is_reversal


def test_nothing_asked_is_no_view(knowledge: Knowledge) -> None:
    assert view_remitted(Bill(kind="remittance", remitted=Remitted()), None, knowledge.catalog, "en") is None
    assert view_remitted(Bill(kind="eob"), PaymentAsked(("check",)), knowledge.catalog, "en") is None
