"""Conversations in which the second question rests on the first answer."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Contact, Line, Totals
from bot.case import Case, Conversation

DENIED = Bill(
    kind="eob",
    provider="Larkspur Imaging",
    payer="Granite Health Plan",
    statement_date=date(2026, 5, 1),
    contacts=(Contact(who="Member services", phone="1-800-555-0118"),),
    lines=(
        Line(
            line=1,
            description="MRI KNEE",
            charge=Decimal("1200.00"),
            allowed=Decimal("0.00"),
            plan_paid=Decimal("0.00"),
            not_covered=Decimal("1200.00"),
            patient_owes=Decimal("0.00"),
            adjustments=({"group": "CO", "reason": "197", "amount": "1200.00"},),
        ),
    ),
    totals=Totals(charges=Decimal("1200.00"), plan_paid=Decimal("0.00"), patient_owes=Decimal("0.00")),
)


def talk(assistant: Assistant, case: Case, *questions: str) -> list[Answer]:
    conversation, answers = Conversation(), []
    for question in questions:
        reply = assistant.ask(case, conversation, question)
        # A conversation travels between turns as JSON.
        conversation = Conversation.model_validate_json(reply.conversation.model_dump_json())
        answers.append(reply.answer)
    return answers


@pytest.mark.parametrize(
    ("first", "then", "intent", "shown"),
    [
        ("what if i pay 300 now", "what about 400 instead", "pay-some-now", "$600.00"),
        ("what if i pay 300 now", "could i do the rest in 7 payments", "pay-over-time", "$100.00"),
        ("what is the ketorolac", "why that much", "why-this-line", "$60.00"),
        ("how much do i owe", "where does that figure come from", "where-from", "your share in all, on your bill"),
        ("¿cuánto debo?", "¿de dónde saca esa cantidad?", "where-from", "su parte en total, en su factura"),
        ("¿qué es la línea 4?", "¿y la 5?", "what-is-line", "$200.00"),
        ("how do i dispute this", "what exactly should i tell them", "what-to-say", "I am disputing"),
        ("what is the ketorolac", "how much would it be without that", "without-line", "$940.00"),
        ("how much do i owe", "en español por favor", "what-do-i-owe", "La factura le pide pagar"),
    ],
)
def test_a_follow_up_rests_on_the_answer_before(
    assistant: Assistant, bill: Bill, first: str, then: str, intent: str, shown: str
) -> None:
    answer = talk(assistant, Case(bill=bill), first, then)[-1]
    assert answer.intent == intent
    assert shown in answer.answer


def test_lines_spoken_of_one_by_one_are_added_and_compared(assistant: Assistant, bill: Bill) -> None:
    asked = ("what is line 3", "and line 4", "what do those come to", "and with line 5", "which of those is the most")
    *_, both, more, most = talk(assistant, Case(bill=bill), *asked)
    assert (both.intent, "$250.00" in both.answer) == ("group-total", True)
    assert (more.intent, "$450.00" in more.answer) == ("group-total", True)
    assert (most.intent, "$200.00" in most.answer.split("\n")[0]) == ("compare-lines", True)


def test_the_matter_stays_through_its_steps(assistant: Assistant) -> None:
    asked = ("why was this denied", "who do i talk to about that", "and if they say no", "how long do i have for that")
    intents = [answer.intent for answer in talk(assistant, Case(bill=DENIED), *asked)]
    assert intents == ["was-it-denied", "whom-to-call", "appeal", "appeal-deadline"]


def test_the_same_question_is_asked_again_when_a_paper_is_added(assistant: Assistant, bill: Bill) -> None:
    paid = (Decimal("45.00"), Decimal("15.00"))
    lines = tuple(
        line.model_copy(update={"plan_paid": paid[0], "patient_owes": paid[1]}) if line.line == 4 else line
        for line in bill.lines
    )
    eob = bill.model_copy(update={"kind": "eob", "lines": lines})
    first = assistant.ask(Case(bill=bill), Conversation(), "how much did insurance pay on the ketorolac")
    again = assistant.ask(Case(bill=bill, eob=eob), first.conversation, "i added the eob, what about now").answer
    assert again.intent == "line-and-plan"
    assert "$45.00" in again.answer


@pytest.mark.parametrize("question", ["why that much", "and if they say no", "¿y eso por qué?", "and 400?"])
def test_with_nothing_said_before_nothing_is_leaned_on(assistant: Assistant, bill: Bill, question: str) -> None:
    answer = talk(assistant, Case(bill=bill), question)[0]
    assert answer.answer
    assert answer.intent not in ("where-from", "what-to-say", "compare-figures")


def test_a_sum_that_no_line_shares_is_about_no_line(assistant: Assistant, bill: Bill) -> None:
    reply = assistant.ask(Case(bill=bill), Conversation(), "how much do i owe")
    assert reply.conversation.turn is not None
    assert (reply.conversation.turn.lines, reply.conversation.focus) == ((), ())


@pytest.mark.parametrize("then", ["if they drop one of them what do i owe", "¿cuánto debo si quitan uno?"])
def test_of_two_that_may_be_one_charge_one_is_taken_off(assistant: Assistant, bill: Bill, then: str) -> None:
    again = bill.lines[4].model_copy(update={"line": 6})
    totals = bill.totals.model_copy(update={"charges": Decimal("1200.00"), "patient_owes": Decimal("1200.00")})
    twice = bill.model_copy(update={"lines": (*bill.lines, again), "totals": totals})
    answer = talk(assistant, Case(bill=twice), "was i charged twice for something", then)[-1]
    assert answer.intent == "without-line"
    assert "$1,000.00" in answer.answer


def test_among_the_lines_just_spoken_of_the_dearest_is_told(assistant: Assistant, bill: Bill) -> None:
    answer = talk(assistant, Case(bill=bill), "what are lines 3, 4 and 5", "which was the priciest")[-1]
    assert answer.lines == (5,)


def test_a_line_named_may_be_the_one_spoken_of(assistant: Assistant, bill: Bill) -> None:
    answer = talk(assistant, Case(bill=bill), "what is line 1", "isn't that the same as line 2")[-1]
    assert (answer.intent, set(answer.lines)) == ("charged-twice", {1, 2})


def test_a_collection_agencys_bill_has_its_own_deadline(assistant: Assistant, bill: Bill) -> None:
    agency = bill.model_copy(update={"contacts": (Contact(who="Collection agency", phone="1-800-555-0199"),)})
    answer = talk(assistant, Case(bill=agency), "how much do i owe", "how long do i have to answer that")[-1]
    assert answer.intent == "dispute-deadline"


def test_no_money_and_no_sum_are_heard_after_an_answer(assistant: Assistant, bill: Bill) -> None:
    owed = assistant.ask(Case(bill=bill), Conversation(), "¿cuánto debo?")
    assert assistant.ask(Case(bill=bill), owed.conversation, "¿y si no me alcanza?").answer.intent == "cant-pay"
    both = assistant.ask(Case(bill=bill), Conversation(), "¿cuánto suman las líneas 1 y 2?")
    assert assistant.ask(Case(bill=bill), both.conversation, "¿y la más cara?").answer.intent == "what-is-line"
