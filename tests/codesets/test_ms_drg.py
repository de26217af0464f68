"""MS-DRG: three digits."""

import pytest

from codesets import ms_drg
from codesets.exceptions import CodeError


@pytest.mark.parametrize(("printed", "code"), [("470", "470"), ("64", "064"), ("001", "001"), ("999", "999")])
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert ms_drg.validate(printed) == code
    assert ms_drg.is_valid(printed)


@pytest.mark.parametrize("text", ["", "000", "4700", "47A", "733.5"])
def test_refuses_what_is_none(text: str) -> None:
    assert not ms_drg.is_valid(text)
    with pytest.raises(CodeError):
        ms_drg.validate(text)
