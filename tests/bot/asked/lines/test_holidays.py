from datetime import date

import pytest

from bot.asked.lines.holidays import holidays_in, without_holidays

DAYS = [date(2026, 2, 14), date(2026, 5, 25), date(2026, 11, 26), date(2026, 12, 25), date(2026, 12, 27)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("the valentine's day visit", date(2026, 2, 14)),
        ("lo de san valentin", date(2026, 2, 14)),
        ("we went in on memorial day", date(2026, 5, 25)),
        ("the er on thanksgiving", date(2026, 11, 26)),
        ("el dia de accion de gracias", date(2026, 11, 26)),
        ("christmas day", date(2026, 12, 25)),
        ("la cita de navidad", date(2026, 12, 25)),
    ],
)
def test_a_holiday_is_the_day_it_fell_on(words: str, day: date) -> None:
    assert holidays_in(words, DAYS) == {day}


@pytest.mark.parametrize("words", ["halloween", "christmas eve", "may i pay later", "the new year deductible"])
def test_a_day_that_is_not_on_the_bill_is_none(words: str) -> None:
    assert holidays_in(words, DAYS) == set()


def test_its_name_tells_no_line() -> None:
    assert without_holidays("the valentines day lab").split() == ["the", "lab"]
