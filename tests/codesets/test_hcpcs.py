"""HCPCS Level II codes: a letter and four digits."""

import pytest

from codesets import hcpcs, ranges
from codesets.exceptions import CodeError


@pytest.mark.parametrize(
    ("printed", "code"),
    [("J1885", "J1885"), ("g0463", "G0463"), (" A0427", "A0427"), ("Q2037", "Q2037"), ("V2020", "V2020")],
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert hcpcs.validate(printed) == code
    assert hcpcs.is_valid(printed)


@pytest.mark.parametrize("text", ["", "J188", "J18855", "D0120", "W0001", "99213", "J18A5", "F1234"])
def test_refuses_what_is_none(text: str) -> None:
    assert not hcpcs.is_valid(text)
    with pytest.raises(CodeError):
        hcpcs.validate(text)


@pytest.mark.parametrize(
    ("code", "section"),
    [
        ("J1885", "drug"),
        ("J9035", "drug"),
        ("A0427", "ambulance"),
        ("A4216", "supply"),
        ("A9579", "drug"),
        ("E0114", "equipment"),
        ("G0463", "visit"),
        ("C1713", "device"),
        ("L8699", "device"),
        ("P9016", "blood"),
        ("G8427", "measure"),
        ("Q9967", "drug"),
        ("H0004", "mental_health"),
        ("V5261", "hearing"),
    ],
)
def test_the_range_tells_the_kind(code: str, section: str) -> None:
    held = ranges.find(hcpcs.RANGES, code)
    assert held is not None
    assert held.section == section
