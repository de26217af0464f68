"""One charge is held against all the others, and one service against itself on another day."""

import pytest

from bot.assistant import Assistant
from bot.case import Case, Conversation
from evals.answering.questions import load_bill


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("which is bigger, the screening mammogram or everything else", "$600.00, against $280.00 for screening"),
        ("is the ultrasound more than the rest", "is less than the other 2 charges together, which come to $590.00"),
        ("¿es más el ultrasonido o todo lo demás?", "son menos que los otros 2 cobros juntos, que suman $590.00"),
    ],
)
def test_one_charge_against_all_the_others(assistant: Assistant, question: str, shown: str) -> None:
    answer = assistant.ask(Case(bill=load_bill("mammogram")), Conversation(), question).answer
    assert shown in answer.answer.split("\n")[0]


@pytest.mark.parametrize(
    "question",
    ["exercise was 62 one day and 124 the next, why", "why is it 124 on may 11 and only 62 on may 4"],
)
def test_one_service_at_two_prices_is_explained_by_its_count(assistant: Assistant, question: str) -> None:
    bill = load_bill("pt-series")
    held = bill.model_copy(update={"lines": bill.lines[:4]})
    answer = assistant.ask(Case(bill=held), Conversation(), question).answer
    assert "$62.00 more" in answer.answer
    assert "counted 2 against 1" in answer.answer
