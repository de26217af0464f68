"""What a paper prints of paying late, soon or by the month is told where it is asked."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Term, Totals
from bot.case import Case, Conversation

TERMS = (
    Term(
        kind="late",
        text="Interest of 1% per month is added after 45 days from the statement date.",
        percent=Decimal(1),
        days=45,
    ),
    Term(
        kind="prompt_pay",
        text="Take 25% off if you pay in full by 05/20/2026.",
        percent=Decimal(25),
        day=date(2026, 5, 20),
    ),
    Term(kind="insurance_by", text="Give us your insurance within 80 days of service.", days=80),
    Term(kind="no_show", text="A missed appointment costs $45.00.", amount=Decimal("45.00")),
    Term(kind="returned_check", text="Returned checks: $28.00.", amount=Decimal("28.00")),
)
BILL = Bill(
    kind="statement",
    provider="Harbor Clinic",
    statement_date=date(2026, 5, 1),
    lines=(Line(line=1, service_date=date(2026, 4, 2), description="OFFICE VISIT", charge=Decimal("320.00")),),
    totals=Totals(charges=Decimal("320.00"), patient_owes=Decimal("320.00")),
    terms=TERMS,
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("me cobran intereses si me tardo", "$3.20"),
        ("do you charge interest on this", "June 15, 2026"),
        ("hay algun descuento si pago de una vez", "$240.00"),
        ("what do i pay if i pay in full today", "$240.00"),
        ("todavia les puedo dar mi seguro", "21 de junio de 2026"),
        ("what if i miss my appointment", "$45.00"),
        ("y si el cheque no tiene fondos", "$28.00"),
    ],
)
def test_a_printed_term_is_told(assistant: Assistant, question: str, told: str) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert told in answer.answer.split("\n")[0]
    assert not answer.abstained


def test_without_the_term_nothing_is_made_up(assistant: Assistant) -> None:
    bare = BILL.model_copy(update={"terms": ()})
    answer = assistant.ask(Case(bill=bare), Conversation(), "hay algun descuento si pago de una vez").answer
    assert answer.intent != "discount-for-paying-soon"
    assert "%" not in answer.answer


def test_what_is_owed_is_told_charge_by_charge(assistant: Assistant) -> None:
    lines = (
        Line(line=1, description="OFFICE VISIT", charge=Decimal("160.00"), patient_owes=Decimal("30.00")),
        Line(line=2, description="EKG", charge=Decimal("90.00"), patient_owes=Decimal("0.00")),
        Line(line=3, description="STREP TEST", charge=Decimal("55.00"), patient_owes=Decimal("21.50")),
    )
    totals = Totals(charges=Decimal("305.00"), patient_owes=Decimal("51.50"))
    bill = BILL.model_copy(update={"lines": lines, "totals": totals, "terms": ()})
    answer = assistant.ask(Case(bill=bill), Conversation(), "cuanto debo y de que").answer
    assert "$30.00 son por" in answer.answer
    assert "$21.50 son por" in answer.answer


def test_the_months_of_a_printed_plan_are_counted(assistant: Assistant) -> None:
    plan = Term(kind="plan", text="Payment plan: $80.00 per month, no interest.", amount=Decimal("80.00"))
    bill = BILL.model_copy(update={"terms": (plan,)})
    answer = assistant.ask(Case(bill=bill), Conversation(), "en cuantos meses acabo").answer
    assert "4 pagos" in answer.answer
    assert "$80.00" in answer.answer


def test_whether_a_charge_may_be_asked_of_the_person_is_told_of_that_charge(assistant: Assistant) -> None:
    line = Line(
        line=1, description="EKG", charge=Decimal("90.00"), plan_paid=Decimal("50.00"), patient_owes=Decimal("18.00")
    )
    other = Line(line=2, description="OFFICE VISIT", charge=Decimal("160.00"))
    bill = BILL.model_copy(update={"lines": (line, other), "terms": ()})
    first = assistant.ask(Case(bill=bill), Conversation(), "que es el ekg")
    answer = assistant.ask(Case(bill=bill), first.conversation, "y me lo pueden cobrar").answer
    assert "$18.00" in answer.answer
    assert "CO:" not in answer.answer


def test_the_babys_charges_on_the_mothers_bill_are_told(assistant: Assistant) -> None:
    lines = (
        Line(line=1, description="LABOR ROOM", charge=Decimal("3000.00")),
        Line(line=2, description="NEWBORN NURSERY", charge=Decimal("700.00")),
        Line(line=3, description="NEWBORN SCREENING", charge=Decimal("95.00")),
    )
    bill = BILL.model_copy(update={"lines": lines, "terms": ()})
    answer = assistant.ask(Case(bill=bill), Conversation(), "por que me cobran al bebe en mi cuenta").answer
    assert "$795.00" in answer.answer.split("\n")[0]
