"""What would be left if the plan took what it refused, also where that is said by no name."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, name: str, code: str, charge: str, owes: str, refused: str | None = None) -> Line:
    return Line(
        line=number,
        description=name,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        not_covered=Decimal(refused) if refused else None,
        patient_owes=Decimal(owes),
    )


EOB = Bill(
    kind="eob",
    payer="Prairie Health",
    lines=(
        _line(1, "SLEEP STUDY", "95810", "900.00", "120.00"),
        _line(2, "OFFICE VISIT", "99214", "210.00", "30.00"),
        _line(3, "HEARING TEST", "92557", "85.00", "85.00", "85.00"),
    ),
    totals=Totals(charges=Decimal("1195.00"), patient_owes=Decimal("235.00")),
)


@pytest.mark.parametrize(
    "question",
    [
        "what if they did pay for it, what would I owe",
        "suppose they'd covered that, how much would still be mine to pay, what would I owe",
        "supposing it had been accepted, what's my part",
        "what would I owe if the hearing test had been authorized",
        "si lo hubieran cubierto, ¿cuánto debería?",
    ],
)
def test_what_was_refused_falls_away(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), question).answer
    assert answer.intent.startswith("if-plan-pays")
    assert "$150.00: $235.00 − $85.00" in answer.answer


def test_a_deductible_larger_than_what_is_left_leaves_no_amount_below_zero(assistant: Assistant) -> None:
    lines = (
        Line(line=1, description="OFFICE VISIT", codes=(Code(system="cpt", code="99214"),), charge=Decimal("300.00"),
             allowed=Decimal("250.00"), deductible=Decimal("250.00"), patient_owes=Decimal("250.00")),
        Line(line=2, description="LIPID PANEL", codes=(Code(system="cpt", code="80061"),), charge=Decimal("90.00"),
             allowed=Decimal("50.00"), deductible=Decimal("0.00"), coinsurance=Decimal("10.00"),
             patient_owes=Decimal("10.00")),
    )  # fmt: skip
    totals = Totals(charges=Decimal("390.00"), patient_paid=Decimal("60.00"), patient_owes=Decimal("200.00"))
    bill = Bill(kind="eob", payer="Prairie Health", lines=lines, totals=totals)
    answer = assistant.ask(Case(bill=bill), Conversation(), "what would I owe if the deductible had been met").answer
    assert "-$" not in answer.answer


def test_what_an_eob_counts_as_paid_by_the_person_is_told(assistant: Assistant) -> None:
    totals = EOB.totals.model_copy(update={"patient_paid": Decimal("45.00")})
    bill = EOB.model_copy(update={"totals": totals})
    answer = assistant.ask(Case(bill=bill), Conversation(), "how much did I pay so far").answer
    assert answer.answer.startswith("$45.00")
    assert not answer.abstained


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("what would I owe if the hearing test had been preventive", "$150.00"),
        ("what if the sleep study was free", "$115.00"),
        ("suppose the office visit were preventative, what would I owe then", "$205.00"),
    ],
)
def test_what_is_supposed_to_be_free_falls_away(assistant: Assistant, question: str, left: str) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), question).answer
    assert answer.intent.startswith("if-plan-pays")
    assert answer.answer.startswith(f"You would owe {left}")
    assert "only the arithmetic" in answer.answer


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("if the plan paid half of the hearing test what would i owe", "$192.50"),
        ("si pagaran la mitad de la prueba de audición, ¿cuánto debería?", "$192.50"),
        ("if they covered a quarter of the hearing test, what would I owe", "$213.75"),
    ],
)
def test_a_part_of_a_charge_may_be_what_the_plan_takes(assistant: Assistant, question: str, left: str) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), question).answer
    assert left in answer.answer.split(":")[0]
