import re
from importlib.resources import files
from typing import get_args

import pytest

from bot.answer import Finding
from bot.letters.requests import request_of
from codesets.entry import Language


def finding(next_step: str) -> Finding:
    return Finding(kind="other", severity="question", title="", explanation="", next_step=next_step)


@pytest.mark.parametrize(
    ("next_step", "asked"),
    [
        (
            'Ask the billing office: "line 1 and line 2 look the same. Twice?"',
            "Line 1 and line 2 look the same. Twice?",
        ),
        ('If you want to know, ask the billing office: "Which vaccine was it?"', "Which vaccine was it?"),
        ('Say to the billing office: "Do the rules apply?" Ask your plan the same.', "Do the rules apply?"),
        ('Ask the billing office: "What is "GLUC 2" for?"', 'What is "GLUC 2" for?'),
        ('Ask your plan: "Who charged this?"', None),
        ("Look at the days on both papers.", None),
    ],
)
def test_what_is_asked_of_the_billing_office_is_found(next_step: str, asked: str | None) -> None:
    assert request_of(finding(next_step), "en") == asked


def test_the_same_in_spanish() -> None:
    asked = finding("Diga a la oficina de facturación: «¿Se aplican las reglas?» Pregunte lo mismo a su plan.")
    assert request_of(asked, "es") == "¿Se aplican las reglas?"
    assert request_of(finding("Pregunte a su plan: «¿Quién cobró esto?»"), "es") is None


@pytest.mark.parametrize("language", get_args(Language))
def test_every_finding_for_the_billing_office_has_its_request(language: Language) -> None:
    office = {"en": "billing office", "es": "oficina de facturación"}[language]
    for file in files("knowledge").joinpath("findings", language).iterdir():
        told = re.search(r"^next_step: (.*)$", file.read_text("utf-8"), re.MULTILINE)
        assert told
        if office in told[1]:
            assert request_of(finding(told[1][1:-1]), language), file.name
