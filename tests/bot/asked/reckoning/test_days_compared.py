"""Two days of care are held against each other by their dates or their place, each with all that it holds."""

import pytest

from bot.assistant import Assistant
from bot.case import Case, Conversation
from bot.understanding.clauses import Clause
from bot.understanding.pointed_at import pointed_at
from evals.answering.questions import load_bill


@pytest.mark.parametrize(
    ("bill", "question", "groups"),
    [
        ("mammogram", "why was april 9 so much more than april 2", ((2, 3), (1,))),
        ("mammogram", "how come the second appointment was pricier", ((2, 3), (1,))),
        ("mammogram", "what's the difference between the two visits", ((1,), (2, 3))),
        ("mammogram", "¿por qué la segunda cita costó más?", ((2, 3), (1,))),
        ("pt-series", "why was the last session more than the first", ((7, 8), (1, 2))),
        ("pt-series", "why did exercise cost more on may 11 than on may 4", ((3,), (2,))),
    ],
)
def test_the_days_compared_are_whole_unless_a_thing_is_named(
    assistant: Assistant, bill: str, question: str, groups: tuple[tuple[int, ...], ...]
) -> None:
    held = load_bill(bill)
    found = pointed_at(Clause(question, question), Case(bill=held), assistant.descriptions.of(held), Conversation())
    assert found.reckoning
    assert found.reckoning.operation == "days compared"
    assert found.reckoning.groups == groups


@pytest.mark.parametrize(
    "question",
    [
        "why was may 11 so much",
        "why did insurance pay more for the first visit",
        "why is it more than the estimate",
        "why was the third session more",  # than which of the others?
    ],
)
def test_what_does_not_name_two_days_compares_none(assistant: Assistant, question: str) -> None:
    held = load_bill("pt-series")
    found = pointed_at(Clause(question, question), Case(bill=held), assistant.descriptions.of(held), Conversation())
    assert not found.reckoning or found.reckoning.operation != "days compared"


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("which appointment was the cheapest", "May 11, 2026 cost the least: $182.00."),
        ("which session ran more expensive", "May 4, 2026 cost the most: $242.00."),
    ],
)
def test_the_dearest_and_the_cheapest_day_are_told(assistant: Assistant, question: str, shown: str) -> None:
    answer = assistant.ask(Case(bill=load_bill("pt-series")), Conversation(), question).answer
    assert answer.answer.startswith(shown)
