"""Lines that are as many as a question counts of a thing."""

import pytest

from bot.asked.lines.counted_kind import counted_kind
from bot.bill import Line
from bot.described import Described
from bot.roles import roles

_PRINTED = ("WOUND CARE STUDY LEFT", "NIGHT STUDY", "X-RAY HAND", "X-RAY WRIST", "OXIMETRY")
_LINES = tuple(
    Described(
        line=Line(line=number, description=printed),
        main=None,
        entries={},
        role=roles()["other"],
        matched=(),
        confidence=1.0,
    )
    for number, printed in enumerate(_PRINTED, 1)
)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("what did the 2 studies cost", (1, 2)),
        ("2 studies", (1, 2)),
        ("how much were the x-rays, all 2 of them", (3, 4)),
        ("the 3 studies", ()),
        ("my 2 payments", ()),
        ("the studies", ()),
    ],
)
def test_as_many_as_are_counted(words: str, lines: tuple[int, ...]) -> None:
    assert counted_kind(words, _LINES) == lines
