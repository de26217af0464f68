"""A collector's letter that tells how the debt grew answers each step of it by its figure."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Contact, Debt, Totals
from bot.case import Case, Conversation


def _letter(interest: str, fees: str, credited: str, now: str) -> Case:
    debt = Debt(
        owed=Decimal(840), interest=Decimal(interest), fees=Decimal(fees), credited=Decimal(credited), now=Decimal(now)
    )
    agency = Contact(who="collection agency", phone="1-800-555-0131")
    return Case(
        bill=Bill(
            kind="statement",
            provider="Tall Pines Collections",
            debt=debt,
            contacts=(agency,),
            totals=Totals(patient_owes=debt.now),
        )
    )


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("how much interest is on this", "They added $42.00 in interest."),
        ("how much of it is interest and fees", "They added $67.00 in interest and fees: $42.00 + $25.00."),
        ("what fees did they add", "They added $25.00 in fees."),
        ("what did I owe to begin with", "The debt was $840.00 at first."),
        ("how come this went up", "It is $7.00 more than at first: $847.00 − $840.00."),
        ("was the money I sent credited", "They count $60.00 as paid or credited since."),
        ("¿cuánto era al principio?", "Al principio la deuda era de $840.00."),
        ("¿de cuánto son los intereses?", "Agregaron $42.00 de intereses."),
    ],
)
def test_each_step_of_a_debt_is_told(assistant: Assistant, question: str, shown: str) -> None:
    answer = assistant.ask(_letter("42", "25", "60", "847"), Conversation(), question).answer
    assert answer.intent == "how-the-debt-grew"
    assert answer.answer.startswith(shown)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("are there any fees", "None: this letter adds no fees."),
        ("how much did it grow", "It is $60.00 less than at first: $840.00 − $780.00."),
    ],
)
def test_what_was_not_added_is_told_as_such(assistant: Assistant, question: str, shown: str) -> None:
    answer = assistant.ask(_letter("0", "0", "60", "780"), Conversation(), question).answer
    assert answer.answer.startswith(shown)


@pytest.mark.parametrize("question", ["can they charge interest", "do I have to pay the fees", "what if I dispute it"])
def test_whether_they_may_is_another_question(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(_letter("42", "25", "60", "847"), Conversation(), question).answer
    assert answer.intent != "how-the-debt-grew"


@pytest.mark.parametrize("question", ["how did 840 turn into 900", "the 840 turned into 900 somehow"])
def test_what_a_debt_turned_into_is_how_it_grew(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(_letter("60.00", "0.00", "0.00", "900.00"), Conversation(), question).answer
    assert answer.intent == "how-the-debt-grew"
    assert "$60.00 was added in interest (7.1% of that)" in answer.answer


@pytest.mark.parametrize(
    "question",
    ["it was 840 and i paid 100 so why isnt it 740", "debía 840 y ya di 100, ¿por qué no son 740?"],
)
def test_what_was_owed_less_what_was_paid_is_told_with_what_came_on_top(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(_letter("31.50", "25.00", "100.00", "796.50"), Conversation(), question).answer
    assert {"31.50", "25.00", "796.50"} <= {figure.value for figure in answer.figures}
    assert not answer.abstained
