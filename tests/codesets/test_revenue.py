"""Revenue codes: four digits, the leading zero often left out."""

import pytest

from codesets import ranges, revenue
from codesets.exceptions import CodeError


@pytest.mark.parametrize(
    ("printed", "code"),
    [("0450", "0450"), ("450", "0450"), ("0636", "0636"), (" 001", "0001"), ("3101", "3101"), ("1001", "1001")],
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert revenue.validate(printed) == code
    assert revenue.is_valid(printed)


@pytest.mark.parametrize("text", ["", "45", "04500", "9999", "045A", "4500", "0030"])
def test_refuses_what_is_none(text: str) -> None:
    assert not revenue.is_valid(text)
    with pytest.raises(CodeError):
        revenue.validate(text)


@pytest.mark.parametrize(
    ("code", "section"),
    [
        ("0250", "drug"),
        ("0636", "drug"),
        ("0301", "lab"),
        ("0450", "facility"),
        ("0510", "facility"),
        ("0361", "facility"),
        ("0761", "facility"),
        ("0120", "room"),
        ("0200", "room"),
        ("0983", "visit"),
        ("0272", "supply"),
        ("0278", "supply"),
        ("0351", "imaging"),
        ("0730", "heart_test"),
        ("0540", "ambulance"),
    ],
)
def test_the_range_tells_the_kind(code: str, section: str) -> None:
    held = ranges.find(revenue.RANGES, code)
    assert held is not None
    assert held.section == section
