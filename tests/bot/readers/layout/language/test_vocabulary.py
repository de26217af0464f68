"""The lists of headings and labels are data: these hold them to their form."""

import csv
from pathlib import Path
from typing import get_args

import pytest

import bot.readers.layout.language
from bot.readers.layout.language.labels import Label, labels_of
from bot.readers.layout.language.phrases import phrases, plain
from bot.readers.layout.language.vocabulary import Role, role_of

HERE = Path(bot.readers.layout.language.__file__).parent


@pytest.mark.parametrize("name", ["columns.csv", "labels.csv"])
def test_every_phrase_is_written_as_it_is_compared_and_stands_once_a_meaning(name: str) -> None:
    with (HERE / name).open(encoding="utf-8") as file:
        for entry in csv.DictReader(file):
            found = [phrase.strip() for phrase in f"{entry['phrases_en']};{entry['phrases_es']}".split(";")]
            found = [phrase for phrase in found if phrase]
            assert found == [plain(phrase) for phrase in found]
            assert len(found) == len(set(found)), entry["meaning"]


def test_a_heading_has_one_role() -> None:
    assert [phrase for phrase, roles in phrases("columns.csv", get_args(Role)).items() if len(roles) > 1] == []


def test_every_meaning_has_phrases_in_both_languages() -> None:
    for name, meanings in (("columns.csv", get_args(Role)), ("labels.csv", get_args(Label))):
        with (HERE / name).open(encoding="utf-8") as file:
            entries = list(csv.DictReader(file))
        assert {entry["meaning"] for entry in entries} == set(meanings)
        assert all(entry["phrases_en"] and entry["phrases_es"] for entry in entries)


def test_a_meaning_that_is_none_is_an_error() -> None:
    with pytest.raises(KeyError):
        phrases("columns.csv", ("charge",))


def test_the_lists_answer_in_both_languages() -> None:
    assert role_of("Cargo total") == role_of("Total charge") == "charge"
    assert labels_of("Número de cuenta") == labels_of("Account number") == ("account",)


def test_the_letter_of_a_step_changes_no_meaning() -> None:
    assert role_of("What your provider billed (A)") == "charge"
    assert role_of("Descuento de la red (B)") == "adjustment"
