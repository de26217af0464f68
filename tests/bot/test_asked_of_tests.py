"""Tests are asked about as charges: what they cost, why so much, if they are the same, if they were preventive."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, code: str, charge: str, off: str, paid: str, owes: str) -> Line:
    return Line(
        line=number,
        codes=(Code(system="cpt", code=code),),
        charge=charge,
        adjustment=off,
        plan_paid=paid,
        patient_owes=owes,
    )


BILL = Bill(
    kind="statement",
    provider="Plover Heart Clinic",
    payer="Oak Plan",
    lines=(
        _line(1, "93005", "90.00", "40.00", "50.00", "0.00"),
        _line(2, "93306", "1400.00", "600.00", "700.00", "100.00"),
        _line(3, "80061", "80.00", "50.00", "0.00", "30.00"),
        _line(4, "82306", "200.00", "0.00", "0.00", "200.00"),
    ),
    totals=Totals(charges="1770.00", adjustments="690.00", plan_paid="750.00", patient_owes="330.00"),
)


@pytest.mark.parametrize(
    ("question", "topic", "said"),
    [
        ("is the ekg the same as the echo", "compare-lines", "No, they are two different services."),
        ("i thought the lipid panel was preventive", "preventive-billed", "$30.00"),
        ("why is vitamin d so much", "why-so-expensive", "$200.00 is left for you"),
        ("what did the heart tests come to", "group-total", "$1,490.00"),
    ],
)
def test_what_is_asked_of_tests_is_answered_from_the_bill(
    assistant: Assistant, question: str, topic: str, said: str
) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert answer.intent == topic
    assert said in answer.answer


def test_why_one_was_free_and_the_other_was_not_is_no_question_for_a_doctor(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), "why was the ekg free and the lipid panel not").answer
    assert answer.handoff is None or answer.handoff.to != "clinician"
    assert "$30.00" in answer.answer


def test_what_to_say_to_who_calls_is_told_the_patient(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), "what do i say when they call").answer
    assert answer.intent == "what-to-say"


@pytest.mark.parametrize("question", ["my sugar came to 300 is that bad", "is ibuprofen the same as motrin"])
def test_what_is_of_a_body_stays_a_question_for_a_clinician(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert answer.handoff is not None
    assert answer.handoff.to == "clinician"
