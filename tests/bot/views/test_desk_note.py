"""What the desk's code search says beside the codes that it finds."""

import pytest

from bot.views.desk_note import desk_note


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("92913", "99213"),
        ("bill type 851", "Type of bill 0851"),
        ("resubmission code 8", "voids"),
        ("what is a clean claim", "nothing missing"),
        ("PLB", "whole payment"),
        ("NPI 1234567890", "last digit"),
    ],
)
def test_a_slip_a_term_and_digits_of_a_claim_are_noted(query: str, said: str) -> None:
    note = desk_note(query, "en")
    assert note
    assert said in note


@pytest.mark.parametrize("query", ["99213", "emergency room", "0450", "toradol 30 mg"])
def test_codes_and_things_need_no_note(query: str) -> None:
    assert desk_note(query, "es") is None
