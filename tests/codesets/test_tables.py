"""Our own words: whole, in both languages, one meaning a title, every code one of its system."""

import csv
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest

from codesets import SYSTEMS, tables
from codesets.entry import SECTIONS, Entry

WORDS = {system: tuple(tables.entries(system)) for system in SYSTEMS}
WITH_WORDS = [system for system, found in WORDS.items() if found]
ENOUGH = {"revenue": 500, "modifier": 400, "carc": 300, "rarc": 800, "pos": 50, "group": 5, "cpt": 4400, "hcpcs": 1500,
          "cdt": 200, "msdrg": 770, "discharge": 40}  # fmt: skip

PRICE_LISTS = Path(__file__).parents[2].parent / "shared" / "data" / "chargemaster"

TELLTALES = (
    "list separately",
    "each additional",
    "separate procedure",
    "straightforward medical decision making",
    "medically appropriate history",
    "total time on the date of the encounter",
    "which requires",
    "not otherwise specified",
    "radiological supervision and interpretation",
    "qualified health care professional",
    "subcutaneous or intramuscular",
)
"""Turns of phrase that descriptors use and a person speaking to a patient does not."""

DENTAL_TELLTALES = (
    "per quadrant",
    "by report",
    "problem focused",
    "new or established patient",
    "primary or permanent",
    "maxillary",
    "mandibular",
    "includes any",
    "necessitated by",
)
"""The same for the dental descriptors."""

JARGON = ("percutaneous", "quantitative", "qualitative", "parenteral", "immunoassay", "sedimentation", "venipuncture")
"""Words that may help to find a code, but not to explain it."""

OWN_TO_EACH = (
    ("revenue", "0450", "facility"),
    ("revenue", "0510", "facility"),
    ("revenue", "0360", "facility"),
    ("revenue", "0636", "drug"),
    ("revenue", "0250", "drug"),
    ("revenue", "0301", "lab"),
    ("revenue", "0111", "room"),
    ("revenue", "0983", "visit"),
    ("revenue", "0981", "emergency_visit"),
    ("revenue", "0771", "administration"),
    ("carc", "45", "payment"),
    ("modifier", "25", "modifier"),
    ("pos", "22", "place"),
)


def plain(printed: str) -> str:
    return re.sub(r"\W+", " ", printed.upper()).strip()


def text(entry: Entry) -> tuple[str, ...]:
    return (entry.title_en, entry.plain_en, entry.title_es, entry.plain_es)


@pytest.mark.parametrize("system", ENOUGH)
def test_there_are_enough_words(system: str) -> None:
    assert len(WORDS[system]) >= ENOUGH[system]


@pytest.mark.parametrize("system", WITH_WORDS)
def test_every_code_is_one_of_its_system_as_the_field_writes_it(system: str) -> None:
    module = SYSTEMS[system]
    for entry in WORDS[system]:
        assert module.is_valid(entry.code), entry
        assert module.format(entry.code) == entry.code, entry


@pytest.mark.parametrize("system", WITH_WORDS)
def test_a_code_stands_once(system: str) -> None:
    assert repeated(entry.code for entry in WORDS[system]) == []


@pytest.mark.parametrize("system", WITH_WORDS)
def test_a_title_means_one_code(system: str) -> None:
    assert repeated(entry.title_en for entry in WORDS[system]) == []
    assert repeated(entry.title_es for entry in WORDS[system]) == []


@pytest.mark.parametrize("system", WITH_WORDS)
def test_nothing_is_empty_and_every_section_exists(system: str) -> None:
    for entry in WORDS[system]:
        assert all(part.strip() == part and part for part in text(entry)), entry
        assert entry.section in SECTIONS, entry


@pytest.mark.parametrize("system", WITH_WORDS)
def test_words_are_short_and_whole_sentences(system: str) -> None:
    for entry in WORDS[system]:
        assert len(entry.title_en) <= 90, entry
        assert len(entry.title_es) <= 110, entry
        assert entry.plain_en.endswith("."), entry
        assert entry.plain_es.endswith("."), entry
        assert not any("!" in part or "¡" in part for part in text(entry)), entry


@pytest.mark.parametrize("system", WITH_WORDS)
def test_spanish_is_formal(system: str) -> None:
    familiar = re.compile(r"\b(tú|tu|tus|te|contigo|vosotros|vuestr[oa]s?)\b", re.IGNORECASE)
    for entry in WORDS[system]:
        assert not familiar.search(entry.plain_es), entry


@pytest.mark.parametrize("system", WITH_WORDS)
def test_spanish_is_not_the_english(system: str) -> None:
    for entry in WORDS[system]:
        assert entry.plain_en != entry.plain_es, entry


def test_words_for_cpt_are_ours() -> None:
    for entry in WORDS["cpt"]:
        said = " ".join(text(entry)).lower()
        assert [phrase for phrase in TELLTALES if phrase in said] == [], entry


def test_words_for_cdt_are_ours() -> None:
    for entry in WORDS["cdt"]:
        said = " ".join((*text(entry), *entry.synonyms)).lower()
        assert [phrase for phrase in DENTAL_TELLTALES if phrase in said] == [], entry


def test_synonyms_for_cpt_are_no_clipped_descriptors() -> None:
    clipped = re.compile(r"\b[B-DF-HJ-NP-TV-XZ]{4,}\b", re.IGNORECASE)
    for entry in WORDS["cpt"]:
        long = [synonym for synonym in entry.synonyms if len(re.findall(r"\w+", synonym)) >= 3]
        assert [synonym for synonym in long if clipped.search(synonym)] == [], entry


@pytest.mark.skipif(not PRICE_LISTS.is_dir(), reason="the hospitals' price lists are not on this machine")
@pytest.mark.parametrize("system", ["cpt", "hcpcs"])
def test_synonyms_are_not_taken_from_price_lists(system: str) -> None:
    """Lines copied from a hospital would be that hospital's (or the AMA's), and would flatter the evaluation."""
    with (PRICE_LISTS / "dev.tsv").open(encoding="utf-8") as lines:
        printed = {plain(line["description"]) for line in csv.DictReader(lines, delimiter="\t")}
    for entry in WORDS[system]:
        long = [plain(synonym) for synonym in entry.synonyms if len(plain(synonym).split()) >= 3]
        assert [synonym for synonym in long if synonym in printed] == [], entry


@pytest.mark.parametrize("system", WITH_WORDS)
def test_words_explain_without_jargon(system: str) -> None:
    for entry in WORDS[system]:
        said = f"{entry.title_en} {entry.plain_en}".lower()
        assert [word for word in JARGON if word in said] == [], entry


@pytest.mark.parametrize(("system", "code", "section"), OWN_TO_EACH)
def test_sections_tell_the_work_from_the_place(system: str, code: str, section: str) -> None:
    found = {entry.code: entry.section for entry in WORDS[system]}
    assert found[code] == section


def test_a_drug_knows_what_one_unit_stands_for() -> None:
    units = {entry.code: entry.unit for entry in WORDS["hcpcs"]}
    assert units["J1885"] == "15 mg"


def test_a_system_without_words_gives_nothing() -> None:
    assert list(tables.entries("icd10pcs")) == []
    assert list(tables.entries("no such system")) == []


def test_all_entries_are_those_of_every_system() -> None:
    assert Counter(entry.system for entry in tables.all_entries()) == Counter(
        {system: len(WORDS[system]) for system in WITH_WORDS}
    )


def repeated(values: Iterable[str]) -> list[str]:
    return [value for value, times in Counter(values).items() if times > 1]
