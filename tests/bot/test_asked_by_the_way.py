"""Ordinary ways of asking, each of which once led past what the bill says."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: str, charge: int) -> Line:
    system = "cpt" if code.isdigit() else "hcpcs"
    return Line(line=number, description=words, charge=Decimal(charge), codes=(Code(system=system, code=code),))


BILL = Bill(
    kind="statement",
    provider="Cedar Point Hospital",
    payer="Summit Plan",
    lines=(
        _line(1, "EMERGENCY VISIT LEVEL 4", "99284", 1500),
        _line(2, "CT HEAD WO CONTRAST", "70450", 2600),
        _line(3, "METOCLOPRAMIDE INJ", "J2765", 30),
        _line(4, "IV PUSH", "96374", 370),
    ),
    totals=Totals(charges=Decimal(4500), plan_paid=Decimal(3700), patient_owes=Decimal(800)),
)


@pytest.mark.parametrize(
    ("question", "topics", "line"),
    [
        ("what was the vomiting medicine", {"what-is-line"}, 3),
        ("why is the ct so high", {"why-so-expensive", "why-this-line"}, 2),
        ("whats the biggest one besides the ct", {"what-is-line", "biggest-charge"}, 1),
        ("is that iv push worth 370", {"fair-price"}, 4),
    ],
)
def test_what_the_paper_tells_is_told(assistant: Assistant, question: str, topics: set[str], line: int) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert (answer.intent in topics, line in answer.lines) == (True, True), answer


def test_what_is_high_in_a_body_stays_with_a_clinician(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), "why is my blood pressure so high").answer
    assert answer.handoff
    assert answer.handoff.to == "clinician"


def test_not_to_pay_in_time_is_not_to_pay_a_part(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), "what happens if i cant pay by the 20th").answer
    assert answer.intent == "what-if-late"


def _shared(number: int, words: str, charge: int, paid: int, mine: int) -> Line:
    amounts = {"charge": charge, "plan_paid": paid, "adjustment": charge - paid - mine, "patient_owes": mine}
    return Line(line=number, description=words, **{name: Decimal(amount) for name, amount in amounts.items()})


SHARED = Bill(
    kind="statement",
    provider="Aspen Dental Arts",
    lines=(
        _shared(1, "Cleaning", 100, 80, 0),
        _shared(2, "Crown", 1200, 500, 600),
        _shared(3, "Night guard", 400, 0, 400),
    ),
    totals=Totals(charges=Decimal(1700), plan_paid=Decimal(580), patient_owes=Decimal(1000)),
)


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("was the crown denied", "No"),
        ("was the night guard denied", "Insurance paid nothing of the $400.00"),
        ("is the cleaning free", "Insurance paid $80.00 of the $100.00"),
    ],
)
def test_what_the_plan_did_with_the_charge_named_is_told(assistant: Assistant, question: str, begins: str) -> None:
    answer = assistant.ask(Case(bill=SHARED), Conversation(), question).answer
    assert answer.answer.startswith(begins)
