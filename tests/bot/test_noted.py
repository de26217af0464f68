"""The reason that a note names beside what was not covered is the plan's reason."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Adjustment, Bill, Line, Term
from bot.case import Case, Conversation
from bot.noted import noted_reason

BRACE = Line(
    line=1,
    description="KNEE BRACE",
    charge=Decimal("210.00"),
    allowed=Decimal("0.00"),
    not_covered=Decimal("210.00"),
    patient_owes=Decimal("210.00"),
    remarks=("PR-96",),
)


def test_one_reason_is_of_the_amount_that_was_not_covered() -> None:
    assert noted_reason(BRACE) == Adjustment(group="PR", reason="96", amount=Decimal("210.00"))


@pytest.mark.parametrize("remarks", [(), ("N130",), ("PR-96", "CO-50")])
def test_none_or_several_decide_nothing(remarks: tuple[str, ...]) -> None:
    assert noted_reason(BRACE.model_copy(update={"remarks": remarks})) is None


@pytest.mark.parametrize("question", ["why wasn't the brace paid", "¿por qué no pagaron la rodillera?"])
def test_the_reason_is_told_and_nothing_is_said_to_be_allowed(assistant: Assistant, question: str) -> None:
    eob = Bill(kind="eob", payer="Blue Mesa Plan", lines=(BRACE, BRACE.model_copy(update={"line": 2, "charge": None})))
    answer = assistant.ask(Case(bill=eob), Conversation(), question).answer
    assert not answer.abstained
    assert "PR 96" in answer.answer
    assert "no negó" not in answer.answer


@pytest.mark.parametrize(
    ("kind", "words", "question", "first"),
    [
        ("in_network", "In-network provider", "is this doctor in my network", "Yes"),
        ("out_of_network", "Fuera de la red", "¿el doctor es de mi red?", "No, "),
    ],
)
def test_a_printed_network_decides(assistant: Assistant, kind: str, words: str, question: str, first: str) -> None:
    term = Term.model_validate({"kind": kind, "text": words})
    eob = Bill(kind="eob", payer="Blue Mesa Plan", lines=(BRACE,), terms=(term,))
    answer = assistant.ask(Case(bill=eob), Conversation(), question).answer
    assert not answer.abstained
    assert answer.answer.startswith(first)
