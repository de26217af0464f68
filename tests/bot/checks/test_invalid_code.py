"""A code that its system cannot have is asked about."""

import pytest

from tests.bot.checks.making import line, told


@pytest.mark.parametrize("code", ["J0000", "A0000"])
def test_no_section_of_hcpcs_has_a_code_zero(code: str) -> None:
    assert ("code_invalid", (1,)) in told(line(1, code))


def test_the_first_codes_of_a_section_are_codes() -> None:
    assert told(line(1, "A0021"), line(2, "G0008")) == []
