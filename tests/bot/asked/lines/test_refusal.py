"""What is asked of a charge that the plan did not pay: why, whose fault it is, whether to pay it, whether to fight."""

from datetime import date
from decimal import Decimal

import pytest

from bot.asked.lines.refusal import Side, refusal_asked
from bot.assistant import Assistant
from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, name: str, code: str, charge: str, group: str, reason: str, amount: str, owes: str) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 3, 12),
        description=name,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        plan_paid=Decimal(0),
        patient_owes=Decimal(owes),
        adjustments=(Adjustment(group=group, reason=reason, amount=Decimal(amount)),),
    )


EOB = Bill(
    kind="eob",
    provider="Juniper Sleep and Lung Clinic",
    payer="Sandstone Mutual",
    lines=(
        _line(1, "OFFICE VISIT EST LVL 4", "99214", "240.00", "PR", "3", "40.00", "40.00"),
        _line(2, "CT CHEST W/O CONTRAST", "71250", "900.00", "CO", "197", "900.00", "0.00"),
        _line(3, "FERRITIN", "82728", "75.00", "PR", "96", "75.00", "75.00"),
    ),
    totals=Totals(charges=Decimal("1215.00"), plan_paid=Decimal(0), patient_owes=Decimal("115.00")),
)


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("what went wrong with the breathing test, they paid zero", "reason"),
        ("the office dropped the ball on the mri, didn't they", "blame"),
        ("whose job is it to sort out the lung scan", "blame"),
        ("am i stuck with the ferritin", "pays"),
        ("de quien es la culpa de lo de la tomografia", "blame"),
        ("do we get to contest the scan", "fights"),
        ("what was wrong with my lungs", None),
        ("how big is this bill", None),
    ],
)
def test_the_words_tell_what_is_asked_of_a_refusal(words: str, side: Side | None) -> None:
    assert refusal_asked(words) == side


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("what did the clinic forget to do that the plan wouldn't pay my chest scan", 2),
        ("whose mistake was the ct", 2),
        ("does the clinic get to bill me for the chest ct", 2),
        ("what's the excuse for not covering the ferritin", 3),
        ("is the ferritin on me", 3),
    ],
)
def test_a_charge_that_was_not_paid_is_told_with_the_plans_reason(
    assistant: Assistant, question: str, line: int
) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), question).answer
    assert (answer.intent, answer.lines, answer.abstained) == ("why-not-paid", (line,), False)


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("do i have to pay for the ct", "You should not have to pay the $900.00"),
        ("should i be paying for the ferritin", "the plan leaves $75.00 of the $75.00"),
    ],
)
def test_whether_to_pay_it_is_the_first_thing_said(assistant: Assistant, question: str, lead: str) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), question).answer
    assert lead in answer.answer.partition("\n")[0]


def test_who_wants_to_fight_one_refusal_is_told_of_that_one(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), "can i challenge the ferritin one").answer
    assert answer.intent == "appeal"
    assert "$75.00" in answer.answer
    assert "$900.00" not in answer.answer


def test_blame_for_the_only_refusal_needs_no_name(assistant: Assistant) -> None:
    one = EOB.model_copy(update={"lines": EOB.lines[:2]})
    answer = assistant.ask(Case(bill=one), Conversation(), "who forgot to do what they had to").answer
    assert answer.intent in ("why-not-paid", "denial-next-step")
    assert answer.lines == (2,)


def test_where_nothing_was_refused_the_words_mean_what_they_mean(assistant: Assistant, bill: Bill) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), "do i have to pay for the shot").answer
    assert answer.intent != "why-not-paid"
