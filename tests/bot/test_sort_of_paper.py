"""What the paper is decides what words mean: on an estimate "more than this", on a collector's letter "prove it"."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Code, Contact, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, code: str, charge: str, printed: str = "") -> Line:
    return Line(
        line=number,
        service_date=date(2026, 4, 2),
        description=printed,
        codes=(Code(system="cpt", code=code),) if code else (),
        charge=Decimal(charge),
    )


ESTIMATE = Bill(
    kind="good_faith_estimate",
    provider="Alder Creek Surgery",
    lines=(_line(1, "29881", "3000.00"), _line(2, "A4550", "100.00")),
    totals=Totals(charges=Decimal(3100), patient_owes=Decimal(3100)),
)
BILL = Bill(
    kind="itemized_bill",
    provider="Alder Creek Surgery",
    lines=(_line(1, "29881", "3600.00"), _line(2, "A4550", "150.00"), _line(3, "73560", "200.00")),
    totals=Totals(charges=Decimal(3950), patient_owes=Decimal(3950)),
)
COLLECTOR = Bill(
    kind="statement",
    provider="Larch Recovery Group",
    contacts=(Contact(who="collection agency", phone="1-800-555-0100"),),
    lines=(_line(1, "", "340.00", "ORIG CREDITOR ALDER CREEK CLINIC"),),
    totals=Totals(charges=Decimal(340), patient_owes=Decimal(340)),
)


def _ask(assistant: Assistant, case: Case, *questions: str) -> Answer:
    talk = Conversation()
    for question in questions:
        reply = assistant.ask(case, talk, question)
        talk = reply.conversation
    return reply.answer


@pytest.mark.parametrize(
    "question",
    [
        "could i end up getting billed for more than it says here",
        "do they have to stick to this number",
        "is 3100 the most theyll charge",
        "¿me pueden cobrar más que esto?",
    ],
)
def test_an_estimate_is_no_fixed_price(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, Case(bill=ESTIMATE), question)
    assert answer.intent == "over-estimate"
    assert "$400" in answer.answer
    assert not answer.abstained


@pytest.mark.parametrize(
    "question", ["if the x-ray comes off whats the gap then", "without the knee x-ray how far over"]
)
def test_what_is_left_without_a_charge_is_held_against_the_estimate(assistant: Assistant, question: str) -> None:
    words = _ask(assistant, Case(bill=BILL, estimate=ESTIMATE), question).answer
    assert "$650.00 over the estimate of $3,100.00" in words


def test_whether_it_is_enough_to_file_is_asked_of_the_difference(assistant: Assistant) -> None:
    answer = _ask(
        assistant, Case(bill=BILL, estimate=ESTIMATE), "how far over the estimate is this", "enough to fight?"
    )
    assert answer.intent == "over-estimate"


@pytest.mark.parametrize(
    "question", ["larch wont quit calling, how do i get them to verify it", "they have to show proof right"]
)
def test_a_collector_is_asked_for_proof_in_writing(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, Case(bill=COLLECTOR), question)
    assert answer.intent == "collections"
    assert "Please verify it" in answer.answer


def test_whom_an_agency_collects_for_is_what_its_letter_names(assistant: Assistant) -> None:
    words = _ask(assistant, Case(bill=COLLECTOR), "who is larch recovery, i dont know them").answer
    assert "Larch Recovery Group is a collection agency" in words
    assert "ALDER CREEK CLINIC" in words


@pytest.mark.parametrize("question", ["will it ruin my credit", "is a thing like this going to be on my credit report"])
def test_credit_is_no_payment(assistant: Assistant, question: str) -> None:
    assert _ask(assistant, Case(bill=COLLECTOR), question).intent == "credit-report"


@pytest.mark.parametrize(
    "question", ["larch has been lighting up my cell all week", "theyre burying me with phone calls every day"]
)
def test_a_phone_that_blows_up_is_no_emergency(assistant: Assistant, question: str) -> None:
    assert "911" not in _ask(assistant, Case(bill=COLLECTOR), question).answer


@pytest.mark.parametrize(
    "question", ["800 over?? is that even legal", "which charges went over", "850 higher, is that ok"]
)
def test_what_lies_over_an_estimate_is_no_matter_for_a_lawyer(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, Case(bill=BILL, estimate=ESTIMATE), question)
    assert answer.intent == "over-estimate"
    assert "$850.00" in answer.answer


@pytest.mark.parametrize("question", ["who's heron imaging, i was at larch hospital", "¿quién es Heron Imaging?"])
def test_whoever_is_asked_after_by_the_senders_name_is_the_sender(assistant: Assistant, question: str) -> None:
    lines = (Line(line=1, description="CT HEAD", codes=(Code(system="cpt", code="70450"),), charge="900.00"),)
    bill = Bill(kind="statement", provider="Heron Imaging Associates", lines=lines)
    assert _ask(assistant, Case(bill=bill), question).intent == "who-is-billing-me"


def test_a_word_of_many_names_is_no_sender(assistant: Assistant) -> None:
    lines = (Line(line=1, description="ED VISIT", codes=(Code(system="cpt", code="99284"),), charge="900.00"),)
    bill = Bill(kind="statement", provider="Larch Memorial Hospital", lines=lines)
    assert _ask(assistant, Case(bill=bill), "who is the hospital doctor i saw").intent != "who-is-billing-me"
