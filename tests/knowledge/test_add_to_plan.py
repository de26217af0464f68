"""How a person is added to a plan is told with its last days and where these come from."""

import pytest

from bot.assistant import Assistant
from bot.case import Case, Conversation
from knowledge import Knowledge


@pytest.mark.parametrize(
    "question", ["can we add the twins to my wife's insurance", "¿puedo incluir al recién nacido en mi póliza?"]
)
def test_the_days_for_adding_a_baby_are_cited(knowledge: Knowledge, question: str) -> None:
    answer = Assistant(knowledge).ask(Case(), Conversation(), question).answer
    assert answer.intent == "add-to-plan"
    assert {"30", "60"} <= {figure.value for figure in answer.figures}
    assert any("dol.gov" in source.url for source in answer.sources)


@pytest.mark.parametrize(
    "question",
    ["can you put it on my insurance", "please get my bill to my insurance", "¿pueden poner esto en mi seguro?"],
)
def test_what_is_to_be_billed_to_a_plan_adds_no_person(knowledge: Knowledge, question: str) -> None:
    assert Assistant(knowledge).ask(Case(), Conversation(), question).answer.intent != "add-to-plan"
