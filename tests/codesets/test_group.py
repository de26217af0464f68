"""Adjustment groups: five, two letters each."""

import pytest

from codesets import group
from codesets.exceptions import CodeError


@pytest.mark.parametrize(("printed", "code"), [("CO", "CO"), ("pr", "PR"), (" OA ", "OA"), ("PI", "PI"), ("CR", "CR")])
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert group.validate(printed) == code
    assert group.is_valid(printed)


@pytest.mark.parametrize("text", ["", "C", "XX", "COO", "C0", "CP"])
def test_refuses_what_is_none(text: str) -> None:
    assert not group.is_valid(text)
    with pytest.raises(CodeError):
        group.validate(text)
