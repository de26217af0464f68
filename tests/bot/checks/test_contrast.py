"""A scan without and with contrast, billed as two."""

from tests.bot.checks.making import line, told


def test_one_code_is_for_both() -> None:
    assert told(line(1, "70551", "1150.00"), line(2, "70552", "1390.00")) == [("unbundled", (1, 2))]


def test_other_days_people_places_and_a_declared_second_scan_are_no_finding() -> None:
    first = line(1, "70551", "1150.00", patient="Ana")
    for second in (
        line(2, "70552", "1390.00", day=3),
        line(2, "70552", "1390.00", patient="Luis"),
        line(2, "70552 59", "1390.00"),
        line(2, "72142", "1390.00"),
        line(2, "70552 26", "190.00"),
    ):
        assert told(first, second) == []


def test_the_scan_of_both_kinds_holds_either_of_them() -> None:
    assert told(line(1, "72158", "1900.00"), line(2, "72148", "1100.00")) == [("unbundled", (1, 2))]
    assert told(line(1, "74160", "1300.00"), line(2, "74170", "1900.00")) == [("unbundled", (2, 1))]
    assert told(line(1, "72158", "1900.00"), line(2, "72148 59", "1100.00")) == []
