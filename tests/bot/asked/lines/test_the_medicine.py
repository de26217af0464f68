"""«La medicina» beside a line that only puts it in."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation


def _line(number: int, code: str, system: str, words: str, charge: int) -> Line:
    return Line.model_validate(
        {
            "line": number,
            "service_date": date(2026, 8, 3),
            "description": words,
            "codes": [Code.model_validate({"system": system, "code": code})],
            "charge": charge,
        }
    )


_EYES = Bill(
    kind="statement",
    lines=(
        _line(1, "67028", "cpt", "Intravitreal injection", 640),
        _line(2, "J2778", "hcpcs", "Ranibizumab 0.1 mg", 1700),
        _line(3, "V5261", "hcpcs", "Hearing aid pair", 2400),
        _line(4, "J1451", "hcpcs", "Fomepizole 15 mg", 95),
    ),
)


@pytest.mark.parametrize(
    ("question", "meant"),
    [
        ("cuánto vale la medicina para el ojo", (2,)),
        ("what is the price of the eye medicine", (2,)),
        ("cuánto cobraron por la pura inyección del ojo", (1,)),
        ("en cuánto salieron los aparatos", (3,)),
        ("¿qué precio tienen los audífonos?", (3,)),
        ("how much was the antidote", (4,)),
        ("cuánto fue el antídoto", (4,)),
    ],
)
def test_the_line_that_is_the_thing_is_meant(assistant: Assistant, question: str, meant: tuple[int, ...]) -> None:
    answer = assistant.ask(Case(bill=_EYES), Conversation(), question).answer
    assert tuple(answer.lines) == meant
