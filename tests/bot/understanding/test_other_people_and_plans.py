"""Which plan is on file, and the bills of others, which no bill of one's own tells of."""

import pytest

from bot.assistant import Assistant, Case, Conversation
from bot.bill import Bill
from knowledge import Knowledge


@pytest.fixture(scope="module")
def assistant(knowledge: Knowledge) -> Assistant:
    return Assistant(knowledge)


@pytest.mark.parametrize(
    "question", ["¿cuál seguro tienen puesto?", "qué aseguranza aparece ahí", "what plan do you have for me"]
)
def test_the_plan_on_file_is_named_first(assistant: Assistant, bill: Bill, question: str) -> None:
    words = assistant.ask(Case(bill=bill), Conversation(), question).answer.answer
    assert "Granite Health Plan" in words.splitlines()[0]


@pytest.mark.parametrize(
    "question", ["my wife was seen too, is her bill paid yet", "y mi hijo, su cuenta ya quedó en ceros?"]
)
def test_of_anothers_bill_nothing_can_be_told(assistant: Assistant, bill: Bill, question: str) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    assert (answer.intent, answer.abstained) == ("other-bill", True)
