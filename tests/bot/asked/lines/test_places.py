import pytest

from bot.asked.lines.places import by_ordinal
from bot.assistant import Assistant
from bot.case import Conversation
from evals.answering.questions import load_bill


@pytest.mark.parametrize(
    ("bill", "words", "lines"),
    [
        ("er-ct", "the second iv push", (4,)),
        ("er-ct", "the second one", (2,)),
        ("mammogram", "the second mammogram", (2,)),
        ("pt-series", "the second charge", (2,)),
        ("vaccines", "the third vaccine", (4,)),
    ],
)
def test_an_ordinal_counts_the_kind_that_is_named_with_it(
    assistant: Assistant, bill: str, words: str, lines: tuple[int, ...]
) -> None:
    paper = load_bill(bill)
    assert by_ordinal(words, paper, assistant.descriptions.of(paper), Conversation()) == lines
