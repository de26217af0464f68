"""Importing is atomic, repeatable and reversible; what can't be imported is refused in one sentence."""

import random
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codesets.editions import EditionError, Shelf, Stated, import_file
from codesets.editions.exceptions import Damaged, NoPeriod, NoSuchEdition, NotRecognized
from codesets.editions.importers import hcpcs_fixed
from codesets.editions.package import Package
from codesets.editions.rows import Row
from tests.codesets.editions import files


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "editions")


def test_the_same_file_again_changes_nothing(tmp_path: Path, shelf: Shelf) -> None:
    first = import_file(files.spring(tmp_path), shelf)
    again = import_file(files.spring(tmp_path), shelf)
    assert (first.is_new, again.is_new) == (True, False)
    assert shelf.editions() == [first.edition] == [again.edition]


def test_taken_back_the_one_before_answers_again(tmp_path: Path, shelf: Shelf) -> None:
    import_file(files.spring(tmp_path), shelf)
    later = import_file(files.summer(tmp_path), shelf).edition
    assert shelf.code("hcpcs", "J1885").row.title == "Ketorolac injection"  # type: ignore[union-attr]
    shelf.remove(later)
    assert shelf.code("hcpcs", "J1885").row.title == "Ketorolac inj"  # type: ignore[union-attr]


def test_a_file_that_breaks_off_leaves_nothing_behind(
    tmp_path: Path, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_file(files.spring(tmp_path), shelf)
    whole = hcpcs_fixed.read

    def breaks(package: Package) -> Iterator[Row]:
        yield next(whole(package))
        raise Damaged("broken off")

    monkeypatch.setattr(hcpcs_fixed, "read", breaks)
    with pytest.raises(Damaged):
        import_file(files.summer(tmp_path), shelf)
    assert [edition.name for edition in shelf.editions()] == ["2024-01"]
    assert [path.suffix for path in shelf.folder.iterdir()] == [".edition"]


def test_what_the_file_does_not_say_the_operator_may(tmp_path: Path, shelf: Shelf) -> None:
    path = files.write(tmp_path, "drgs.csv", "MS-DRG,MS-DRG Title", "470,A new joint")
    with pytest.raises(NoPeriod, match="--from"):
        import_file(path, shelf)
    stated = Stated(starts=date(2024, 10, 1), name="FY2025")
    edition = import_file(path, shelf, stated).edition
    assert (edition.name, edition.starts, edition.ends) == ("FY2025", date(2024, 10, 1), date(2025, 9, 30))


def test_what_is_no_published_file_is_refused(tmp_path: Path, shelf: Shelf) -> None:
    with pytest.raises(NotRecognized, match=r"notes\.txt"):
        import_file(files.write(tmp_path, "notes.txt", "nothing of the kind"), shelf)
    with pytest.raises(EditionError, match="can't be opened"):
        import_file(tmp_path / "absent.zip", shelf)


def test_an_edition_is_found_by_name_where_only_one_has_it(tmp_path: Path, shelf: Shelf) -> None:
    edition = import_file(files.spring(tmp_path), shelf).edition
    assert shelf.find("2024-01") == shelf.find(edition.id) == edition
    with pytest.raises(NoSuchEdition, match="codesets list"):
        shelf.find("1999")


def test_a_zip_that_unpacks_without_end_is_refused(tmp_path: Path, shelf: Shelf) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("HCPC2024_JAN_ANWEB.txt", " " * 40_000_000)
    with pytest.raises(Damaged, match="unpacks"):
        import_file(path, shelf)


def test_a_line_without_end_is_refused(tmp_path: Path, shelf: Shelf) -> None:
    with pytest.raises(Damaged, match="no table"):
        import_file(files.write(tmp_path, "long.csv", "a" * 9_000_000), shelf)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    folder = tmp_path_factory.mktemp("published")
    return [path.read_bytes() for path in (files.spring(folder), files.rvu(folder))]


@settings(max_examples=60, deadline=None)
@given(place=st.integers(0, 1), seed=st.integers(0, 10_000), cut=st.booleans())
def test_damaged_files_are_refused_or_read_never_worse(
    published: list[bytes], tmp_path_factory: pytest.TempPathFactory, place: int, seed: int, cut: bool
) -> None:
    chance = random.Random(seed)  # noqa: S311
    content = bytearray(published[place])
    if cut:
        del content[chance.randrange(len(content)) :]
    for _ in range(chance.randrange(1, 8)):
        if content:
            content[chance.randrange(len(content))] = chance.randrange(256)
    folder = tmp_path_factory.mktemp("damaged")
    path = folder / "file.zip"
    path.write_bytes(bytes(content))
    shelf = Shelf(folder / "editions")
    try:
        import_file(path, shelf)
    except EditionError as error:
        assert len(str(error)) < 400  # noqa: PT017 - either way is right
        assert shelf.editions() == []
