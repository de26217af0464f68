"""Modifiers in capitals are told from words, from places and from shouting."""

import pytest

from bot.asked.codes.capitals import modifiers_in_capitals
from evals.answering.questions import load_bill


@pytest.mark.parametrize(
    ("message", "codes"),
    [
        ("what does GO mean here", ["GO"]),
        ("do I report XE or XS", ["XE", "XS"]),
        ("is XS used instead of 59", ["XS", "59"]),
        ("59 or XP, what is the difference", ["59", "XP"]),
        ("¿qué significa KX?", ["KX"]),
        ("my ER visit in TX, what does it mean", []),
        ("WHAT DOES GO MEAN", []),
        ("did the GP see me", []),
    ],
)
def test_two_capitals_are_a_modifier_where_their_meaning_or_use_is_asked(message: str, codes: list[str]) -> None:
    assert [code.code for code in modifiers_in_capitals(message, None)] == codes


def test_what_the_bill_prints_is_a_modifier_whatever_is_asked() -> None:
    bill = load_bill("hand-therapy")
    assert [code.code for code in modifiers_in_capitals("why is GO on every line", bill)] == ["GO"]
