from importlib.resources import files

import pytest
import yaml

from bot.rephrase.anchors import known_words, sentences
from codesets.entry import Language


def read(text: str, language: Language = "en") -> list[tuple[str, str]]:
    return [(token.weight, token.key) for sentence in sentences(text, language) for token in sentence]


@pytest.mark.parametrize(
    "figure", ["$1,000.00", "-$20.00", "34.1%", "96372", "99213-25", "J1885", "E11.9", "[DATE_12]", "3", "0450", "1st"]
)
def test_figures_codes_and_placeholders_are_kept_to_the_last_character(figure: str) -> None:
    assert read(f"It is {figure}, ({figure}) and {figure}.").count(("figure", figure)) == 3


def test_phrases_count_as_one() -> None:
    assert read("the billing office") == [("plain", "the"), ("order", "office")]


@pytest.mark.parametrize("denied", ["can't pay", "cannot pay", "can not pay", "can’t pay"])
def test_short_forms_deny_like_long_ones(denied: str) -> None:
    assert read(denied) == [("plain", "can"), ("order", "not"), ("order", "pay")]


def test_accents_and_capitals_change_nothing() -> None:
    assert read("Su PLAN pagó más", "es") == read("su plan pago mas", "es")


def test_other_words_are_told_by_how_they_begin() -> None:
    assert read("laboratories tested") == [("order", "laboratory"), ("content", "teste")]
    assert read("supported")[0] == read("supporting")[0] == ("content", "suppo")
    assert read("shot") == read("injections") == [("content", "shot")]


def test_sentences_end_with_their_marks() -> None:
    assert len(sentences("The shot: $5.00. It is paid! Is it? Yes", "en")) == 5


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_word_of_the_table_weighs_two_things(language: Language) -> None:
    read = yaml.safe_load(files("bot").joinpath("rephrase", "words", f"{language}.yaml").read_text(encoding="utf-8"))
    rows = [row for weight in ("order", "kept", "subjects", "same") for row in read[weight].values()]
    assert all(isinstance(row, str) for row in rows)  # a bare no or yes would be a truth value
    words = " ".join([*rows, read["plain"]]).split()
    assert sorted(words) == sorted(set(words))
    assert len(known_words(language).known) == len(words)
