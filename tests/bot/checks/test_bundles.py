"""A service that is part of another: by the core, and by an imported edition of NCCI."""

from datetime import date

import pytest

from tests.bot.checks.editions import Shelved
from tests.bot.checks.making import line, seen, told


@pytest.mark.parametrize(
    ("whole", "part"),
    [("93000", "93005"), ("74177", "74160"), ("45385", "45378"), ("85025", "85027"), ("81001", "81003")],
)
def test_the_core_knows_what_is_part_of_what(whole: str, part: str) -> None:
    assert told(line(1, part, "20.00"), line(2, whole)) == [("unbundled", (2, 1))]


@pytest.mark.parametrize("part", ["45378 59", "45378 XS"])
def test_services_apart_are_no_finding(part: str) -> None:
    assert told(line(1, part, "20.00"), line(2, "45385")) == []
    assert told(line(1, "45378", "20.00", day=3), line(2, "45385")) == []


def test_the_hospitals_part_and_the_doctors_are_apart() -> None:
    assert told(line(1, "93005 0730", "90.00"), line(2, "93010 0985", "30.00"), line(3, "93000 0985", "9.00")) != []
    assert told(line(1, "93005 0730", "90.00"), line(2, "93010 0985", "30.00")) == []


def test_an_imported_edition_adds_its_pairs() -> None:
    lines = (line(1, "11042", "200.00"), line(2, "97597", "100.00"))
    published = Shelved(pairs={("11042", "97597"): "1"}).published
    assert told(*lines) == []
    [found] = seen(*lines, published=published)
    assert (found.kind, found.lines, found.words) == ("unbundled", (1, 2), "unbundled_pair")
    assert "v32.0" in str(found.facts["rule"])
    assert told(lines[0], line(2, "97597 59", "100.00"), published=published) == []


def test_a_pair_that_no_modifier_undoes_stays_a_finding() -> None:
    published = Shelved(pairs={("11042", "97597"): "0"}).published
    assert told(line(1, "11042", "200.00"), line(2, "97597 59"), published=published) == [("unbundled", (1, 2))]


def test_the_edition_is_asked_for_the_day_of_service() -> None:
    shelved = Shelved(pairs={("11042", "97597"): "1"}, starts=date(2027, 1, 1))
    assert told(line(1, "11042", "200.00"), line(2, "97597"), published=shelved.published) == []


def test_parts_of_two_people_are_no_finding() -> None:
    assert told(line(1, "93000", patient="Amara"), line(2, "93010", patient="Chidi")) == []


def test_the_whole_care_of_a_birth_holds_the_birth() -> None:
    assert told(line(1, "59400", "4200.00"), line(2, "59409", "2100.00")) == [("unbundled", (1, 2))]
    assert told(line(1, "59400", "4200.00"), line(2, "59409 59", "2100.00")) == []  # the second of twins
