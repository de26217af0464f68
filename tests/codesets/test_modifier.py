"""Modifiers: two characters behind a procedure code."""

import pytest

from codesets import modifier
from codesets.exceptions import CodeError


@pytest.mark.parametrize(
    ("printed", "code"), [("25", "25"), ("rt", "RT"), ("XU", "XU"), ("1P", "1P"), ("E1", "E1"), ("LM", "LM")]
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert modifier.validate(printed) == code
    assert modifier.is_valid(printed)


@pytest.mark.parametrize("text", ["", "2", "255", "10", "00", "5A", "R-T", "4P"])
def test_refuses_what_is_none(text: str) -> None:
    assert not modifier.is_valid(text)
    with pytest.raises(CodeError):
        modifier.validate(text)
