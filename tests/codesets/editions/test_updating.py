"""Updating: what is due is fetched and imported; what fails leaves the edition before in place."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from codesets.editions import EditionError, Shelf, import_file
from codesets.editions.edition import KINDS
from codesets.editions.updating import Source, is_due, sources, update
from tests.codesets.editions import files
from tests.codesets.editions.server import Page, Site, serving

TODAY = date(2024, 5, 2)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path / "editions")
    import_file(files.spring(tmp_path), shelf)
    return shelf


def run(wanted: list[Source], shelf: Shelf) -> list[tuple[bool, str]]:
    outcomes = update(wanted, shelf, lambda _: lambda _done, _all: None, pause=lambda _: None)
    return [(outcome.imported is not None, outcome.fault) for outcome in outcomes]


def listed(folder: Path, site: Site, *names: str) -> list[Source]:
    urls = ", ".join(f'"{site.address}/{name}"' for name in names)
    path = files.write(
        folder, "sources.toml", "[[source]]", 'kind = "hcpcs"', f'page = "{site.address}"', f"urls = [{urls}]"
    )
    return sources(TODAY, path)


def test_the_addresses_that_ship_are_those_of_the_day() -> None:
    found = {source.kind.id: source for source in sources(TODAY)}
    assert found["hcpcs"].urls[0].endswith("/april-2024-alpha-numeric-hcpcs-file.zip")
    assert found["pfs"].urls[0].endswith("/rvu24b.zip")
    assert "ccipra-v301r0-f4" in found["ptp-practitioner"].urls[0]
    assert all(url.startswith("https://www.cms.gov/") for source in found.values() for url in source.urls)
    (later,) = (s for s in sources(date(2024, 10, 1)) if s.kind.id == "icd10cm")
    assert "2025" in later.urls[0]


def test_what_is_due_is_fetched_and_the_next_edition_answers(tmp_path: Path, site: Site, shelf: Shelf) -> None:
    site.pages["/april.zip"] = Page(files.summer(tmp_path).read_bytes(), cuts=[300])
    (source,) = listed(tmp_path, site, "renamed.zip", "april.zip")
    assert is_due(source, shelf, TODAY)
    # The importer reads the quarter from the name inside the zip, not from the address.
    assert run([source], shelf) == [(True, "")]
    assert [edition.name for edition in shelf.editions()] == ["2024-04", "2024-01"]
    assert shelf.editions()[0].source == f"{site.address}/april.zip"
    assert not is_due(source, shelf, TODAY)
    assert list((shelf.folder / "downloads").iterdir()) == []


@pytest.mark.parametrize("content", [b"PK\x03\x04 not a zip", b"<html>no</html>", b""])
def test_what_fails_leaves_the_edition_before(tmp_path: Path, site: Site, shelf: Shelf, content: bytes) -> None:
    site.pages["/april.zip"] = Page(content)
    site.pages["/other.zip"] = Page(files.summer(tmp_path).read_bytes())
    bad, good = listed(tmp_path, site, "april.zip"), listed(tmp_path, site, "other.zip")
    (failed, fault), (imported, _) = run(bad + good, shelf)
    assert (failed, imported) == (False, True)
    assert site.address in fault
    assert [edition.name for edition in shelf.editions()] == ["2024-04", "2024-01"]


def test_a_whole_file_of_another_kind_is_not_imported(tmp_path: Path, site: Site, shelf: Shelf) -> None:
    site.pages["/april.csv"] = Page(b"a,b\n1,2\n")
    ((imported, fault),) = run(listed(tmp_path, site, "april.csv"), shelf)
    assert not imported
    assert "layout" in fault


def test_a_list_that_is_not_as_it_must_be_is_refused_in_a_sentence(tmp_path: Path) -> None:
    for text in ("not toml [", "[[source]]\nkind = 'hcpcs'", "[[source]]\nkind='x'\npage=''\nurls=['a']"):
        with pytest.raises(EditionError, match="must hold"):
            sources(TODAY, files.write(tmp_path, "sources.toml", text))
    with pytest.raises(EditionError, match="opened"):
        sources(TODAY, tmp_path / "absent.toml")


def test_every_kind_that_is_fetched_is_known() -> None:
    assert {source.kind.id for source in sources(TODAY)} <= KINDS.keys()
