"""A common noun that one line prints means that line, and is not missing on the bill."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation

BILL = Bill(
    kind="statement",
    provider="Dunlin Dental",
    payer="Oak Dental",
    lines=(
        Line(
            line=1,
            description="Examen completo",
            codes=(Code(system="cdt", code="D0150"),),
            charge="80.00",
            plan_paid="64.00",
        ),
        Line(
            line=2,
            description="Limpieza",
            codes=(Code(system="cdt", code="D1110"),),
            charge="110.00",
            plan_paid="88.00",
        ),
        Line(
            line=3,
            description="Empaste",
            codes=(Code(system="cdt", code="D2391"),),
            charge="240.00",
            plan_paid="120.00",
        ),
    ),
)


@pytest.mark.parametrize(
    ("question", "lines", "figure"),
    [
        ("cuánto fue el examen", (1,), "$80.00"),
        ("cuánto pagó el seguro por el examen y el empaste", (1, 3), "$184.00"),
    ],
)
def test_the_line_that_prints_it_is_meant(
    assistant: Assistant, question: str, lines: tuple[int, ...], figure: str
) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert answer.lines == lines
    assert figure in answer.answer
