"""Numbers that are almost a code are told what is wrong with them."""

import pytest

from bot.asked.codes.numbers_typed import number_matches, number_note
from knowledge import Knowledge


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("NPI 1234567890", "last digit"),
        ("npi: 123456789", "has 9"),
        ("NPI 1234567893", None),
        ("0409379501", "dashes"),
        ("NDC 0409-3795-01", None),
        ("1234567893", None),
        ("condition code 44", "Committee"),
        ("99213", None),
    ],
)
def test_what_is_wrong_is_said(query: str, said: str | None) -> None:
    note = number_note(query, "en")
    assert note == said or (said is not None and note is not None and said in note)
    assert (number_note(query, "es") is None) == (said is None)


def test_ten_digits_may_be_three_packages(knowledge: Knowledge) -> None:
    found = number_matches("NDC 0409379501", knowledge.catalog, "en")
    assert [match.code for match in found] == ["00409-3795-01", "04093-0795-01", "04093-7950-01"]
    assert all(match.confidence < 0.5 for match in found)


def test_ten_digits_that_check_are_a_provider(knowledge: Knowledge) -> None:
    (found,) = number_matches("1234567893", knowledge.catalog, "en")
    assert (found.system, found.code) == ("npi", "1234567893")
    assert "npiregistry" in found.plain
    assert number_matches("96372", knowledge.catalog, "en") == []
