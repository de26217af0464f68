"""Which edition answers for a day."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from codesets.editions import Shelf, import_file
from codesets.editions.shelf import is_stale, newest
from tests.codesets.editions import files


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path / "editions")
    import_file(files.spring(tmp_path), shelf)
    import_file(files.summer(tmp_path), shelf)
    return shelf


def test_a_shelf_without_a_folder_is_empty(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path / "nowhere")
    assert shelf.editions() == []
    assert shelf.code("hcpcs", "J1885") is None


def test_the_edition_of_the_day_answers(shelf: Shelf) -> None:
    winter, spring = shelf.code("hcpcs", "J1885", date(2024, 2, 1)), shelf.code("hcpcs", "J1885", date(2024, 5, 1))
    assert winter is not None
    assert spring is not None
    assert (winter.edition.name, winter.row.title) == ("2024-01", "Ketorolac inj")
    assert (spring.edition.name, spring.row.title) == ("2024-04", "Ketorolac injection")


def test_a_code_that_the_next_edition_leaves_out_ended_the_day_before(shelf: Shelf) -> None:
    gone = shelf.code("hcpcs", "G9999", date(2024, 5, 1))
    assert gone is not None
    assert gone.ends == date(2024, 3, 31)
    assert gone.ended_by(date(2024, 5, 1))
    assert not shelf.code("hcpcs", "G9999", date(2024, 3, 1)).ended_by(date(2024, 3, 1))  # type: ignore[union-attr]


def test_before_the_first_edition_a_codes_own_dates_tell(shelf: Shelf) -> None:
    assert shelf.code("hcpcs", "J1885", date(2010, 1, 1)) is not None
    assert shelf.code("hcpcs", "C9100", date(2010, 1, 1)) is None


def test_modifiers_come_with_hcpcs(shelf: Shelf) -> None:
    assert shelf.code("modifier", "LT", date(2024, 1, 5)).row.text == "Left side of the body"  # type: ignore[union-attr]


def test_an_import_is_seen_by_a_shelf_that_is_open(shelf: Shelf, tmp_path: Path) -> None:
    assert shelf.rvu("99213", "", date(2024, 6, 1)) is None
    import_file(files.rvu(tmp_path), Shelf(shelf.folder))
    found = shelf.rvu("99213", "", date(2024, 6, 1))
    assert found is not None
    assert found[0].factor == Decimal("33.2875")
    assert [place.name for place in shelf.localities("CA", date(2024, 6, 1))] == ["SAN FRANCISCO", "REST OF STATE"]


def test_pairs_and_units_hold_on_their_days(shelf: Shelf, tmp_path: Path) -> None:
    head = (
        "Column 1\tColumn 2\t*=in existence prior to 1996\tEffective Date\tDeletion Date\tModifier\tPTP Edit Rationale"
    )
    rows = ("80053\t80048\t\t20000701\t*\t0\tx", "93000\t93005\t\t20000701\t20240201\t1\tx")
    for part in "12":
        import_file(files.write(tmp_path, f"ccipra-v300r0-f{part}.txt", head, rows[int(part) - 1]), shelf)
    day = date(2024, 3, 1)
    assert [pair.modifier for pair in shelf.pairs("80053", "80048", day)] == ["0"]
    assert shelf.pairs("93000", "93005", date(2024, 1, 20))[0].ends == date(2024, 1, 31)
    assert shelf.pairs("93000", "93005", day) == []
    assert shelf.pairs("80053", "80048", day, "hospital") == []


def test_what_is_out_of_date(shelf: Shelf) -> None:
    (current,) = newest(shelf.editions())
    assert current.name == "2024-04"
    assert is_stale(current, date(2024, 7, 1))
    assert not is_stale(current, date(2024, 6, 30))


def test_a_file_that_is_no_edition_is_passed_over(shelf: Shelf) -> None:
    (shelf.folder / "strange.edition").write_text("not a database")
    assert len(Shelf(shelf.folder).editions()) == 2
