"""Words that happen to stand on a bill and name nothing there."""

from decimal import Decimal

import pytest

from bot.asked.lines.line_words import lines_by_words
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line

BILL = Bill(
    kind="itemized_bill",
    lines=tuple(
        Line(line=number, description=words, charge=Decimal(90), codes=(Code(system="cpt", code=code),))
        for number, (words, code) in enumerate(
            (
                ("CBC COMPLETE BLOOD COUNT", "85025"),
                ("SPECIMEN COLLECTION", "36415"),
                ("HYDRATION ADDL HOUR", "96361"),
                ("CHEST XRAY", "71046"),
            ),
            start=1,
        )
    ),
)


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("did they count my 60", set()),
        ("what was the count", {1}),
        ("is it in collections now", set()),
        ("the specimen collection", {2}),
        ("i was there 2 hours", set()),
        ("the added hour", {3}),
    ],
)
def test_a_verb_or_a_span_of_time_is_no_charge(assistant: Assistant, words: str, meant: set[int]) -> None:
    assert set(lines_by_words(words, assistant.descriptions.of(BILL))) == meant
