"""Discharge status: two digits, with words for each that is assigned."""

import pytest

from codesets import discharge, tables
from codesets.exceptions import CodeError


@pytest.mark.parametrize(("printed", "code"), [("01", "01"), ("1", "01"), (" 30 ", "30")])
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert discharge.validate(printed) == code
    assert discharge.format(printed) == code


@pytest.mark.parametrize("text", ["", "08", "00", "99", "101", "AA"])
def test_refuses_what_is_none(text: str) -> None:
    assert not discharge.is_valid(text)
    with pytest.raises(CodeError):
        discharge.validate(text)


def test_every_assigned_status_has_words() -> None:
    assigned = {f"{number:02}" for number in range(100) if discharge.is_valid(f"{number:02}")}
    assert {entry.code for entry in tables.entries("discharge")} == assigned


def test_a_planned_return_is_said() -> None:
    words = {entry.code: entry for entry in tables.entries("discharge")}
    assert words["81"].title_en == f"{words['01'].title_en}, return planned"
