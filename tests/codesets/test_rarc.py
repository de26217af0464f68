"""Remark codes: M, MA or N and a number."""

import pytest

from codesets import rarc
from codesets.exceptions import CodeError


@pytest.mark.parametrize(
    ("printed", "code"), [("n130", "N130"), ("MA130", "MA130"), ("M15", "M15"), ("MA04", "MA04"), ("N1", "N1")]
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert rarc.validate(printed) == code
    assert rarc.is_valid(printed)


@pytest.mark.parametrize("text", ["", "N", "X12", "M0", "N0130", "MA1", "130", "MB12"])
def test_refuses_what_is_none(text: str) -> None:
    assert not rarc.is_valid(text)
    with pytest.raises(CodeError):
        rarc.validate(text)
