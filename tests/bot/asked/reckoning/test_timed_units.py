"""Minutes of therapy are told from the rule's own, added up, and made into units as Medicare makes them."""

import pytest

from bot.asked.reckoning.timed_units import minutes_said, units_of
from bot.assistant import Assistant
from bot.case import Case, Conversation
from bot.facts import count


@pytest.mark.parametrize(
    ("words", "minutes"),
    [
        ("how many units is 45 minutes", 45),
        ("20 min of manual and 21 min of exercise", 41),
        ("25 and 20 min, 45 minutes total", 45),
        ("8 minute rule, 53 timed minutes", 53),
        ("are 15 minute units right for 40 mins", 40),
        ("regla de los 8 minutos, 30 minutos", 30),
        ("how many units is line 4", None),
        ("0 minutes", None),
    ],
)
def test_minutes_are_those_that_were_spent(words: str, minutes: int | None) -> None:
    assert minutes_said(words) == minutes


@pytest.mark.parametrize(("minutes", "units"), [(7, 0), (8, 1), (22, 1), (23, 2), (37, 2), (38, 3), (60, 4), (68, 5)])
def test_a_rest_of_eight_minutes_is_one_more_unit(minutes: int, units: int) -> None:
    assert units_of(count(minutes, "your question")).amount == units


def test_the_units_are_told_at_once_in_both_languages(assistant: Assistant) -> None:
    for question, told in (
        ("how many units is 50 timed minutes", "50 timed minutes make 3 units"),
        ("¿cuántas unidades son 24 minutos de terapia?", "24 minutos con tiempo medido hacen 2 unidades"),
    ):
        answer = assistant.ask(Case(), Conversation(), question).answer
        assert answer.intent == "timed-units"
        assert answer.answer.startswith(told)
        assert answer.sources
