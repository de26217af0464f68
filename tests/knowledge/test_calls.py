"""Matters about which patients call."""

import re

import pytest

from knowledge.calls import Call, load_calls, matter_of


@pytest.mark.parametrize(
    ("words", "topic", "matter"),
    [
        ("the man yells about his refund", "worried", "refund"),
        ("she yells", "worried", "angry"),
        ("nothing told", "payment-plan", "plan"),
        ("nothing told", "greeting", None),
    ],
)
def test_words_go_before_the_topic_and_anger_after_what_it_is_about(words: str, topic: str, matter: str | None) -> None:
    assert matter_of(words, topic) == matter


def test_ids_are_those_of_the_table() -> None:
    assert all(name == call.id for name, call in load_calls().items())


_CLAIMS = re.compile(
    r"\d|\b(?:federal|law|must|may not|HIPAA|Medicare|Medicaid|waived|ley|deben? (?:aceptar|recibir|dar)\w*)\b"
)


@pytest.mark.parametrize("call", load_calls().values(), ids=lambda call: call.id)
def test_a_row_that_states_a_figure_a_deadline_or_a_law_names_its_pages(call: Call) -> None:
    told = " ".join([*call.do.values(), *call.say.values()])
    claim = _CLAIMS.search(told)
    assert not claim or call.sources, claim
