"""Two services of one day that both bill the beginning of an infusion."""

import pytest

from tests.bot.checks.making import line, seen, told

CHEMO = line(1, "96413", "900.00")


@pytest.mark.parametrize("second", ["96365", "96374", "96360"])
def test_two_beginnings_on_one_day_are_asked_about(second: str) -> None:
    assert told(CHEMO, line(2, second, "310.00")) == [("code_conflict", (1, 2))]
    assert seen(CHEMO, line(2, second, "310.00"))[0].words == "two_first_infusions"


@pytest.mark.parametrize(
    "second",
    [
        line(2, "96375", "120.00"),
        line(2, "96415", "240.00"),
        line(2, "96365 59", "310.00"),
        line(2, "96365 XS", "310.00"),
        line(2, "96365", "310.00", day=3),
    ],
)
def test_what_comes_after_a_declared_one_and_another_day_are_no_finding(second) -> None:  # type: ignore[no-untyped-def]
    assert told(CHEMO, second) == []
