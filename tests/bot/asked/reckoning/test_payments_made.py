"""Payments that were made, of an account that lists them one by one."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Payment, Totals
from bot.case import Case, Conversation

_MADE = ((date(2026, 2, 3), "120.00"), (date(2026, 3, 3), "60.00"), (date(2026, 4, 3), "60.00"))
ACCOUNT = Bill(
    kind="statement",
    provider="Quarry Street Hearing",
    statement_date=date(2026, 6, 1),
    lines=(Line(line=1, service_date=date(2026, 5, 9), description="Ear mold repair", charge=Decimal("90.00")),
           Line(line=2, service_date=date(2026, 2, 1), description="Hearing aid, left", charge=Decimal("900.00"))),
    totals=Totals(charges=Decimal("990.00"), plan_paid=Decimal("300.00"), patient_paid=Decimal("240.00"),
                  patient_owes=Decimal("450.00")),
    payments=(
        *(Payment(day=day, amount=Decimal(amount), by="patient") for day, amount in _MADE),
        Payment(day=date(2026, 3, 20), amount=Decimal("300.00"), by="plan"),
    ),
)  # fmt: skip


def _ask(assistant: Assistant, question: str, bill: Bill = ACCOUNT) -> tuple[str, str]:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    return answer.intent, answer.answer.split("\n")[0]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how many payments have I made", "lists 3 payments of yours, $240.00 in all"),
        ("when was my last payment?", "$60.00, on April 3, 2026"),
        ("what was the latest payment you got from me", "$60.00, on April 3, 2026"),
        ("did my may payment go through", "No payment of yours from that month"),
        ("did you get my march payment", "Yes: $60.00 on March 3, 2026"),
        ("how much have we paid so far", "$240.00 in all"),
        ("what did I send on march 3", "You paid $60.00 on March 3, 2026"),
        (
            "how much have we paid since feb 20",
            "From February 20, 2026 on this bill lists 2 payments of yours, $120.00",
        ),
        ("payments before march 1", "Before March 1, 2026 this bill lists one payment of yours: $120.00"),
        ("my second payment was how much", "You paid $60.00 on March 3, 2026"),
        ("was the 120 counted", "$120.00 is a payment of yours from February 3, 2026"),
        ("count my payments", "lists 3 payments of yours"),
        ("when did my insurance pay", "Insurance paid $300.00, on March 20, 2026"),
        ("why do I still owe 450 when I paid already", "What is left after them is $450.00"),
        ("¿cuánto pagué el 3 de marzo?", "Usted pagó $60.00 el 3 de marzo de 2026"),
        ("¿cuántos pagos he hecho?", "trae 3 pagos suyos, $240.00 en total"),
    ],
)
def test_the_first_sentence_tells_what_was_paid(assistant: Assistant, question: str, first: str) -> None:
    intent, said = _ask(assistant, question)
    assert intent == "already-paid"
    assert first in said


@pytest.mark.parametrize(
    "question",
    [
        "how much did insurance pay",
        "how many payments do I have left",
        "what did I pay for the hearing aid on february 1",
    ],
)
def test_other_payments_are_other_questions(assistant: Assistant, question: str) -> None:
    assert "payments of yours" not in _ask(assistant, question)[1]


def test_without_a_list_the_sum_is_told(assistant: Assistant) -> None:
    unlisted = ACCOUNT.model_copy(update={"payments": ()})
    assert "counts $240.00 paid by you" in _ask(assistant, "how much have we paid so far", unlisted)[1]
