"""What was paid by all, what was taken off in percent, what stays of one's share without a line, and what only sounds
like a question to the plan."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, code: str, charge: str, day: int = 2, **amounts: str) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 4, day),
        codes=(Code(system="cpt" if code[0].isdigit() else "hcpcs", code=code),),
        charge=Decimal(charge),
        **{name: Decimal(amount) for name, amount in amounts.items()},
    )


BILL = Bill(
    kind="statement",
    provider="Alder Creek Clinic",
    payer="Oak Plan",
    lines=(
        _line(1, "99213", "200.00", plan_paid="100.00", copay="30.00", patient_owes="30.00"),
        _line(2, "73560", "100.00", plan_paid="40.00", patient_owes="10.00"),
        _line(3, "99213", "200.00", 9, plan_paid="100.00", copay="30.00", patient_owes="30.00"),
    ),
    totals=Totals(
        charges=Decimal(500), adjustments=Decimal(190), plan_paid=Decimal(240), patient_paid=Decimal(25),
        patient_owes=Decimal(45),
    ),
)  # fmt: skip
WHOLE = Bill(
    kind="itemized_bill",
    provider="Redstone City Hospital",
    payer="Oak Plan",
    lines=(_line(1, "A0429", "900.00"), _line(2, "99284", "1100.00")),
    totals=Totals(
        charges=Decimal(2000), adjustments=Decimal(500), plan_paid=Decimal(1200), patient_owes=Decimal(300)
    ),
)  # fmt: skip


def _ask(assistant: Assistant, bill: Bill, question: str) -> Answer:
    return assistant.ask(Case(bill=bill), Conversation(), question).answer


@pytest.mark.parametrize("question", ["whats been paid by everyone so far", "how much has been paid in all"])
def test_what_was_paid_by_all_is_one_sum(assistant: Assistant, question: str) -> None:
    assert "$265.00 was paid: $240.00 by insurance and $25.00 by you" in _ask(assistant, BILL, question).answer


def test_a_discount_that_was_given_is_confirmed(assistant: Assistant) -> None:
    words = _ask(assistant, WHOLE, "they took 25 percent off already right").answer
    assert words.startswith("$500.00 was taken off the $2,000.00 already")


def test_a_discount_supposed_is_worked_out(assistant: Assistant) -> None:
    assert "$225.00 would be left" in _ask(assistant, WHOLE, "if they took 25 percent off what would i owe").answer


def test_why_a_line_is_there_is_not_asked_of_the_plan(assistant: Assistant) -> None:
    assert _ask(assistant, WHOLE, "why is my own ambulance ride on here").intent != "why-not-paid"


def test_why_the_same_copay_each_time_is_asked_of_the_copay(assistant: Assistant) -> None:
    answer = _ask(assistant, BILL, "why 30 every single visit")
    assert not answer.abstained
    assert "copay" in answer.answer


def test_in_network_is_not_on_the_bill(assistant: Assistant) -> None:
    answer = _ask(assistant, WHOLE, "was the ambulance in network")
    assert answer.intent == "is-in-network"
    assert answer.abstained


@pytest.mark.parametrize("question", ["900 bucks for a ride??", "$1100 for the er lol"])
def test_a_price_wondered_at_is_asked_of_its_line(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, WHOLE, question)
    assert answer.intent == "what-is-line"
    assert len(answer.lines) == 1


MEDICARE = Bill(
    kind="eob",
    provider="Alder Creek Clinic",
    payer="Medicare",
    lines=(
        _line(1, "99213", "200.00", allowed="100.00", plan_paid="80.00", patient_owes="20.00"),
        _line(2, "73560", "90.00", allowed="50.00", plan_paid="40.00", patient_owes="10.00"),
    ),
    totals=Totals(charges=Decimal(290), allowed=Decimal(150), plan_paid=Decimal(120), patient_owes=Decimal(30)),
)
DUE = Bill(
    kind="statement",
    provider="Alder Creek Clinic",
    due_date=date(2026, 6, 1),
    totals=Totals(patient_owes=Decimal(80)),
)


def test_the_part_that_a_plan_leaves_is_named(assistant: Assistant) -> None:
    words = _ask(assistant, MEDICARE, "why do i owe 20 for the visit if medicare said yes").answer
    assert "the other 20.0%" in words
    assert "coinsurance" in words


def test_how_long_one_has_is_asked_of_the_bill(assistant: Assistant) -> None:
    assert "June 1, 2026" in _ask(assistant, DUE, "so how long do i have").answer


def test_how_long_one_has_left_may_be_asked_of_a_life(assistant: Assistant) -> None:
    assert _ask(assistant, DUE, "how long do i have left to live").intent != "due-date"


OFF = Bill(
    kind="itemized_bill",
    provider="Alder Creek Clinic",
    lines=(_line(1, "99213", "200.00"), _line(2, "01400", "150.00")),
    totals=Totals(charges=Decimal(400), patient_owes=Decimal(400)),
)


def test_a_total_that_does_not_come_out_is_told_with_what_is_owed(assistant: Assistant) -> None:
    assert "$350.00" in _ask(assistant, OFF, "what am i supposed to pay here").answer


def test_a_figure_asked_behind_its_thing_is_a_question_of_its_own(assistant: Assistant) -> None:
    answer = _ask(assistant, OFF, "the anesthesia how much and who gave it")
    assert "$150.00" in answer.answer
    assert "who-did-it" in answer.intent


def test_a_discount_for_paying_now_only_the_office_can_give(assistant: Assistant) -> None:
    answer = _ask(assistant, BILL, "is there some kind of break if i pay in full today")
    assert answer.intent == "will-they-take-less"


@pytest.mark.parametrize("question", ["do i owe these people anything", "does this mean i owe 45 now"])
def test_what_is_owed_is_told_of_this_paper(assistant: Assistant, question: str) -> None:
    answer = _ask(assistant, BILL, question)
    assert answer.intent == "what-do-i-owe"
    assert "$45.00" in answer.answer


def test_the_price_before_a_plan_is_the_charge(assistant: Assistant) -> None:
    assert "$100.00" in _ask(assistant, BILL, "knee x-ray how much before oak plan").answer


def test_the_price_of_a_thing_is_what_the_bill_asks_for_it(assistant: Assistant) -> None:
    answer = _ask(assistant, BILL, "knee x-ray price")
    assert not answer.abstained
    assert "$100.00" in answer.answer


def test_a_cash_price_is_not_on_the_bill(assistant: Assistant) -> None:
    assert _ask(assistant, BILL, "knee x-ray cash price").intent != "what-is-line"


def test_how_to_get_a_plan_to_pay_is_an_appeal(assistant: Assistant) -> None:
    assert _ask(assistant, BILL, "how do i get oak plan to cover more").intent == "appeal"
