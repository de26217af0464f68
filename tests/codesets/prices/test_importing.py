"""Price files are imported whole or not at all, once, and the newer takes the place of the older."""

import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codesets.editions import EditionError
from codesets.editions.exceptions import Damaged
from codesets.prices import PriceBook, fetch_prices, import_prices
from codesets.prices.exceptions import PriceFileError
from tests.codesets.editions.server import Page, Site, serving
from tests.codesets.prices import files


@pytest.fixture
def book(tmp_path: Path) -> PriceBook:
    return PriceBook(tmp_path / "prices")


def test_the_same_file_again_changes_nothing(tmp_path: Path, book: PriceBook) -> None:
    first, again = (import_prices(files.tall(tmp_path), book) for _ in range(2))
    assert (first.is_new, again.is_new) == (True, False)
    assert book.hospitals() == [first.hospital]
    assert first.hospital.lines == 5


def test_the_newer_list_of_a_hospital_takes_the_place_of_the_older(tmp_path: Path, book: PriceBook) -> None:
    import_prices(files.tall(tmp_path), book)
    newer = import_prices(files.tall(tmp_path, "newer.csv", last_updated_on="2026-06-01"), book).hospital
    other = import_prices(files.tall(tmp_path, "other.csv", hospital_name="Other Hospital"), book).hospital
    assert {one.id for one in book.hospitals()} == {newer.id, other.id}


def test_removed_it_is_gone(tmp_path: Path, book: PriceBook) -> None:
    import_prices(files.json_file(tmp_path), book)
    book.remove(book.find("St Example Medical Center"))
    assert book.hospitals() == []


def test_a_zip_is_read_where_it_lies(tmp_path: Path, book: PriceBook) -> None:
    path = tmp_path / "prices.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(files.tall(tmp_path), "prices.csv")
    heard: list[tuple[int, int]] = []
    assert import_prices(path, book, told=lambda done, whole: heard.append((done, whole))).hospital.lines == 5
    assert heard[-1][0] == heard[-1][1] > 0


@pytest.mark.parametrize("zipped", [False, True])
def test_how_far_a_json_file_is_read_can_be_heard(tmp_path: Path, book: PriceBook, zipped: bool) -> None:
    path = files.json_file(tmp_path)
    if zipped:
        plain, path = path, tmp_path / "prices.zip"
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(plain, "prices.json")
    heard: list[int] = []
    import_prices(path, book, told=lambda done, _whole: heard.append(done))
    assert heard[0] > 0


@pytest.mark.parametrize("content", ["", "a,b,c\n1,2,3\n", '{"hospital_name": "X", "standard_charge_information": []}'])
def test_what_holds_no_prices_is_refused(tmp_path: Path, book: PriceBook, content: str) -> None:
    path = tmp_path / ("prices.json" if content.startswith("{") else "prices.csv")
    path.write_text(content)
    with pytest.raises(PriceFileError):
        import_prices(path, book)
    assert book.hospitals() == []


def test_a_file_that_breaks_off_leaves_nothing(tmp_path: Path, book: PriceBook) -> None:
    path = files.json_file(tmp_path)
    path.write_text(path.read_text()[:-300])
    with pytest.raises(Damaged, match="broken off"):
        import_prices(path, book)
    assert list(book.folder.iterdir()) == []


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, bytes]]:
    folder = tmp_path_factory.mktemp("published")
    return [(p.name, p.read_bytes()) for p in (files.tall(folder), files.wide(folder), files.json_file(folder))]


@settings(max_examples=90, deadline=None)
@given(place=st.integers(0, 2), seed=st.integers(0, 10_000), cut=st.booleans())
def test_damaged_files_are_refused_or_read_never_worse(
    published: list[tuple[str, bytes]], tmp_path_factory: pytest.TempPathFactory, place: int, seed: int, cut: bool
) -> None:
    chance = random.Random(seed)  # noqa: S311
    name, whole = published[place]
    content = bytearray(whole)
    if cut:
        del content[chance.randrange(len(content)) :]
    for _ in range(chance.randrange(1, 8)):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    folder = tmp_path_factory.mktemp("damaged")
    path = folder / name
    path.write_bytes(bytes(content))
    book = PriceBook(folder / "prices")
    try:
        import_prices(path, book)
    except EditionError as error:
        assert len(str(error)) < 400  # noqa: PT017 - either way is right
        assert book.hospitals() == []


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


def test_a_list_is_fetched_from_its_address(tmp_path: Path, book: PriceBook, site: Site) -> None:
    site.pages["/prices.csv"] = Page(files.tall(tmp_path).read_bytes(), cuts=[200])
    url = f"{site.address}/prices.csv"
    got = fetch_prices(url, book, lambda _done, _all: None, lambda _done, _all: None, pause=lambda _: None)
    assert (got.hospital.lines, got.hospital.source) == (5, url)
    assert list((book.folder / "downloads").iterdir()) == []
