"""Adjustment reason codes: digits, or a letter and digits."""

import pytest

from codesets import carc
from codesets.exceptions import CodeError


@pytest.mark.parametrize(
    ("printed", "code"),
    [("45", "45"), ("045", "45"), ("1", "1"), ("b7", "B7"), ("P12", "P12"), ("A0", "A0"), ("253", "253")],
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert carc.validate(printed) == code
    assert carc.is_valid(printed)


@pytest.mark.parametrize("text", ["", "0", "4555", "Q1", "B", "B0", "999", "CO"])
def test_refuses_what_is_none(text: str) -> None:
    assert not carc.is_valid(text)
    with pytest.raises(CodeError):
        carc.validate(text)
