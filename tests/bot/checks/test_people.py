"""Codes for another sex or age than the bill gives."""

from datetime import date

import pytest

from bot.bill import Code
from tests.bot.checks.making import line, told


@pytest.mark.parametrize(
    ("code", "sex"), [("59400", "male"), ("76805", "male"), ("84153", "female"), ("88142", "male"), ("55700", "female")]
)
def test_a_code_for_the_other_sex(code: str, sex: str) -> None:
    other = {"male": "female", "female": "male"}[sex]
    assert told(line(1, code), patient_sex=sex) == [("code_conflict", (1,))]
    assert told(line(1, code), patient_sex=other) == []
    assert told(line(1, code)) == []


@pytest.mark.parametrize(
    ("code", "born", "fits"),
    [
        ("99396", date(1950, 1, 1), False),
        ("99397", date(1950, 1, 1), True),
        ("99397", date(1961, 3, 2), True),
        ("99460", date(1980, 5, 5), False),
        ("99460", date(2026, 3, 1), True),
        ("99392", date(2010, 5, 5), False),
        ("G0439", date(2015, 5, 5), False),
        ("59400", date(2018, 5, 5), False),
        ("59400", date(1984, 5, 5), True),
        ("90460", date(1990, 5, 5), False),
    ],
)
def test_a_code_for_another_age(code: str, born: date, fits: bool) -> None:
    assert told(line(1, code), patient_birth_date=born) == ([] if fits else [("code_conflict", (1,))])


def test_a_diagnosis_for_the_other_sex() -> None:
    pregnancy = (Code(system="icd10cm", code="O80"),)
    assert told(line(1, "99213"), patient_sex="male", diagnoses=pregnancy) == [("code_conflict", ())]
    assert told(line(1, "99213"), patient_sex="female", diagnoses=pregnancy) == []


def test_a_picture_from_within_is_of_female_organs_and_one_from_without_of_anyone() -> None:
    assert told(line(1, "76830"), patient_sex="male") == [("code_conflict", (1,))]
    assert told(line(1, "76856"), patient_sex="male") == []
