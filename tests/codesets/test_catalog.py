"""The catalog: what a code is, on a date, from one read-only file."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path
from sqlite3 import IntegrityError, OperationalError

import pytest

from codesets import tables
from codesets.catalog import Catalog, write_catalog
from codesets.entry import Entry

OFFICE = Entry(
    system="cpt",
    code="99213",
    title_en="Office visit",
    plain_en="You saw a doctor.",
    title_es="Consulta",
    plain_es="Usted vio a un médico.",
    section="visit",
    synonyms=("ov", "visit"),
)
LICENSED = replace(OFFICE, title_en="Licensed name", plain_en="", plain_es="", origin="official", source="AMA")
DIABETES = Entry(
    system="icd10cm",
    code="E11.9",
    title_en="Official diabetes name",
    plain_en="",
    title_es="",
    plain_es="",
    section="diagnosis",
    origin="official",
    source="CDC",
    edition="2026",
    starts=date(2025, 10, 1),
)
OLD_DIABETES = replace(
    DIABETES, title_en="Older name", edition="2025", starts=date(2024, 10, 1), ends=date(2025, 9, 30)
)
TWENTY_FIVE = replace(OFFICE, system="modifier", code="25", title_en="A visit of its own", section="modifier")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "codes #1.sqlite"
    assert write_catalog(path, [OFFICE, LICENSED, DIABETES, OLD_DIABETES, TWENTY_FIVE]) == 5
    return path


@pytest.fixture
def catalog(path: Path) -> Iterator[Catalog]:
    with Catalog(path) as catalog:
        yield catalog


def test_own_words_come_before_official_ones(catalog: Catalog) -> None:
    assert catalog.find("cpt", "99213") == OFFICE


def test_a_code_is_found_however_it_is_printed(catalog: Catalog) -> None:
    found = catalog.find("icd10cm", "e119")
    assert found is not None
    assert found.code == "E11.9"
    assert found.title("es") == "Official diabetes name"


def test_official_words_say_their_group_where_plain_ones_are_missing(catalog: Catalog) -> None:
    found = catalog.find("icd10cm", "E11.9")
    assert found is not None
    assert found.origin == "official"
    assert found.plain_en == "Its official name is “Official diabetes name”. It belongs to the group “Diabetes”."
    assert "Diabetes" in found.plain_es


def test_a_date_chooses_the_edition(catalog: Catalog) -> None:
    def name(on: date | None) -> str:
        found = catalog.find("icd10cm", "E11.9", on)
        assert found is not None
        return found.title_en

    assert name(None) == "Official diabetes name"
    assert name(date(2025, 10, 1)) == "Official diabetes name"
    assert name(date(2025, 9, 30)) == "Older name"
    assert name(date(2020, 1, 1)) == "Diabetes", "before every edition, only the range is known"


def test_a_code_without_words_is_answered_from_its_range_and_says_so(catalog: Catalog) -> None:
    found = catalog.find("cpt", "99214")
    assert found is not None
    assert (found.origin, found.section, found.title_en) == ("range", "visit", "Office visits")
    assert "the kind only" in found.plain_en
    assert "solo de qué tipo" in found.plain_es
    assert found.title("es") == "Consultas en el consultorio"


@pytest.mark.parametrize(("system", "code"), [("cpt", "9921"), ("cpt", "02000"), ("nothing", "1"), ("group", "ZZ")])
def test_what_is_no_code_gives_none(catalog: Catalog, system: str, code: str) -> None:
    assert catalog.find(system, code) is None


def test_built_in_cpt_words_can_be_turned_off(path: Path) -> None:
    with Catalog(path, builtin_cpt_words=False) as catalog:
        office, modifier = catalog.find("cpt", "99213"), catalog.find("modifier", "25")
        assert office is not None
        assert (office.origin, office.title_en) == ("official", "Licensed name")
        assert modifier is not None
        assert modifier.origin == "range"
        assert {entry.origin for entry in catalog.entries("cpt")} == {"official"}


def test_entries_come_back_as_they_went_in(catalog: Catalog) -> None:
    assert set(catalog.entries()) == {OFFICE, LICENSED, DIABETES, OLD_DIABETES, TWENTY_FIVE}
    assert set(catalog.entries("icd10cm")) == {DIABETES, OLD_DIABETES}


def test_all_our_words_survive_the_round_trip(tmp_path: Path) -> None:
    words = set(tables.all_entries())
    write_catalog(tmp_path / "codes.sqlite", words)
    with Catalog(tmp_path / "codes.sqlite") as catalog:
        assert set(catalog.entries()) == words
        for entry in words:
            assert catalog.find(entry.system, entry.code) == entry


def test_several_threads_may_ask(catalog: Catalog) -> None:
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda _: catalog.find("cpt", "99213"), range(400)))
    assert found == [OFFICE] * 400


def test_writing_replaces_what_was_there(path: Path) -> None:
    write_catalog(path, [DIABETES])
    with Catalog(path) as catalog:
        assert list(catalog.entries()) == [DIABETES]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_the_same_code_twice_is_refused_and_leaves_the_old_file(path: Path) -> None:
    with pytest.raises(IntegrityError):
        write_catalog(path, [OFFICE, OFFICE])
    with Catalog(path) as catalog:
        assert catalog.find("cpt", "99213") == OFFICE


def test_the_file_is_opened_read_only(path: Path) -> None:
    before = path.read_bytes()
    with Catalog(path) as catalog, pytest.raises(OperationalError, match="readonly"):
        catalog._connection.execute("delete from entry")
    assert path.read_bytes() == before


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(OperationalError):
        Catalog(tmp_path / "none.sqlite")
    assert list(tmp_path.iterdir()) == []
