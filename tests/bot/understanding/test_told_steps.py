"""What to do next, asked in a few words beside the answer before them."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case
from tests.bot.understanding.test_follow_up import DENIED, talk

TWICE = Bill(
    kind="itemized_bill",
    provider="Heron Point Hospital",
    due_date=date(2026, 9, 30),
    lines=tuple(
        Line(
            line=number,
            service_date=date(2026, 8, 1),
            description="STREP TEST",
            codes=(Code(system="cpt", code="87880"),),
            units="1",
            charge=Decimal("74.00"),
        )
        for number in (1, 2)
    ),
    totals=Totals(charges=Decimal("148.00"), patient_owes=Decimal("148.00")),
)


@pytest.mark.parametrize("then", ["so i dont pay them yet?", "hold off on paying?", "¿entonces no la pago todavía?"])
def test_whether_to_pay_yet_is_answered_by_what_is_open(assistant: Assistant, then: str) -> None:
    answer = talk(assistant, Case(bill=TWICE), "did my insurance get this", then)[-1]
    assert answer.intent == "pay-or-wait"
    assert "STREP TEST" in answer.answer


def test_with_all_counted_nothing_is_to_wait_for(assistant: Assistant) -> None:
    totals = Totals(charges=Decimal("74.00"), plan_paid=Decimal("50.00"), patient_owes=Decimal("24.00"))
    paid = TWICE.model_copy(update={"totals": totals, "payer": "Alder Health", "lines": TWICE.lines[:1]})
    answer = talk(assistant, Case(bill=paid), "should I pay this now or wait")[-1]
    assert answer.intent == "pay-or-wait"
    assert "$50.00" in answer.answer


@pytest.mark.parametrize("then", ["ok so what's the first thing to do", "where do i even start", "¿por dónde empiezo?"])
def test_the_first_step_after_an_answer_is_the_call_and_its_words(assistant: Assistant, then: str) -> None:
    assert talk(assistant, Case(bill=TWICE), "does anything look wrong", then)[-1].intent == "what-to-say"


def test_an_appeal_goes_to_an_address_and_no_payment_does(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=DENIED), "how do i appeal", "and where do i mail that")[-1]
    assert answer.intent == "where-to-send"


@pytest.mark.parametrize("then", ["what would come off if its a mistake", "¿y cuánto me quitarían?"])
def test_what_comes_off_is_the_second_of_the_two(assistant: Assistant, then: str) -> None:
    answer = talk(assistant, Case(bill=TWICE), "is the strep test on there two times", then)[-1]
    assert answer.intent == "without-line"
    assert "$74.00" in answer.answer


def test_what_a_plan_does_as_a_rule_is_the_plans_to_say(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=TWICE), "what is line 1", "do plans usually pay for those")[-1]
    assert answer.intent == "does-plan-cover"


SCOPE = TWICE.model_copy(
    update={
        "lines": (
            TWICE.lines[0],
            TWICE.lines[0].model_copy(update={"line": 2, "description": "PHARMACY", "codes": ()}),
        )
    }
)


@pytest.mark.parametrize("then", ["is it legal to bill me for both of those", "¿se vale que cobren los dos?"])
def test_whether_both_may_be_charged_is_asked_of_the_lines_spoken_of(assistant: Assistant, then: str) -> None:
    answer = talk(assistant, Case(bill=SCOPE), "what is line 1", "and line 2", then)[-1]
    assert answer.intent == "paid-together"


def test_what_a_charge_holds_is_found_out_by_the_list(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=SCOPE), "what is in the pharmacy charge", "and how can i know that")[-1]
    assert answer.intent == "itemized-bill"


def test_what_goes_with_an_appeal_is_told_with_the_appeal(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=DENIED), "how long do i have to appeal", "what papers should i include")[-1]
    assert answer.intent == "appeal"


def test_who_had_something_is_no_question_of_a_call(assistant: Assistant) -> None:
    totals = Totals(charges=Decimal("148.00"), adjustments=Decimal("40.00"), patient_owes=Decimal("108.00"))
    case = Case(bill=TWICE.model_copy(update={"totals": totals, "payer": "Alder Health"}))
    answer = talk(assistant, case, "what do i owe", "what about the discount, who took that")[-1]
    assert "whom-to-call" not in answer.intent


@pytest.mark.parametrize("then", ["what if they still charge me for it", "¿y si me cobran de todos modos?"])
def test_a_bill_against_the_plans_word_is_no_other_past(assistant: Assistant, then: str) -> None:
    assert talk(assistant, Case(bill=DENIED), "how much do i owe", then)[-1].intent == "surprise-bill"


def test_what_was_never_had_would_come_off_alone(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=SCOPE), "i never got the strep test", "and how much lower is it then")[-1]
    assert answer.intent == "without-line"
    assert "$74.00" in answer.answer


def test_whether_to_just_pay_is_whether_to_wait(assistant: Assistant) -> None:
    assert talk(assistant, Case(bill=TWICE), "what do i owe", "so should i just pay it")[-1].intent == "pay-or-wait"
