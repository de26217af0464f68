"""Drug packages: eleven digits, or ten with dashes."""

import pytest

from codesets import ndc
from codesets.exceptions import CodeError


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("00409-1207-03", "00409120703"),
        ("0409-1207-03", "00409120703"),
        ("50242-053-06", "50242005306"),
        ("12345-6789-1", "12345678901"),
        ("00409120703", "00409120703"),
    ],
)
def test_reads_it_as_printed(printed: str, code: str) -> None:
    assert ndc.validate(printed) == code
    assert ndc.is_valid(printed)


@pytest.mark.parametrize("text", ["", "0409120703", "0409-12-1", "ABCDE-1234-12", "004091207035"])
def test_refuses_what_is_none(text: str) -> None:
    assert not ndc.is_valid(text)
    with pytest.raises(CodeError):
        ndc.validate(text)


@pytest.mark.parametrize("printed", ["0409-1207-03", "00409120703", "00409-1207-03"])
def test_is_written_with_its_dashes(printed: str) -> None:
    assert ndc.format(printed) == "00409-1207-03"


def test_ten_digits_may_be_three_codes() -> None:
    assert ndc.readings("0409120703") == ("00409-1207-03", "04091-0207-03", "04091-2070-03")
    assert ndc.readings("00409120703") == ndc.readings("0409-1207-03") == ()


@pytest.mark.parametrize("printed", ["0409-1207-03", "50242-053-06", "12345-6789-1"])
def test_the_form_on_the_box_comes_back(printed: str) -> None:
    assert printed in ndc.on_the_box(ndc.validate(printed))


@pytest.mark.parametrize("printed", ["0409-1207-03", "50242-053-06", "12345-6789-1"])
def test_the_true_code_is_among_the_readings_of_its_digits(printed: str) -> None:
    assert ndc.format(printed) in ndc.readings(printed.replace("-", ""))


def test_a_code_without_zeros_has_no_shorter_form() -> None:
    assert ndc.on_the_box("12345-6789-12") == ()
