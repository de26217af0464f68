"""What a bill decides is answered, and of what it does not decide the first sentence says so."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("he looked at my arm for a minute, shouldn't that office visit be a level 2", "can't tell"),
        ("¿la consulta no debería ser nivel 2?", "no puedo saber"),
        ("the scheduler swore the clinic visit was free, is that written anywhere", "can't tell"),
        ("how come the nurse gave me ketorolac", "can't tell"),
        ("is the blood panel ready yet", "can't tell"),
        ("would medicare have paid for the shot if i'd signed up sooner", "can't tell"),
        ("if i fight the panel, what are my chances", "can't tell"),
        ("¿cuándo me reembolsan lo del año pasado?", "no puedo saber"),
    ],
)
def test_what_the_bill_does_not_decide_is_said_at_once(
    assistant: Assistant, bill: Bill, question: str, says: str
) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    assert answer.abstained
    assert says in answer.answer.partition("\n")[0].lower()


def test_what_a_level_means_is_told(assistant: Assistant, bill: Bill) -> None:
    assert not assistant.ask(Case(bill=bill), Conversation(), "why is the office visit a level 3").answer.abstained


def test_nothing_is_owed_for_what_was_not_charged(assistant: Assistant, bill: Bill) -> None:
    free = (*bill.lines[:4], bill.lines[4].model_copy(update={"charge": Decimal("0.00")}))
    totals = bill.totals.model_copy(update={"plan_paid": Decimal("100.00")})
    case = Case(bill=bill.model_copy(update={"lines": free, "totals": totals}))
    answer = assistant.ask(case, Conversation(), "did the blood panel cost me anything").answer
    assert not answer.abstained
    assert answer.answer.startswith("You owe nothing")


@pytest.mark.parametrize(
    "question",
    [
        "how long before they get upset about the money",
        "¿hasta cuándo me esperan con el pago?",
        "what did the blood panel go for",
        "¿quién tiene que pagar el panel, el seguro o yo?",
        "what hit my wallet the hardest",
    ],
)
def test_what_the_bill_decides_is_not_refused(assistant: Assistant, bill: Bill, question: str) -> None:
    totals = bill.totals.model_copy(update={"plan_paid": Decimal("0.00")})
    shared = tuple(
        line.model_copy(update={"plan_paid": Decimal("0.00"), "patient_owes": line.charge}) for line in bill.lines
    )
    case = Case(bill=bill.model_copy(update={"lines": shared, "totals": totals}))
    assert not assistant.ask(case, Conversation(), question).answer.abstained
