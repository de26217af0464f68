"""A service that surely no line is, is told from those that lines are or may hold."""

import pytest

from bot.asked.lines.service_lines import absent_service
from bot.bill import Bill, Code, Line
from bot.described import Descriptions
from knowledge import Knowledge


def bill(*lines: tuple[str, str]) -> Bill:
    return Bill(
        kind="statement",
        lines=tuple(
            Line(line=number, description=words, codes=(Code(system="cpt", code=code),) if code else ())
            for number, (words, code) in enumerate(lines, 1)
        ),
    )


CODED = bill(("CT HEAD W/O", "70450"), ("OFFICE VISIT", "99213"), ("CBC AUTO", "85025"))


@pytest.mark.parametrize(
    ("words", "service"),
    [
        ("how much was the sonogram", "ultrasound"),
        ("cuanto fue la resonancia", "mri"),
        ("la vacuna contra la gripe", "flu_shot"),
        ("they say i had an ekg", "ekg"),
    ],
)
def test_a_service_on_no_line_is_absent(words: str, service: str, knowledge: Knowledge) -> None:
    assert absent_service(words, Descriptions(knowledge).of(CODED)) == service


@pytest.mark.parametrize("words", ["la tomografia", "the cat scan", "cuanto fue el sonograma y la tomografia"])
def test_a_service_that_stands_there_is_not(words: str, knowledge: Knowledge) -> None:
    assert absent_service(words, Descriptions(knowledge).of(CODED)) is None


def test_a_line_that_tells_no_service_may_hold_it(knowledge: Knowledge) -> None:
    opaque = bill(("CT HEAD W/O", "70450"), ("MISC SERVICES", ""))
    assert absent_service("la resonancia", Descriptions(knowledge).of(opaque)) is None
