"""ICD-10-CM codes: a category of three, then up to four after a point."""

import pytest

from codesets import icd10cm, ranges
from codesets.exceptions import CodeError


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("e11.9", "E119"),
        ("M5450", "M5450"),
        ("J18.9", "J189"),
        ("S72.001A", "S72001A"),
        ("C7A.00", "C7A00"),
        ("Z3A.39", "Z3A39"),
        ("U07.1", "U071"),
        ("I10", "I10"),
    ],
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert icd10cm.validate(printed) == code
    assert icd10cm.is_valid(printed)


@pytest.mark.parametrize("text", ["", "E1", "E11.99999", "1E1", "E 1", "F00", "T35"])
def test_refuses_what_is_none(text: str) -> None:
    assert not icd10cm.is_valid(text)
    with pytest.raises(CodeError):
        icd10cm.validate(text)


@pytest.mark.parametrize(("bare", "written"), [("M5450", "M54.50"), ("I10", "I10"), ("s72001a", "S72.001A")])
def test_is_written_with_its_point(bare: str, written: str) -> None:
    assert icd10cm.format(bare) == written


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("E119", "Diabetes"),
        ("M1A00X0", "Arthritis, gout and worn joints"),
        ("M5450", "Back, neck and spine conditions"),
    ],
)
def test_the_block_is_found(code: str, title: str) -> None:
    held = ranges.find(icd10cm.RANGES, code)
    assert held is not None
    assert held.title_en == title
