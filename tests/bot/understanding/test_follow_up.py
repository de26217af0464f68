"""Conversations in which the second question rests on the first answer."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Contact, Line, Totals
from bot.case import Case, Conversation
from evals.answering.questions import load_bill

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


PAID_BY_LINE = Bill(
    kind="statement",
    provider="Pinto Basin Surgery",
    payer="Granite Health Plan",
    contacts=(Contact(who="Billing office", phone="1-800-555-0117"),),
    lines=(
        Line(
            line=1,
            description="ANESTHESIA KNEE",
            charge=Decimal("900.00"),
            plan_paid=Decimal("500.00"),
            adjustment=Decimal("280.00"),
            patient_owes=Decimal("120.00"),
        ),
        Line(
            line=2,
            description="OFFICE VISIT",
            charge=Decimal("200.00"),
            plan_paid=Decimal("90.00"),
            adjustment=Decimal("70.00"),
            patient_owes=Decimal("40.00"),
        ),
    ),
    totals=Totals(charges=Decimal("1100.00"), plan_paid=Decimal("590.00"), patient_owes=Decimal("160.00")),
)


@pytest.mark.parametrize(
    ("then", "shown"),
    [("so that left me with what", "$120.00"), ("so what do i pay in all", "$160.00")],
)
def test_what_is_left_is_of_the_line_spoken_of_unless_the_whole_is_meant(
    assistant: Assistant, then: str, shown: str
) -> None:
    answer = talk(assistant, Case(bill=PAID_BY_LINE), "what did the plan pay for the anesthesia", then)[-1]
    assert shown in answer.answer.split("\n")[0]


def test_another_number_after_a_discount_is_another_percentage(assistant: Assistant, bill: Bill) -> None:
    answer = talk(assistant, Case(bill=bill), "what is it with 20% off", "and if they took off 40")[-1]
    assert answer.intent == "percent-off"
    assert "$600.00" in answer.answer


def test_a_larger_discount_takes_the_place_of_the_one_that_was_given(assistant: Assistant, bill: Bill) -> None:
    totals = bill.totals.model_copy(update={"adjustments": Decimal("200.00"), "patient_owes": Decimal("800.00")})
    uninsured = bill.model_copy(update={"payer": None, "totals": totals})
    answer = talk(assistant, Case(bill=uninsured), "what is the discount", "what if they gave me 30% instead")[-1]
    assert "$700.00" in answer.answer


def test_why_of_a_denial_leads_with_the_reason(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=DENIED), "what did they deny", "why")[-1]
    assert answer.answer.startswith("The plan's reason is")


def test_an_unpaid_charge_is_asked_about_with_its_reason(assistant: Assistant) -> None:
    unpaid = PAID_BY_LINE.lines[0].model_copy(update={"plan_paid": Decimal(0), "patient_owes": Decimal("620.00")})
    case = Case(bill=PAID_BY_LINE.model_copy(update={"lines": (unpaid, PAID_BY_LINE.lines[1])}))
    assert talk(assistant, case, "what did the plan pay for the anesthesia", "why")[-1].intent == "why-not-paid"
    assert talk(assistant, case, "what is the anesthesia", "and why didn't they pay it")[-1].intent == "why-not-paid"


def test_a_share_of_what_was_spoken_of_is_not_the_whole_balance(assistant: Assistant, bill: Bill) -> None:
    answer = talk(assistant, Case(bill=bill), "what is the ketorolac", "and what's my share of that")[-1]
    assert answer.intent == "line-and-plan"


def test_a_percentage_is_no_number_of_payments(assistant: Assistant, bill: Bill) -> None:
    answer = talk(assistant, Case(bill=bill), "how much is left", "if they knock 25% off the rest")[-1]
    assert answer.intent == "percent-off"


def test_only_some_of_it_is_paid(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=PAID_BY_LINE), "what is the anesthesia", "what if i pay just that one")[-1]
    assert answer.intent == "pay-some-now"
    assert "$40.00 would be left" in answer.answer


def test_what_a_second_plan_pays_is_of_what_is_left(assistant: Assistant) -> None:
    case = Case(bill=PAID_BY_LINE)
    answer = talk(assistant, case, "how much do i owe", "what if my supplement pays 100 of it what's left")[-1]
    assert "$60.00" in answer.answer


def test_a_sum_is_of_the_amount_that_its_words_name(assistant: Assistant) -> None:
    asked = ("what did the plan pay for the anesthesia", "plus the office visit, what's my part of both")
    assert "$160.00" in talk(assistant, Case(bill=PAID_BY_LINE), *asked)[-1].answer.split("\n")[0]


def test_the_balance_before_a_payment(assistant: Assistant, bill: Bill) -> None:
    totals = bill.totals.model_copy(update={"patient_paid": Decimal("50.00"), "previous_balance": Decimal("1050.00")})
    case = Case(bill=bill.model_copy(update={"totals": totals}))
    answer = talk(assistant, case, "did my payment count", "so before that it was how much")[-1]
    assert answer.intent == "previous-balance"


def test_without_a_payment_is_before_it(assistant: Assistant) -> None:
    case = Case(bill=load_bill("iron"))
    answer = talk(assistant, case, "did my payment count", "without that i would owe")[-1]
    assert "$620.00" in answer.answer
    answer = talk(assistant, case, "did my payment count", "imagine i never did, what is it then")[-1]
    assert "$620.00" in answer.answer


def test_more_payments_of_the_same_size_are_paid_too(assistant: Assistant) -> None:
    case = Case(bill=load_bill("iron"))
    for then in ("then 3 more like that", "y otros 3"):
        assert "$120.00" in talk(assistant, case, "if i pay 100 now what is left", then)[-1].answer


def test_this_one_is_the_paper_where_papers_were_talked_about(assistant: Assistant) -> None:
    case = Case(bill=load_bill("wrist-doctor"))
    for then in ("what is this one for", "so how much is this bill", "so this bill is how much"):
        assert talk(assistant, case, "why did i get two bills", then)[-1].intent == "what-do-i-owe"


@pytest.mark.parametrize("then", ["half of that?", "and half?", "¿la mitad de eso?"])
def test_half_of_that_after_a_charge_is_half_of_the_charge(assistant: Assistant, then: str) -> None:
    answer = talk(assistant, Case(bill=load_bill("ankle-urgent")), "what is the x-ray", then)[-1]
    assert "$67.50" in answer.answer


def test_half_of_that_after_what_is_owed_is_half_of_what_is_owed(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=load_bill("ankle-urgent")), "how much do i owe", "half of that?")[-1]
    assert "$153.80" in answer.answer


@pytest.mark.parametrize("then", ["and after that?", "¿y luego?"])
def test_after_a_charge_the_next_is_told_of(assistant: Assistant, then: str) -> None:
    answer = talk(assistant, Case(bill=load_bill("maternity")), "which one is biggest", then)[-1]
    assert (answer.intent, tuple(answer.lines)) == ("what-is-line", (2,))


@pytest.mark.parametrize("then", ["no, nomás lo mío", "y cuánto pongo yo", "digo lo q tengo q pagar yo", "no, my part"])
def test_my_part_after_a_charge_is_its_share(assistant: Assistant, then: str) -> None:
    case = Case(bill=load_bill("injection-visit"), eob=load_bill("injection-visit.eob"))
    answer = talk(assistant, case, "qué es el ketorolaco", then)[-1]
    assert (answer.intent, "$2.40" in answer.answer) == ("line-and-plan", True)


def test_payments_by_the_week_are_told_by_the_week(assistant: Assistant) -> None:
    case = Case(bill=load_bill("ankle-urgent"))
    answer = talk(assistant, case, "si abono 40 cada semana en cuánto termino")[-1]
    assert "$40.00 a la semana" in answer.answer


def test_who_saw_me_that_day_is_no_question_of_the_plan(assistant: Assistant) -> None:
    case = Case(bill=load_bill("injection-visit"), eob=load_bill("injection-visit.eob"))
    answer = talk(assistant, case, "pagó algo el seguro de la inyección", "quién me atendió ese día")[-1]
    assert answer.intent == "who-did-it"
