"""A line's side stands in its modifiers, or in its words; the question's in words of both languages."""

import pytest

from bot.asked.lines.printed_sides import names_only_a_part, printed_side, side_wanted
from bot.bill import Code, Line


@pytest.mark.parametrize(
    ("text", "marks", "side"),
    [
        ("US BREAST", ("RT",), "right"),
        ("CATARACT", ("50",), "both"),
        ("NAIL REMOVAL", ("TA",), "left"),
        ("HAND XRAY", ("RT", "LT"), "both"),
        ("MAMMO SCREENING BILATERAL", (), "both"),
        ("XR ANKLE LT 3V", (), "left"),
        ("BLOOD COUNT", (), None),
    ],
)
def test_a_line_tells_its_side(text: str, marks: tuple[str, ...], side: str | None) -> None:
    codes = tuple(Code(system="modifier", code=mark) for mark in marks)
    assert printed_side(Line(line=1, description=text, codes=codes)) == side


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("was it both ears", "both"),
        ("which eye did they do", "which"),
        ("left or right wrist", "which"),
        ("fue el ojo izquierdo o el derecho", "which"),
        ("did they do the left hip", "left"),
        ("both of the bills", None),
        ("the left shoulder x-ray", None),
    ],
)
def test_a_question_asks_for_a_side(words: str, side: str | None) -> None:
    assert side_wanted(words) == side


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("en cual rodilla fue", True),
        ("which ear was it", True),
        ("which knee was the ultrasound of the joint on", False),
    ],
)
def test_a_part_of_the_body_alone_names_no_thing(words: str, alone: bool) -> None:
    assert names_only_a_part(words) is alone
