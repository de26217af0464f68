"""What a few words ask of how the amount told last came to be."""

from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: str, paid: str, **parts: str) -> Line:
    return Line(
        line=number,
        description=words,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal("200.00"),
        adjustment=Decimal("80.00"),
        plan_paid=Decimal(paid),
        patient_owes=Decimal("120.00") - Decimal(paid),
        **{name: Decimal(amount) for name, amount in parts.items()},
    )


BILL = Bill(
    kind="statement",
    provider="Pine Hollow Clinic",
    payer="Copperline Health",
    lines=(
        _line(1, "OFFICE VISIT", "99214", "0.00", deductible="120.00"),
        _line(2, "X-RAY WRIST", "73110", "96.00", coinsurance="24.00"),
    ),
    totals=Totals(charges=Decimal("400.00"), adjustments=Decimal("160.00"), plan_paid=Decimal("96.00")),
)
SELF_PAY = Bill(
    kind="statement",
    provider="Pine Hollow Clinic",
    lines=(Line(line=1, description="OFFICE VISIT", charge=Decimal("200.00")),),
    totals=Totals(charges=Decimal("200.00"), adjustments=Decimal("50.00"), patient_owes=Decimal("150.00")),
)


def last(assistant: Assistant, *messages: str, bill: Bill = BILL) -> Answer:
    conversation = Conversation()
    for message in messages:
        reply = assistant.ask(Case(bill=bill), conversation, message)
        conversation = reply.conversation
    return reply.answer


@pytest.mark.parametrize(
    ("messages", "who"),
    [
        (("how much was taken off", "who decided that"), "Copperline Health and Pine Hollow Clinic agreed on it."),
        (("what do i owe for the visit", "who decides that"), "Copperline Health decided it"),
        (("how much was the visit", "who came up with that price"), "Pine Hollow Clinic sets its own prices"),
        (("cuánto me toca de la radiografía", "¿y quién decidió eso?"), "Lo decidió Copperline Health"),
    ],
)
def test_who_decided_goes_by_the_amount(assistant: Assistant, messages: tuple[str, ...], who: str) -> None:
    assert last(assistant, *messages).answer.startswith(who)


def test_a_discount_without_a_plan_is_the_providers_own(assistant: Assistant) -> None:
    told = last(assistant, "how much was the discount", "who set that", bill=SELF_PAY).answer
    assert told.startswith("Pine Hollow Clinic decided it")


def test_after_who_decided_the_amount_is_still_spoken_of(assistant: Assistant) -> None:
    told = last(assistant, "what do i owe for the visit", "who decided that", "and the x-ray").answer
    assert told.startswith("Your part is $24.00")


@pytest.mark.parametrize(
    "words", ["how come none of the deductible went on that one", "por qué ese no tiene deducible"]
)
def test_a_charge_without_deductible_is_told_with_those_that_have_it(assistant: Assistant, words: str) -> None:
    told = last(assistant, "what do i owe for the x-ray", words)
    assert told.intent == "deductible"
    assert told.answer.find("$120.00") < told.answer.find("$24.00")


def test_no_copay_is_answered_with_what_the_share_is(assistant: Assistant) -> None:
    told = last(assistant, "what do i owe for the x-ray", "why is there no copay on it")
    assert "all of it coinsurance" in told.answer


@pytest.mark.parametrize("words", ["why not all of it", "why didn't they pay the rest", "¿por qué no todo?"])
def test_what_became_of_the_rest_of_a_charge(assistant: Assistant, words: str) -> None:
    told = last(assistant, "what did the plan pay on the x-ray", words)
    assert told.intent == "why-not-paid"
    assert "$80.00" in told.answer


def test_since_when_is_on_no_paper(assistant: Assistant) -> None:
    told = last(assistant, "what do i owe for the x-ray", "since when do i pay a percent")
    assert told.abstained
    assert last(assistant, "what do i owe", "since when do i owe that").intent == "when-was-this"
