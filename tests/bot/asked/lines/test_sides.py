import pytest

from bot.asked.lines.sides import lines_by_side
from bot.bill import Bill, Code, Line


def marked(number: int, side: str) -> Line:
    return Line(line=number, description="SHOT", codes=(Code(system="modifier", code=side),))


BILL = Bill(kind="itemized_bill", lines=(marked(1, "LT"), marked(2, "RT"), Line(line=3, description="VISIT")))


@pytest.mark.parametrize(
    ("words", "lines"),
    [("the right knee", (2,)), ("la izquierda", (1,)), ("the left one", (1,)), ("rodilla derecha", (2,))],
)
def test_a_side_names_the_lines_marked_with_it(words: str, lines: tuple[int, ...]) -> None:
    assert lines_by_side(words, BILL) == lines


@pytest.mark.parametrize("words", ["is this right", "what is left", "my rights", "what i have left to pay"])
def test_right_and_left_that_are_no_sides_name_none(words: str) -> None:
    assert lines_by_side(words, BILL) == ()


def test_among_several_it_takes_those_of_the_side() -> None:
    assert lines_by_side("the right hand", BILL, (1, 2)) == (2,)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("they only did my right knee", (1,)),
        ("it was just the left ear", (2,)),
        ("solo fue la rodilla derecha", (1,)),
        ("i only had the right one done, how much was it", (2,)),
    ],
)
def test_only_one_side_speaks_against_the_other(words: str, lines: tuple[int, ...]) -> None:
    assert lines_by_side(words, BILL) == lines
