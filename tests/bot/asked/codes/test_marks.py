"""Which notes of the paper a question names by their marks."""

import pytest

from bot.asked.codes.marks import marks_asked
from bot.bill import Bill, Line
from knowledge.question_features import plain

PAPER = Bill(
    kind="eob",
    lines=(
        Line(line=1, remarks=("OON1: The provider is not in your network.",)),
        Line(line=2, remarks=("B: Your copay applies.", "N30")),
        Line(line=4, remarks=("45: More than the plan allows.",)),
        Line(line=3, remarks=("2: Paid at the agreed price.",)),
    ),
)


@pytest.mark.parametrize(
    ("question", "marks"),
    [
        ("what does OON1 mean", ("OON1",)),
        ("oon1?", ("OON1",)),
        ("what is note b", ("B",)),
        ("whats 45", ("45",)),
        ("¿qué significa el 45?", ("45",)),
        ("¿Qué quiere decir la nota 2?", ("2",)),
        ("explain remark code OON1 please", ("OON1",)),
    ],
)
def test_a_mark_that_is_asked_about(question: str, marks: tuple[str, ...]) -> None:
    assert marks_asked(plain(question), (PAPER,)) == marks


@pytest.mark.parametrize(
    "question",
    [
        "what is plan b if they say no",
        "why are there 2 charges",
        "what does N30 mean",
        "my neighbor said oon1 once in a long story and then told me all of it again and again",
    ],
)
def test_a_letter_or_a_count_alone_is_no_mark_nor_is_a_code(question: str) -> None:
    assert marks_asked(plain(question), (PAPER, None)) == ()
