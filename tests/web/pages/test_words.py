import json
import re
from pathlib import Path
from typing import get_args

import pytest

from bot.answer import LetterKind
from bot.letters.letter import LONGEST_WORDS
from codesets import SYSTEMS
from codesets.entry import SECTIONS, Language
from web.pages.routes import FOLDER
from web.pages.words import LANGUAGES, words
from web.widget.routes import STATIC as WIDGET

SCRIPTS = [*(FOLDER / "static").rglob("*.js"), *WIDGET.rglob("*.js")]
TEMPLATES = sorted((FOLDER / "templates").glob("*.html"))
PLACES = re.compile(r"\{\w+\}")


def table(language: Language) -> dict[str, str]:
    read: dict[str, str] = json.loads((FOLDER / "strings" / f"{language}.json").read_text("utf-8"))
    return read


def test_every_language_has_the_same_words_with_the_same_places() -> None:
    english = table("en")
    for language in LANGUAGES:
        other = table(language)
        assert list(other) == list(english)
        for key, sentence in other.items():
            assert sentence.strip()
            assert set(PLACES.findall(sentence)) == set(PLACES.findall(english[key])), key


def test_every_section_of_codes_has_its_words() -> None:
    assert {key.removeprefix("sections.") for key in table("en") if key.startswith("sections.")} == SECTIONS


def test_no_word_raises_its_voice() -> None:
    for language in LANGUAGES:
        assert not [key for key, sentence in table(language).items() if "!" in sentence or "¡" in sentence]


def used(path: Path) -> set[str]:
    text = path.read_text("utf-8")
    return set(re.findall(r'"([a-z]+\.[a-z_0-9. ]+)"', text)) | set(re.findall(r"t\[[\"']([\w. ]+)[\"']\]", text))


def test_every_word_a_page_asks_for_is_there() -> None:
    known = set(words("en"))
    rooms = {key.split(".")[0] for key in known}
    for path in (*SCRIPTS, *TEMPLATES):
        asked = {key for key in used(path) if key.split(".")[0] in rooms and not key.endswith((".html", ".json"))}
        assert asked <= known, path.name


def test_no_word_is_left_that_nothing_asks_for() -> None:
    everything = "\n".join(path.read_text("utf-8") for path in (*SCRIPTS, *TEMPLATES))
    made = {"system.", "letters.", *re.findall(r"`([a-z_.]+[._])\$\{", everything)}
    for key in table("en"):
        if not key.startswith(tuple(made)):
            assert f'"{key}"' in everything or f"'{key}'" in everything, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_system_and_every_part_of_a_bill_has_a_name(language: Language) -> None:
    shown = words(language)
    assert all(f"system.{system}" in shown for system in SYSTEMS)
    assert shown["role.drug"][0].isupper()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_says_what_it_is_for(language: Language) -> None:
    assert {f"letters.{kind}" for kind in get_args(LetterKind)} <= table(language).keys()


def test_the_form_offers_every_letter_and_takes_as_many_words_as_the_service() -> None:
    form = (FOLDER / "static" / "js" / "letter" / "form.js").read_text("utf-8")
    listed = form[form.index("[") : form.index("]")]
    assert set(re.findall(r'"(\w+)"', listed)) == set(get_args(LetterKind))
    assert f"LONGEST_WORDS = {LONGEST_WORDS};" in form


def test_every_dialog_offers_the_same_kinds_of_file() -> None:
    listed = (FOLDER / "static" / "js" / "shared" / "kinds.js").read_text("utf-8").split('"')[1]
    assert f'accept="{listed},' in (FOLDER / "templates" / "start.html").read_text("utf-8")
