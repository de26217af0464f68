"""Units beyond what a line as a rule has: by number, by dose, by minutes, by an imported edition."""

import pytest

from bot.bill import Code
from tests.bot.checks.editions import Shelved
from tests.bot.checks.making import line, seen, told


def words(*lines: object, **more: object) -> list[str]:
    return [one.words for one in seen(*lines, **more) if one.kind == "units_unlikely"]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "units"), [("99214", "2"), ("80053", "3"), ("90471", "4"), ("36415", "6"), ("44970", "2")]
)
def test_more_than_a_day_has_is_asked_about(code: str, units: str) -> None:
    assert words(line(1, code, units=units)) == ["units_unlikely"]


@pytest.mark.parametrize(
    ("code", "units"),
    [("99214", "1"), ("96372", "2"), ("97110", "4"), ("J1885", "4"), ("73030", "2"), ("A0425", "60"), ("27447", "2")],
)
def test_usual_numbers_are_no_finding(code: str, units: str) -> None:
    assert words(line(1, code, units=units)) == []


def test_dental_services_are_counted_too() -> None:
    exam = line(1, "", "720.00", units="8").model_copy(update={"codes": (Code(system="cdt", code="D0150"),)})
    assert words(exam) == ["units_unlikely"]


def test_a_dose_far_above_a_days_is_worked_out() -> None:
    [found] = [one for one in seen(line(1, "J1885", units="40")) if one.kind == "units_unlikely"]
    assert found.words == "units_dose"
    assert found.facts["dose"].value == "600 mg"  # type: ignore[union-attr]


def test_printed_minutes_bound_the_units_of_a_timed_treatment() -> None:
    assert words(line(1, "97110", words="THER EXERCISE 30 MIN", units="4")) == ["units_minutes"]
    assert words(line(1, "97110", words="THER EXERCISE 38 MIN", units="3")) == []
    assert words(line(1, "97110", words="THER EXERCISE EA 15 MIN", units="4")) == []


def test_a_line_of_a_stay_may_hold_all_its_days() -> None:
    assert told(line(1, "0120", "900.00"), line(2, "80053", units="4")) == []


def test_an_imported_edition_decides() -> None:
    published = Shelved(units={"73030": 2, "80053": 4}).published
    assert words(line(1, "73030", units="3"), published=published) == ["units_published"]
    assert words(line(1, "73030", units="2"), published=published) == []


def test_miles_that_the_line_prints_against_those_it_counts() -> None:
    ride = "Ground mileage, 12.4 miles"
    assert told(line(1, "A0425", "2160.00", units="120", words=ride)) == [("units_unlikely", (1,))]
    assert told(line(1, "A0425", "216.00", units="13", words=ride)) == []
    assert told(line(1, "A0425", "216.00", units="120", words="Ground mileage, per mile")) == []


def test_hours_of_observation() -> None:
    assert told(line(1, "G0378", "1500.00", units="26")) == []
    assert told(line(1, "G0378", "15000.00", units="260")) == [("units_unlikely", (1,))]
