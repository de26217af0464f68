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
