"""Codes that a code written with a slip may have been meant as."""

import pytest

from codesets.near import near_codes


@pytest.mark.parametrize(("written", "meant"), [("92913", "99213"), ("71064", "71046"), ("j2406", "J2405")])
def test_a_slip_leads_to_a_known_code(written: str, meant: str) -> None:
    assert meant in near_codes(written)


@pytest.mark.parametrize("code", ["99213", "J1885", "123", "00000"])
def test_of_a_known_code_or_none_nothing_is_near(code: str) -> None:
    assert near_codes(code) == ()
