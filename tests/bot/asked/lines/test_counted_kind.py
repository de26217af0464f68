"""Lines that are as many as a question counts of a thing."""

from dataclasses import replace

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


def test_tests_of_any_kind_are_counted_as_such_in_either_language() -> None:
    kinds = {"URINALYSIS": "lab", "CHEST X-RAY": "imaging", "OFFICE VISIT": "visit"}
    lines = tuple(
        replace(one, line=Line(line=number, description=printed), role=roles()[role])
        for number, (one, (printed, role)) in enumerate(zip(_LINES, kinds.items(), strict=False), 1)
    )
    assert counted_kind("cuanto suman los 2 examenes", lines) == (1, 2)
    assert counted_kind("the 2 tests together", lines) == (1, 2)
    assert counted_kind("los 3 examenes", lines) == ()
