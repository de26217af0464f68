"""Types of bill: facility, kind of care and place in a series, each said in words."""

import pytest

from codesets import bill_type
from codesets.exceptions import CodeError


@pytest.mark.parametrize(("printed", "code"), [("0111", "0111"), ("131", "0131"), ("083X", "083X"), ("32a", "032A")])
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert bill_type.validate(printed) == code
    assert bill_type.is_valid(printed)


@pytest.mark.parametrize("text", ["", "11", "0991", "1111", "0101", "0151", "01111"])
def test_refuses_what_is_none(text: str) -> None:
    assert not bill_type.is_valid(text)
    with pytest.raises(CodeError):
        bill_type.validate(text)


def test_the_parts_make_the_words() -> None:
    stay, corrected = bill_type.describe("0111"), bill_type.describe("0117")
    assert stay is not None
    assert corrected is not None
    assert stay.title_en == "Hospital stay: the whole bill"
    assert stay.title_es == "Hospitalización: la factura completa"
    assert "takes the place of a bill" in corrected.plain_en
    assert stay.section == corrected.section == "stay"


def test_a_part_without_words_gives_none() -> None:
    assert bill_type.describe("011Z") is None
    assert bill_type.describe("0991") is None
