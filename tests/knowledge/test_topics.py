"""What every topic keeps to, so that a new file is held to it from its first day."""

import re
from collections import Counter
from pathlib import Path

import pytest

from bot.answers.guard import NAMES
from codesets.entry import Language
from knowledge.topic import LANGUAGES, Topic, load_topics

FOLDER = Path(__file__).parents[2] / "knowledge" / "topics"
ALL = [topic for language in LANGUAGES for topic in load_topics()[language].values()]
ASKED = [topic for topic in ALL if topic.questions]
_EXPRESSION = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_NEVER = re.compile(
    r"\b(as an ai|i'm just|lawsuit against|sue them|this is fraud|es un fraude|demándelos)\b", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"\b(the law|federal law|by law|your right|rights|must give|may not charge|la ley|su derecho|derechos)\b",
    re.IGNORECASE,
)
_STALE = re.compile(r"(cfpb|bureau).{0,60}(removed|banned|bans|prohibits).{0,40}medical debt", re.IGNORECASE)


def name(topic: Topic) -> str:
    return f"{topic.language}/{topic.id}"


def words(topic: Topic) -> str:
    """What the template says of its own, without what it computes."""
    text = _EXPRESSION.sub(" ", topic.template)
    for known in NAMES:
        text = text.replace(known, " ")
    return text


def test_both_languages_have_the_same_topics() -> None:
    english, spanish = load_topics()["en"], load_topics()["es"]
    assert english.keys() == spanish.keys()


def test_the_first_forty_topics_are_there() -> None:
    for language in LANGUAGES:
        assert sum(1 for topic in load_topics()[language].values() if topic.questions) >= 40


@pytest.mark.parametrize("topic", ALL, ids=name)
def test_no_figure_stands_in_the_words_themselves(topic: Topic) -> None:
    assert re.findall(r"\d+", words(topic)) == []


@pytest.mark.parametrize("topic", ASKED, ids=name)
def test_it_has_examples_enough_to_be_told_by(topic: Topic) -> None:
    assert len(set(topic.questions)) == len(topic.questions)
    assert len(topic.questions) >= 12


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_example_belongs_to_two_topics(language: Language) -> None:
    said = Counter(q.lower().strip(" ?¿.!") for t in load_topics()[language].values() for q in set(t.questions))
    assert [question for question, times in said.items() if times > 1] == []


@pytest.mark.parametrize("topic", ALL, ids=name)
def test_what_it_names_exists(topic: Topic) -> None:
    known = load_topics()[topic.language]
    assert [other for other in topic.next if other not in known] == []
    assert {topic.narrow, topic.wide} - {None} <= known.keys()


@pytest.mark.parametrize("topic", ALL, ids=name)
def test_a_claim_names_its_source_and_the_day_it_was_checked(topic: Topic) -> None:
    for source in topic.sources:
        assert source.url.startswith("https://")
        assert source.checked is None or re.fullmatch(r"\d{4}-\d{2}-\d{2}", source.checked)
    for cited in topic.cited.values():
        assert cited.source in topic.sources


@pytest.mark.parametrize("topic", ALL, ids=name)
def test_it_rests_on_a_source_where_it_speaks_of_rights(topic: Topic) -> None:
    claims = _RIGHTS.search(words(topic))
    assert not claims or topic.sources, claims


@pytest.mark.parametrize("topic", ALL, ids=name)
def test_it_does_not_speak_as_no_one_should_to_a_patient(topic: Topic) -> None:
    text = words(topic)
    assert "!" not in text.replace("!=", "")
    assert not re.search(
        r"\b(as an ai|i'm just|lawsuit against|sue them|this is fraud|es un fraude|demándelos)\b", text, re.I
    )
    assert not _STALE.search(text)
    if topic.language == "es":
        assert not re.search(r"\b(tú|tienes|puedes|debes|tu factura|tu seguro|vosotros)\b", text, re.I)


def test_every_file_is_a_topic_or_shared_words() -> None:
    for language in LANGUAGES:
        files = {file.stem for file in (FOLDER / language).glob("*.md") if not file.stem.startswith("_")}
        assert files == load_topics()[language].keys()
