"""What a code is where editions have been imported: our words with the official name and days, or the official ones."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from codesets.catalog import Catalog, write_catalog
from codesets.editions import Shelf, import_file
from codesets.entry import Entry
from tests.codesets.editions import files

KETOROLAC = Entry("hcpcs", "J1885", "Pain shot", "A medicine.", "Inyección", "Una medicina.", "drug", unit="15 mg")


@pytest.fixture
def catalog(tmp_path: Path) -> Iterator[Catalog]:
    shelf = Shelf(tmp_path / "editions")
    import_file(files.spring(tmp_path), shelf)
    import_file(files.summer(tmp_path), shelf)
    write_catalog(tmp_path / "codes.sqlite", [KETOROLAC])
    with Catalog(tmp_path / "codes.sqlite", shelf=shelf) as catalog:
        yield catalog


def test_our_words_stay_with_the_official_name_and_days_beside_them(catalog: Catalog) -> None:
    found = catalog.find("hcpcs", "j1885", date(2024, 2, 1))
    assert found is not None
    assert (found.origin, found.title_en, found.unit) == ("own", "Pain shot", "15 mg")
    assert found.official == "Injection, ketorolac tromethamine, per 15 mg"
    assert found.edition == "HCPCS Level II codes, 2024-01"
    assert (found.starts, found.ends) == (date(1993, 1, 1), None)


def test_without_words_of_our_own_the_official_ones_are_said(catalog: Catalog) -> None:
    found = catalog.find("hcpcs", "J0129")
    assert found is not None
    assert (found.origin, found.title_en) == ("official", "Abatacept injection")
    assert "Injection, abatacept, 10 mg" in found.plain_en
    assert found.source.startswith("Centers for Medicare")


def test_an_ended_code_is_found_with_its_last_day(catalog: Catalog) -> None:
    found = catalog.find("hcpcs", "C9100", date(2025, 1, 1))
    assert found is not None
    assert found.ends == date(2024, 3, 31)


def test_what_no_edition_lists_is_answered_as_before(catalog: Catalog) -> None:
    found = catalog.find("hcpcs", "A0130")
    assert found is not None
    assert (found.origin, found.official, found.edition) == ("range", "", "")
    assert catalog.find("hcpcs", "not a code") is None
