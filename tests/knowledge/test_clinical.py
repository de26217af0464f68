import csv
from importlib.resources import files

from knowledge.clinical import clinical


def test_the_longest_phrase_is_said_back() -> None:
    assert clinical("Object removed from foot, deep") == "removal foreign body from foot deep"
    assert "fracture" in clinical("Broken finger moved into place")


def test_words_without_a_trade_word_stay() -> None:
    assert clinical("Zebra") == "zebra"


def test_every_phrase_stands_once() -> None:
    text = files("knowledge").joinpath("clinical.csv").read_text(encoding="utf-8")
    phrases = [line["plain"] for line in csv.DictReader(text.splitlines())]
    assert len(set(phrases)) == len(phrases)
