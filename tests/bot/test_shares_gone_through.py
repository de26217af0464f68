"""One's own share part by part, work and visit of one day, a tooth, and payments of so much each."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def line(number: int, day: int, code: str, charge: str, **shares: str) -> Line:
    system = "cdt" if code.startswith("D") else "cpt"
    return Line(
        line=number,
        service_date=date(2026, 2, day),
        description=f"SERVICE {code}" if system == "cpt" else "RESIN 1 SURF TOOTH #29",
        codes=(Code(system=system, code=code),),
        charge=Decimal(charge),
        **{name: Decimal(value) for name, value in shares.items()},
    )


KNEE = Bill(
    kind="statement",
    provider="Sierra Joint",
    payer="Oak Plan",
    lines=(
        line(1, 4, "99203", "200.00", deductible="90.00", coinsurance="0.00", plan_paid="0.00", patient_owes="90.00"),
        line(2, 20, "20610", "350.00", deductible="0.00", coinsurance="30.00", plan_paid="120.00", patient_owes="30"),
        line(3, 20, "99213", "150.00", deductible="0.00", coinsurance="16.00", plan_paid="64.00", patient_owes="16.00"),
    ),
    totals=Totals(
        charges=Decimal(700), adjustments=Decimal(380), plan_paid=Decimal(184), patient_paid=Decimal(36),
        patient_owes=Decimal(100)
    ),
)  # fmt: skip
TOOTH = Bill(
    kind="statement",
    provider="Sierra Dental",
    lines=(line(1, 4, "D0120", "60.00"), line(2, 4, "D2391", "170.00")),
    totals=Totals(charges=Decimal(230), patient_owes=Decimal(230)),
)


def last(assistant: Assistant, bill: Bill, *questions: str) -> str:
    conversation, words = Conversation(), ""
    for question in questions:
        reply = assistant.ask(Case(bill=bill), conversation, question)
        conversation, words = reply.conversation, reply.answer.answer
    return words


@pytest.mark.parametrize(
    ("first", "second", "paid"),
    [
        ("cuánto de lo mío es deducible", "¿y lo demás qué es?", "- $36.00 de eso ya los pagó usted"),
        ("how much of mine is deductible", "and the rest, what is it?", "- $36.00 of that you have paid already"),
    ],
)
def test_the_rest_of_a_share_is_its_other_parts(assistant: Assistant, first: str, second: str, paid: str) -> None:
    words = last(assistant, KNEE, first, second)
    assert "$46.00" in words
    assert paid in words.splitlines()


def test_the_visit_beside_an_injection_is_that_days(assistant: Assistant) -> None:
    words = last(assistant, KNEE, "por qué me cobran consulta y también inyección el mismo día")
    assert words.index("$150.00") < words.index("$350.00")
    assert "se hizo" in words


def test_a_tooth_is_told_with_its_filling(assistant: Assistant) -> None:
    assert "diente 29" in last(assistant, TOOTH, "el relleno en cuál muela fue").splitlines()[0]
    assert "tooth 29" in last(assistant, TOOTH, "what is the filling").splitlines()[0]


@pytest.mark.parametrize("question", ["puedo pagar de a 30, ¿cuándo acabo?", "si doy de a 30 en cuanto termino"])
def test_so_much_each_time_is_payments(assistant: Assistant, question: str) -> None:
    assert "4 pagos" in last(assistant, KNEE, question).splitlines()[0]
