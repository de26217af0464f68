import csv
from importlib.resources import files

import pytest

from knowledge import Knowledge
from knowledge.act import ACTS, NONE, load_acts


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_row_is_an_act_and_its_words_once(language: str) -> None:
    table = files("knowledge").joinpath("acts", f"{language}.csv").read_text(encoding="utf-8")
    head, *rows = csv.reader(table.splitlines())
    assert head == ["act", "words"]
    assert [row for row in rows if len(row) != 2 or not row[1].strip()] == []
    assert len({row[1].lower() for row in rows}) == len(rows)


@pytest.mark.parametrize("language", ["en", "es"])
def test_both_languages_have_examples_of_every_act(language: str) -> None:
    said = [example.act for example in load_acts() if example.language == language]
    assert {act for act in ACTS if said.count(act) < 12} == set()


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("and what happens if they say they won't", "refused"),
        ("what's the total of those two", "sum"),
        ("when would i have to do it by", "deadline"),
        ("¿y por qué sale tan caro?", "why"),
        ("¿qué les digo por teléfono?", "say"),
        ("and 350?", "vary"),
    ],
)
def test_words_that_no_example_has_are_told_by_what_they_do(knowledge: Knowledge, words: str, act: str) -> None:
    likely = knowledge.topics.acts(words)
    assert max(likely, key=lambda one: likely[one]) == act
    assert sum(likely.values()) == pytest.approx(1.0, abs=1e-3)


@pytest.mark.parametrize("words", ["how much was the chest x-ray", "do you take medicaid", "¿qué es el código 85025?"])
def test_a_question_that_names_its_own_matter_leans_on_nothing(knowledge: Knowledge, words: str) -> None:
    likely = knowledge.topics.acts(words)
    assert max(likely, key=lambda one: likely[one]) == NONE
