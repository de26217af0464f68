"""Two visits or two rooms on one day, and a visit folded into a procedure."""

import pytest

from bot.case import Case
from bot.checks import check_case
from tests.bot.checks.making import bill, cut, eob, line, seen, told


def test_two_charges_for_the_use_of_the_clinic() -> None:
    lines = (line(1, "G0463 0510", "300.00"), line(2, "99213 0510", "280.00"))
    assert told(*lines) == [("duplicate_line", (1, 2))]
    assert seen(*lines)[0].words == "two_facility_fees"


@pytest.mark.parametrize(
    "second", [line(2, "99213 0983", "180.00"), line(2, "99213 27 0510", "280.00"), line(2, "99213 0510", day=3)]
)
def test_the_doctors_visit_a_declared_one_and_another_day_are_no_finding(second) -> None:  # type: ignore[no-untyped-def]
    assert told(line(1, "G0463 0510", "300.00"), second) == []


def test_a_clinics_room_and_the_emergency_room_on_one_day() -> None:
    lines = (line(1, "G0463 0510", "300.00"), line(2, "99283 0450", "900.00"))
    assert [one.words for one in seen(*lines)] == ["two_facility_fees"]
    assert told(line(1, "G0463 0510", "300.00"), line(2, "99283 27 0450", "900.00")) == []
    assert told(line(1, "99213 0983", "180.00"), line(2, "99283 0450", "900.00")) == []


def test_two_levels_of_one_emergency_visit() -> None:
    assert told(line(1, "99283", "700.00"), line(2, "99284", "900.00")) == [("duplicate_line", (1, 2))]


def test_two_doctors_on_one_day_are_only_for_information() -> None:
    assert told(line(1, "99213", "180.00"), line(2, "99214", "250.00")) == []


def test_a_visit_refused_beside_a_procedure_without_25() -> None:
    refused = (cut("CO", "97", "180.00"),)
    ours = bill(line(1, "99213", "180.00"), line(2, "11102", "260.00"))
    answer = eob(line(1, "99213", "180.00", adjustments=refused), line(2, "11102", "260.00"))
    [found] = [one for one in check_case(Case(bill=ours, eob=answer)) if one.kind == "code_conflict"]
    assert (found.lines, found.words) == ((1, 2), "visit_without_25")
    marked = bill(line(1, "99213 25", "180.00"), line(2, "11102", "260.00"))
    assert "code_conflict" not in [one.kind for one in check_case(Case(bill=marked, eob=answer))]


def test_a_visit_beside_a_procedure_that_was_paid_is_no_finding() -> None:
    assert told(line(1, "99213", "180.00"), line(2, "11102", "260.00")) == []


def test_visits_of_two_people_are_no_finding() -> None:
    assert told(line(1, "99283", patient="Amara"), line(2, "99284", patient="Chidi")) == []


def test_a_visit_that_a_reversal_takes_back_is_none() -> None:
    back = line(2, "", "-310.00", words="Reversal - incorrect code")
    assert seen(line(1, "99215", "310.00"), back, line(3, "99214", "230.00")) == []
