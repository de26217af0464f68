"""Lines that staff pick out by what they have or lack."""

from decimal import Decimal

import pytest

from bot.bill import Bill, Code, Line
from bot.understanding.picked import picked

OWED, CREDIT, NOTHING = Decimal("25.00"), Decimal("-10.00"), Decimal("0.00")
BILL = Bill(
    kind="statement",
    lines=(
        Line(line=1, codes=(Code(system="cpt", code="99213"),), patient_owes=OWED),
        Line(line=2, codes=(Code(system="revenue", code="0250"),), patient_owes=CREDIT),
        Line(line=3, patient_owes=NOTHING),
    ),
)


@pytest.mark.parametrize(
    ("words", "kind", "lines"),
    [
        ("which lines are missing a hcpcs", "no code", (2, 3)),
        ("any charges without cpt codes", "no code", (2, 3)),
        ("which date of service has the balance", "balance", (1,)),
        ("what line shows a credit", "credit", (2,)),
        ("que linea tiene saldo", "balance", (1,)),
    ],
)
def test_lines_are_picked(words: str, kind: str, lines: tuple[int, ...]) -> None:
    assert picked(words, BILL) == (kind, lines)


@pytest.mark.parametrize("words", ["what is the balance", "is there a credit", "which code is on line 2"])
def test_other_questions_pick_none(words: str) -> None:
    assert picked(words, BILL) is None


def test_a_bill_without_shares_has_no_lines_with_a_balance() -> None:
    assert picked("which line has the balance", Bill(kind="statement", lines=(Line(line=1),))) is None
