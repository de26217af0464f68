"""What is left for the person of several lines that a question names, by kind or by who gave the care."""

from decimal import Decimal

import pytest

from bot.asked.lines.printed_words import lines_by_name
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation
from bot.understanding.clauses import clauses


def _line(number: int, name: str, code: str, charge: str, owes: str) -> Line:
    return Line(
        line=number,
        description=name,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        patient_owes=Decimal(owes),
    )


EOB = Bill(
    kind="eob",
    payer="Sandstone Mutual",
    patient="Ruth Amsel and family",
    lines=(
        _line(1, "CEDAR GLEN DENTAL GROUP OFFICE VISIT", "99213", "190.00", "20.00"),
        _line(2, "CEDAR GLEN DENTAL GROUP JAW X-RAY", "70100", "120.00", "12.00"),
        _line(3, "WEST POINT EYE CARE EYE EXAM", "92014", "160.00", "30.00"),
        _line(4, "WEST POINT EYE CARE REFRACTION", "92015", "60.00", "60.00"),
        _line(5, "LAKE CITY LAB FERRITIN", "82728", "75.00", "9.00"),
    ),
    totals=Totals(charges=Decimal("605.00"), patient_owes=Decimal("131.00")),
)


def test_a_name_that_several_lines_begin_with_tells_them() -> None:
    assert lines_by_name("how is west point so high", EOB) == (3, 4)
    assert lines_by_name("how is the eye place so high", EOB) == ()


@pytest.mark.parametrize(
    ("question", "lines", "share"),
    [
        ("what do we owe cedar glen", (1, 2), "32.00"),
        ("our share of the west point stuff?", (3, 4), "90.00"),
        ("how much does my husband owe for the eye exam and the refraction", (3, 4), "90.00"),
    ],
)
def test_shares_of_the_lines_named_are_added_up(
    assistant: Assistant, question: str, lines: tuple[int, ...], share: str
) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), question).answer
    assert (answer.intent, answer.lines) == ("group-total", lines)
    assert share in {figure.value for figure in answer.figures}


def test_a_story_told_in_one_breath_ends_in_its_question() -> None:
    story = "so we drove to cedar glen on a sunday with the baby and waited and they took one picture how much was that"
    assert [one.text for one in clauses(story)] == ["how much was that"]
    assert [one.told for one in clauses(story)] == [story]
    short = "if they drop the picture how much is left"
    assert [one.text for one in clauses(short)] == [short]
