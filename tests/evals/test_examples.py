"""A question that stands among the examples that were learned from is known however it is typed, and is not counted."""

import pytest

from codesets.entry import Language
from evals.answering.examples import example_questions, normal
from knowledge.act import load_acts
from knowledge.danger import load_dangers
from knowledge.topic import LANGUAGES, load_topics


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("What's THIS?", "whats this"),
        ("  ¿Cuánto   debo? ", "cuanto debo"),
        ("co-97 on line 2", "co 97 on line 2"),
        ("$1,000.00!!", "1 000 00"),
        ("“is it right…”", "is it right"),
    ],
)
def test_accents_capitals_and_punctuation_do_not_matter(typed: str, words: str) -> None:
    assert normal(typed) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_example_of_every_topic_is_known_shouted(language: Language) -> None:
    known = example_questions()
    topics = load_topics()[language].values()
    assert [q for topic in topics for q in topic.questions if normal(q.upper() + "?!") not in known] == []


def test_what_is_said_of_danger_and_in_passing_is_known_too() -> None:
    known = example_questions()
    said = [*(one.words for one in load_dangers()), *(one.words for one in load_acts())]
    assert said
    assert [words for words in said if normal(words.upper()) not in known] == []


def test_words_of_no_topic_are_not_known() -> None:
    assert normal("how many zebras fit in the billing office") not in example_questions()
