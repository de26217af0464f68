"""A panel and its tests, and all of its tests in its place."""

from tests.bot.checks.making import line, seen, told

BMP = ["82310", "82374", "82435", "82565", "82947", "84132", "84295", "84520"]


def test_tests_beside_their_panel_are_asked_about() -> None:
    found = told(line(1, "80053"), line(2, "82947", "10.00"), line(3, "84443", "30.00"))
    assert found == [("unbundled", (1, 2))]


def test_a_smaller_panel_inside_a_larger_one_counts() -> None:
    assert told(line(1, "80048", "30.00"), line(2, "80053", "60.00")) == [("unbundled", (2, 1))]


def test_a_blood_count_is_part_of_the_general_panel() -> None:
    assert told(line(1, "80050", "90.00"), line(2, "85025", "20.00")) == [("unbundled", (1, 2))]


def test_all_tests_of_a_panel_in_its_place_are_asked_about() -> None:
    lines = [line(n, code, f"{n}.00") for n, code in enumerate(BMP, 1)]
    assert told(*lines) == [("unbundled", (1, 2, 3, 4, 5, 6, 7, 8))]
    # Without the last one the four salts are still a panel of their own.
    assert told(*lines[:-1]) == [("unbundled", (2, 3, 6, 7))]


def test_a_test_done_again_or_on_another_day_is_no_finding() -> None:
    assert told(line(1, "80053"), line(2, "82947 91", "10.00")) == []
    assert told(line(1, "80053"), line(2, "82947", "10.00", 3)) == []


def test_tests_repeat_within_a_stay_so_that_they_are_only_for_information() -> None:
    found = seen(line(1, "0120", "900.00"), line(2, "80053"), line(3, "82947", "10.00"))
    assert [one.severity for one in found if one.kind == "unbundled"] == ["info"]


def test_a_panel_of_one_person_and_a_test_of_another_are_no_finding() -> None:
    assert told(line(1, "80053", patient="Amara"), line(2, "82947", patient="Chidi")) == []
