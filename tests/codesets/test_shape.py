"""Tidying and checking the look of a code."""

import re

import pytest

from codesets import shape
from codesets.exceptions import InvalidFormat, InvalidLength


def test_tidies_spaces_case_and_marks() -> None:
    assert shape.tidy(" e11.9\t", drop=".") == "E119"


def test_says_how_long_it_should_be() -> None:
    with pytest.raises(InvalidLength, match="it should have 5"):
        shape.check("123", re.compile("[0-9]+"), range(5, 6))
    with pytest.raises(InvalidLength, match="it should have 2 to 3"):
        shape.check("1234", re.compile("[0-9]+"), range(2, 4))


def test_does_not_repeat_a_long_text() -> None:
    with pytest.raises(InvalidLength) as refused:
        shape.check("9" * 10_000, re.compile("[0-9]+"), range(5, 6))
    assert len(str(refused.value)) < 100


def test_refuses_digits_of_other_scripts() -> None:
    with pytest.raises(InvalidFormat):
        shape.check("٩٩٢١٣", re.compile("[0-9]{5}"), range(5, 6))
