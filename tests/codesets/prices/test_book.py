"""Whose bill it is, and which code the hospital's own words have."""

from pathlib import Path

import pytest

from codesets.prices import PriceBook, import_prices
from codesets.prices.names import is_hospital, payer_agrees
from tests.codesets.prices import files


@pytest.fixture
def book(tmp_path: Path) -> PriceBook:
    book = PriceBook(tmp_path / "prices")
    import_prices(files.tall(tmp_path), book)
    return book


def test_a_book_without_a_folder_is_empty(tmp_path: Path) -> None:
    assert PriceBook(tmp_path / "nowhere").hospitals() == []


@pytest.mark.parametrize(
    "printed",
    ["St. Example Medical Center", "SAINT EXAMPLE MED CTR", "St Example Medical Center, Inc. Billing Office",
     "Example Surgery Center"],
)  # fmt: skip
def test_a_hospital_is_known_by_its_names(book: PriceBook, printed: str) -> None:
    assert book.of(printed) is not None


@pytest.mark.parametrize(
    "printed",
    [
        None,
        "",
        "Example Medical Center",
        "St. Example Children's Hospital",
        "St. Example Medical Center West",
        "Medical Center",
    ],
)
def test_another_hospital_is_not(book: PriceBook, printed: str | None) -> None:
    assert book.of(printed) is None


def test_two_hospitals_of_one_name_are_none(tmp_path: Path, book: PriceBook) -> None:
    import_prices(files.tall(tmp_path, "b.csv", hospital_address=["9 Elm Street, Other, TX"], type_2_npi=["2"]), book)
    assert len(book.hospitals()) == 2
    assert book.of("St. Example Medical Center") is None


def test_names_of_payers() -> None:
    assert payer_agrees("Platform Health Insurance PPO", "Platform Health")
    assert payer_agrees("United Healthcare Choice", "UnitedHealthcare")
    assert not payer_agrees("Platform", "Platform Health")
    assert not is_hospital("Mercy", ["Mercy Hospital"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("HC INJ THER/PROPH SUBQ/IM", "96372"),
        ("Inj Ther Proph SubQ IM", "96372"),
        ("INJECTION KETOROLAC", "J1885"),
        ("HC XR CHEST 2 VIEWS", "71046"),
        ("XR CHEST 2 VIE", None),  # two codes begin so
        ("HC INJECTI", None),  # too few letters
        ("MRI BRAIN WITHOUT CONTRAST", None),
        ("", None),
    ],
)
def test_the_hospitals_own_words_settle_the_code(book: PriceBook, words: str, code: str | None) -> None:
    hospital = book.of("St. Example Medical Center")
    assert hospital is not None
    settled = book.settled(hospital, words)
    assert (settled.written if settled else None) == code


def test_charges_by_code_and_by_words(book: PriceBook) -> None:
    (hospital,) = book.hospitals()
    assert [charge.setting for charge in book.by_code(hospital, "71046")] == ["outpatient", "inpatient"]
    assert [charge.gross for charge in book.by_code(hospital, "0510")] == [245]
    assert book.by_wording(hospital, "hc injection ketorolac 15 mg")[0].cash == 40
    assert ("HC INJECTION KETOROLAC 15 MG", "hcpcs", "J1885", hospital.id) in set(book.wordings())
