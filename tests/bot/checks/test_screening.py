"""A screening of the colon stays one when a polyp is taken out, and has to be marked so."""

import pytest

from bot.bill import Code
from tests.bot.checks.making import line, seen, told

ANESTHESIA = line(2, "00812", "700.00")


def test_an_exam_without_the_mark_beside_anesthesia_for_a_screening_is_asked_about() -> None:
    exam = line(1, "45384", "1900.00", patient_owes="320.00")
    assert told(exam, ANESTHESIA) == [("code_conflict", (1, 2))]
    assert seen(exam, ANESTHESIA)[0].words == "unmarked_screening"


@pytest.mark.parametrize(
    "exam",
    [
        line(1, "45384 PT", "1900.00", patient_owes="320.00"),
        line(1, "45384 33", "1900.00", patient_owes="320.00"),
        line(1, "45384", "1900.00", patient_owes="0.00"),
        line(1, "45378", "1900.00", patient_owes="320.00"),
        line(1, "45384", "1900.00", day=9, patient_owes="320.00"),
    ],
)
def test_a_mark_no_share_another_exam_and_another_day_are_no_finding(exam) -> None:  # type: ignore[no-untyped-def]
    assert told(exam, ANESTHESIA) == []


def test_anesthesia_that_is_not_for_a_screening_says_nothing() -> None:
    assert told(line(1, "45384", "1900.00", patient_owes="320.00"), line(2, "00811", "700.00")) == []


def test_a_place_of_service_is_no_mark() -> None:
    exam = line(1, "45384", "1900.00", patient_owes="320.00")
    placed = exam.model_copy(update={"codes": (*exam.codes, Code(system="pos", code="33"))})
    assert told(placed, ANESTHESIA) == [("code_conflict", (1, 2))]
