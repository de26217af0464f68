"""Nobody is a new patient of one practice twice."""

import pytest

from tests.bot.checks.making import line, seen, told

FIRST = line(1, "99204", "340.00")
CARE = "Juniper Family Medicine"


@pytest.mark.parametrize("first", [FIRST, line(1, "99213", "160.00")])
def test_a_later_visit_as_a_new_patient_is_asked_about(first) -> None:  # type: ignore[no-untyped-def]
    assert told(first, line(2, "99203", "260.00", day=19), provider=CARE) == [("code_conflict", (1, 2))]
    assert seen(first, line(2, "99203", "260.00", day=19), provider=CARE)[0].words == "new_after_visit"


def test_the_days_decide_and_not_the_order_of_the_lines() -> None:
    assert told(line(1, "99203", "260.00", day=19), line(2, "99204", "340.00"), provider=CARE) == [
        ("code_conflict", (2, 1))
    ]


@pytest.mark.parametrize(
    "second",
    [
        line(2, "99213", "160.00", day=19),
        line(2, "99381", "210.00", day=19),
        line(2, "99203", "260.00", day=19, patient="Ada Lind"),
    ],
)
def test_a_known_patient_a_checkup_and_another_person_are_no_finding(second) -> None:  # type: ignore[no-untyped-def]
    first = line(1, "99204", "340.00", patient="Leo Lind")
    assert told(first, second, provider=CARE) == []


def test_a_house_of_many_specialties_may_have_two_doctors_who_are_new() -> None:
    assert told(FIRST, line(2, "99203", "260.00", day=19), provider="Stone Creek Medical Center") == []
    assert told(FIRST, line(2, "99203", "260.00", day=19)) == []
