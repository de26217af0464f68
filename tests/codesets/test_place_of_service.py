"""Places of service: two digits."""

import pytest

from codesets import place_of_service
from codesets.exceptions import CodeError


@pytest.mark.parametrize(("printed", "code"), [("11", "11"), ("2", "02"), ("22", "22"), ("99", "99")])
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert place_of_service.validate(printed) == code
    assert place_of_service.is_valid(printed)


@pytest.mark.parametrize("text", ["", "00", "111", "A1", "-1"])
def test_refuses_what_is_none(text: str) -> None:
    assert not place_of_service.is_valid(text)
    with pytest.raises(CodeError):
        place_of_service.validate(text)
