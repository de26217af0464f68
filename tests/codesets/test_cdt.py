"""CDT codes: a D and four digits."""

import pytest

from codesets import cdt
from codesets.exceptions import CodeError


@pytest.mark.parametrize(("printed", "code"), [("D0120", "D0120"), ("d7140", "D7140")])
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert cdt.validate(printed) == code
    assert cdt.is_valid(printed)


@pytest.mark.parametrize("text", ["", "D012", "D0050", "J0120", "0120"])
def test_refuses_what_is_none(text: str) -> None:
    assert not cdt.is_valid(text)
    with pytest.raises(CodeError):
        cdt.validate(text)
