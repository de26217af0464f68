from datetime import date

import pytest

from bot.asked.lines.days import dates_in, day_beside, without_days
from bot.bill import Bill, Line

DAYS = [date(2026, 5, 6), date(2026, 5, 13), date(2026, 5, 20), date(2026, 6, 3), date(2026, 6, 10), date(2026, 7, 1)]
BILL = Bill(kind="statement", lines=tuple(Line(line=n, service_date=day) for n, day in enumerate(DAYS, start=1)))


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("what was june 3 for", [3]),
        ("the one on 6/10", [4]),
        ("june altogether", [3, 4]),
        ("how much was may", [0, 1, 2]),
        ("may i ask something", []),
        ("may visit", [0, 1, 2]),
        ("todo lo de junio", [3, 4]),
        ("may and june together", [0, 1, 2, 3, 4]),
        ("what happened on the 20th", [2]),
        ("lo del 20", [2]),
        ("el 20 por ciento", []),
        ("what is the 6th charge", []),
        ("the first 2 visits", [0, 1]),
        ("la ultima cita", [5]),
        ("the 20th and the week before", [1, 2]),
        ("una semana despues del 13 de mayo", [1, 2]),
        ("my april visit", []),
        ("between may 13 and june 3", [1, 2, 3]),
        ("del 3 de junio al 1 de julio", [3, 4, 5]),
        ("what was done on the sixth", [0]),
        ("the visit of the twentieth", [2]),
        ("the second visit, on the 20th", [2]),
        ("on the second", []),
    ],
)
def test_days_that_the_bill_has_are_found(words: str, days: list[int]) -> None:
    assert dates_in(words, BILL) == tuple(DAYS[place] for place in days)


def test_the_week_before_counts_from_the_day_spoken_of() -> None:
    assert dates_in("and the week before", BILL, [DAYS[4]]) == (DAYS[3],)
    assert dates_in("and the week before", BILL) == ()


def test_what_names_a_day_is_taken_out_of_the_words() -> None:
    assert without_days("labs on june 3rd and in may").split() == ["labs", "on", "and", "in"]


@pytest.mark.parametrize(
    ("words", "day"),
    [("and the next visit", 2), ("the day before", 0), ("la siguiente cita", 2), ("la cita anterior", 0)],
)
def test_a_day_is_told_from_the_one_spoken_of(words: str, day: int) -> None:
    assert day_beside(words, BILL, DAYS[1]) == (DAYS[day],)


def test_before_the_first_and_without_a_day_there_is_none() -> None:
    assert day_beside("the visit before", BILL, DAYS[0]) == ()
    assert day_beside("the visit before", BILL, None) == ()
