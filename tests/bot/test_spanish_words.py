"""Spanish answers read as a native would write them."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Contact, Line, Totals
from bot.case import Case
from tests.bot.understanding.test_follow_up import talk

BILL = Bill(
    kind="statement",
    provider="Alder Clinic",
    contacts=(Contact(who="Billing office", phone="1-800-555-0113"),),
    diagnoses=(Code(system="icd10cm", code="M25.562"),),
    lines=(
        Line(line=1, description="KNEE XRAY", codes=(Code(system="cpt", code="73562"),), charge="120.00"),
        Line(line=2, description="OFFICE VISIT", codes=(Code(system="cpt", code="99213"),), charge="140.00"),
    ),
    totals=Totals(charges=Decimal("260.00"), patient_owes=Decimal("260.00")),
)


@pytest.mark.parametrize("question", ["¿qué diagnóstico pusieron?", "¿por qué me pidieron la radiografía?"])
def test_a_name_that_is_english_alone_is_said_to_be(assistant: Assistant, question: str) -> None:
    answer = talk(assistant, Case(bill=BILL), question)[-1].answer.lower()
    assert "pain in left knee" not in answer or "en inglés" in answer


def test_a_number_within_a_sentence_stands_in_brackets(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=BILL), "¿cuánto sería sin la radiografía?")[-1].answer
    assert "la oficina de facturación (1-800-555-0113) que lo revise" in answer
