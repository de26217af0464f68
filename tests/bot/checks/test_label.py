"""The dose that the units come to against the one that the line prints."""

import pytest

from tests.bot.checks.making import line, seen


def words(code: str, units: str, printed: str) -> list[str]:
    return [one.words for one in seen(line(1, code, units=units, words=printed)) if one.words == "units_label"]


@pytest.mark.parametrize(
    ("code", "units", "printed"),
    [
        ("J2405", "32", "ONDANSETRON 4 MG/2 ML VIAL"),
        ("J1750", "40", "IRON DEXTRAN 100 MG"),
        ("J1100", "80", "DEXAMETHASONE 10MG"),
    ],
)
def test_far_more_than_the_line_prints_is_asked_about(code: str, units: str, printed: str) -> None:
    assert words(code, units, printed) == ["units_label"]


@pytest.mark.parametrize(
    ("code", "units", "printed"),
    [
        ("J2405", "4", "ONDANSETRON 4 MG/2 ML VIAL"),
        ("J2405", "8", "ONDANSETRON 4 MG VIAL"),
        ("J1885", "8", "KETOROLAC 15 MG"),
        ("J0696", "4", "CEFTRIAXONE 1 GM"),
        ("J1100", "40", "DEXAMETHASONE"),
        ("J1100", "40", "DEXAMETHASONE 4 MG OR 10 MG"),
    ],
)
def test_the_printed_amount_a_few_vials_or_none_is_no_finding(code: str, units: str, printed: str) -> None:
    assert words(code, units, printed) == []
