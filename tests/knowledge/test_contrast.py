import numpy as np

from knowledge.contrast import conflicts, stance


def of(text: str, other: str) -> int:
    said = stance(frozenset(other.split()))
    return int(conflicts(stance(frozenset(text.split())), np.array([said.one]), np.array([said.other]))[0])


def test_opposite_sides_conflict() -> None:
    assert of("mri without contrast", "mri with contrast") == 1
    assert of("visit new patient", "visit established patient") == 1


def test_silence_and_both_sides_do_not() -> None:
    assert of("mri brain", "mri with contrast") == 0
    assert of("mri without and with", "mri with") == 0
    assert of("visit new patient", "visit new patient") == 0


def test_first_without_then_with_dye_is_neither_of_the_two() -> None:
    assert of("mri without and with contrast", "mri with contrast") == 1
    assert of("mri without contrast", "mri without contrast then with contrast") == 1
    assert of("mri without and with contrast", "mri with and without dye") == 0
