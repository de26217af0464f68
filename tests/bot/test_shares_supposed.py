"""What is left of a share without its copay, or with its deductible met, as the papers' own figures have it."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, code: str, allowed: str, share: str, of: str) -> Line:
    parts = {"deductible": Decimal(0), "copay": Decimal(0), "coinsurance": Decimal(0)} | {of: Decimal(share)}
    return Line(
        line=number,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(allowed) * 2,
        allowed=Decimal(allowed),
        patient_owes=Decimal(share),
        plan_paid=Decimal(allowed) - Decimal(share),
        deductible=parts["deductible"],
        copay=parts["copay"],
        coinsurance=parts["coinsurance"],
    )


EOB = Bill(
    kind="eob",
    payer="Delta Prairie Plan",
    lines=(
        _line(1, "99213", "110.00", "35.00", "copay"),
        _line(2, "70450", "300.00", "300.00", "deductible"),
        _line(3, "80061", "40.00", "10.00", "coinsurance"),
    ),
    totals=Totals(charges=Decimal("900.00"), allowed=Decimal("450.00"), patient_owes=Decimal("345.00")),
)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("how much is left after the copay", "$310.00"),
        ("what do we owe aside from the copay", "$310.00"),
        ("cuánto debo sin el copago", "$310.00"),
        ("if we'd met our deductible what would the total be", "About $120.00"),
    ],
)
def test_the_first_words_are_the_figure(assistant: Assistant, question: str, first: str) -> None:
    assert assistant.ask(Case(bill=EOB), Conversation(), question).answer.answer.startswith(first)


def test_one_line_takes_the_rate_of_the_others(assistant: Assistant) -> None:
    question = "if I had met my deductible what would line 2 come to"
    answer = assistant.ask(Case(bill=EOB), Conversation(), question).answer
    assert answer.intent == "had-i-met-my-deductible"
    assert {"75.00", "25.0"} <= {figure.value for figure in answer.figures}
