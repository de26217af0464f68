"""Spanish questions wholly made of known parts."""

import pytest

from bot.assistant import Assistant
from bot.case import Case, Conversation
from tests.bot.asked.reckoning.test_composed import _EOB


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("cuánto permitió el seguro por la vitamina d", "$45.00"),
        ("qué porcentaje cubrió el plan del ultrasonido", "40.0%"),
        ("que porciento me toca a mi del psa", "10.0%"),
        ("el seguro pagó por completo la vitamina d?", "Sí. No le queda nada por pagar"),
        ("cuánto del ultrasonido es copago", "$20.00"),
    ],
)
def test_the_parts_of_a_spanish_question_are_worked_out(assistant: Assistant, question: str, first: str) -> None:
    answer = assistant.ask(Case(bill=_EOB), Conversation(), question).answer
    assert first in answer.answer.split("\n")[0]


@pytest.mark.parametrize("question", ["ya completé mi deducible?", "¿cuánto me falta para llegar al deducible?"])
def test_what_the_plan_has_counted_in_the_year_is_no_part_of_a_charge(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Case(bill=_EOB), Conversation(), question).answer.abstained
