"""A line told by its count of units, where it alone has that many."""

import pytest

from bot.asked.lines.by_units import by_units
from bot.bill import Bill, Line

BILL = Bill(
    kind="itemized_bill",
    lines=tuple(Line(line=number, units=units) for number, units in enumerate(("1", "120", "3", "3", None), start=1)),
)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("whats the 120 qty one", (2,)),
        ("the thing with quantity 120", (2,)),
        ("la de 120 unidades", (2,)),
        ("the one with 3 units", ()),
        ("the one with 77 units", ()),
        ("the 120 one", ()),
    ],
)
def test_units_tell_the_one_line_that_has_them(words: str, line: tuple[int, ...]) -> None:
    assert by_units(words, BILL) == line
