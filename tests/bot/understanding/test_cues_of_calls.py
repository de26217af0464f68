"""Who asks for words for a call is a patient unless they speak of one; who was told to pay first asks whether."""

import pytest

from bot.asked.references import References
from bot.understanding.cues import heard


@pytest.mark.parametrize(
    "question",
    ["i need a script for the phone call", "write me some words to use when i call them", "what to say when i call"],
)
def test_a_patient_wants_words_for_a_call(question: str) -> None:
    assert "what-to-say" in heard(question, References()).topics


def test_a_script_for_a_patient_is_told_at_the_desk() -> None:
    assert "what-to-say" not in heard("script for the phone for this pt please", References()).topics


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("the clerk told me to pay it first and complain later", True),
        ("they said pay up now. do i have to", True),
        ("my cousin the lawyer says dont pay a cent. should i", False),
    ],
)
def test_whoever_was_told_to_pay_first_asks_whether_to_wait(question: str, told: bool) -> None:
    assert ("pay-or-wait" in heard(question, References()).topics) is told


@pytest.mark.parametrize(
    ("question", "of_the_baby"), [("9 thousand for a baby?!", False), ("is this for the baby too", True)]
)
def test_what_a_birth_costs_is_not_asked_of_the_baby(question: str, of_the_baby: bool) -> None:
    assert ("newborn-bill" in heard(question, References()).topics) is of_the_baby
