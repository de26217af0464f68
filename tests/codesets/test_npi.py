"""Provider numbers: ten digits, the last of which checks the others."""

import pytest

from codesets import npi
from codesets.exceptions import CodeError


@pytest.mark.parametrize("printed", ["1234567893", "123 456 7893", "1245319599"])
def test_reads_it_as_printed(printed: str) -> None:
    assert npi.is_valid(printed)
    assert npi.validate(printed) == printed.replace(" ", "")


@pytest.mark.parametrize("text", ["", "123456789", "12345678930", "1234567890", "3234567893", "12345678X3"])
def test_refuses_what_is_none(text: str) -> None:
    assert not npi.is_valid(text)
    with pytest.raises(CodeError):
        npi.validate(text)


@pytest.mark.parametrize("place", range(10))
def test_one_wrong_digit_is_noticed(place: int) -> None:
    digits = list("1234567893")
    digits[place] = str((int(digits[place]) + 1) % 10)
    assert not npi.is_valid("".join(digits))
