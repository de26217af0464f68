"""Codes of a described case are told by a rule where words alike would find another."""

import pytest

from bot.asked.codes.by_rule import by_rule


@pytest.mark.parametrize(
    ("words", "system", "codes"),
    [
        ("modifier for a repeat xray same day by a different radiologist", "modifier", ("77",)),
        ("modifier for repeat troponin", "modifier", ("91",)),
        ("mod for repeat ekg same day", "modifier", ("76", "77")),
        ("which modifier when the doctor only reads the xray", "modifier", ("26",)),
        ("mod for telehealth audio only", "modifier", ("93", "FQ")),
        ("modifier when no abn was signed", "modifier", ("GZ",)),
        ("modifier if the abn is on file", "modifier", ("GA",)),
        ("what place of service for telehealth when the patient is at home", "pos", ("10",)),
        ("rev code for observation room", "revenue", ("0762",)),
        ("modificador para ambos lados", "modifier", ("50",)),
    ],
)
def test_a_case_has_its_code(words: str, system: str, codes: tuple[str, ...]) -> None:
    assert by_rule(words) == (system, codes)


@pytest.mark.parametrize(
    "words",
    [
        "why was the modifier for the repeat x-ray denied",
        "modifier 25 vs 59 for a visit",
        "modifier for left big toe",
        "what does the place of service mean for my telehealth",
        "rev code 0450 for the er",
    ],
)
def test_other_questions_have_none(words: str) -> None:
    assert by_rule(words) is None
