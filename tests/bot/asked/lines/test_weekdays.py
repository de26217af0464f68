from datetime import date

import pytest

from bot.asked.lines.weekdays import on_weekday

DAYS = (date(2026, 8, 3), date(2026, 8, 5), date(2026, 8, 12))  # a Monday and two Wednesdays


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("the visit on monday", [DAYS[0]]),
        ("and wednesday", [DAYS[1], DAYS[2]]),
        ("lo del lunes", [DAYS[0]]),
        ("i called them on monday", []),
        ("the friday one", []),
    ],
)
def test_a_day_of_the_week_tells_care_where_it_says_which_is_meant(words: str, found: list[date]) -> None:
    assert on_weekday(words, DAYS) == found
