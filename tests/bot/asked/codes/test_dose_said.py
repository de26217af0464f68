"""How many units a dose is."""

import pytest

from bot.asked.codes.dose_said import dose_in, doses_asked, units_of_dose, without_dose
from bot.bill import Code

ROCEPHIN = Code(system="hcpcs", code="J0696")


@pytest.mark.parametrize(
    ("words", "units", "whole"),
    [
        ("j0696 2 g units?", 8, True),
        ("how many units is 500mg of j0696", 2, True),
        ("units of j0696 for 600 mg", 3, False),
        ("cuantas unidades j0696 250 mg", 1, True),
    ],
)
def test_a_dose_is_told_in_units(words: str, units: int, whole: bool) -> None:
    (name,) = doses_asked(words, (ROCEPHIN,))
    found = units_of_dose(name)
    assert found
    assert found[3:] == (units, whole)


@pytest.mark.parametrize("words", ["j0696 1 gram", "units for j0696", "j0696 2 ml units"])
def test_without_dose_measure_or_units_nothing_is_asked(words: str) -> None:
    assert doses_asked(words, (ROCEPHIN,)) == ()


def test_the_medicine_must_be_one_that_is_known() -> None:
    assert doses_asked("units for 5 mg", ()) == ()
    assert doses_asked("units for 5 mg", (Code(system="hcpcs", code="G0463"),)) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("how many units do we bill for toradol 60mg im", ("toradol", "60 mg")),
        ("dexamethasone 10 mg, units?", ("dexamethasone", "10 mg")),
        ("units of j1100 for 10 mg", None),
        ("toradol 60mg", None),
        ("how many units of 10 mg", None),
        ("units for 5 mg and 10 mg of haldol", None),
    ],
)
def test_a_medicine_may_be_named_in_words(words: str, found: tuple[str, str] | None) -> None:
    assert dose_in(words) == found


def test_a_dose_at_the_end_is_set_apart() -> None:
    assert without_dose("b12 shot 1000 mcg") == ("b12 shot", "1000 mcg")
    assert without_dose("10 mg tablet of it") == ("10 mg tablet of it", None)
