"""Medicare's payment by each of its schedules, in the setting that the bill tells."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codesets.editions import Shelf, import_file
from codesets.editions.rows import LocalityRow, RvuRow
from codesets.medicare import Locality, yardsticks
from codesets.medicare.paying import physician_payment
from tests.codesets.editions import files

DAY = date(2024, 5, 2)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path / "editions")
    import_file(files.rvu(tmp_path), shelf)
    for name, *lines in (
        (
            "April 2024 Addendum B.csv",
            "HCPCS Code,Short Descriptor,SI,APC,Relative Weight,Payment Rate",
            "G0463,x,J2,5012,1.5,$127.42",
            "96372,x,Q1,5692,0.7,$63.31",
            "J1885,x,N,,,",
            "J9999,x,K,,,12.345",
        ),
        ("CLFS 2024 Q2.csv", "YEAR,HCPCS,MOD,EFF_DATE,INDICATOR,RATE", "2024,80053,,20240101,N,10.56"),
        (
            "April 2024 asp.csv",
            "Effective April 1 2024",
            "HCPCS Code,Short Description,HCPCS Code Dosage,Payment Limit",
            "J1885,x,15 MG,0.615",
        ),
    ):
        import_file(files.write(tmp_path, name, *lines), shelf)
    return shelf


def found(shelf: Shelf, code: str, **how: object) -> list[tuple[str, Decimal]]:
    return [(one.setting, one.amount) for one in yardsticks(shelf, code, DAY, **how)]  # type: ignore[arg-type]


def test_a_clinician_is_paid_by_relative_values_in_the_setting(shelf: Shelf) -> None:
    # (1.30 + 1.33 + 0.10) × 33.2875 and (1.30 + 0.56 + 0.10) × 33.2875
    assert found(shelf, "99213") == [("office", Decimal("90.87"))]
    assert found(shelf, "99213", side="professional") == [("clinician", Decimal("65.24"))]
    assert found(shelf, "99213", side="facility") == []


def test_reading_a_film_has_values_of_its_own(shelf: Shelf) -> None:
    assert found(shelf, "71046", modifiers=("26",), side="professional") == [("clinician", Decimal("10.32"))]
    assert found(shelf, "71046", side="professional") == []  # the whole of it is not paid inside a hospital


def test_a_state_of_one_locality_has_its_own_indices(shelf: Shelf) -> None:
    (alabama,) = yardsticks(shelf, "99213", DAY, state="AL")
    assert alabama.locality == "ALABAMA"
    # (1.30 × 1.000 + 1.33 × 0.872 + 0.10 × 0.575) × 33.2875
    assert alabama.amount == Decimal("83.79")
    (california,) = yardsticks(shelf, "99213", DAY, state="CA")
    assert (california.locality, california.amount) == ("", Decimal("90.87"))


def test_hospitals_laboratories_and_drugs(shelf: Shelf) -> None:
    assert found(shelf, "G0463", side="facility") == [("hospital", Decimal("127.42"))]
    assert found(shelf, "80053", side="facility") == [("lab", Decimal("10.56"))]
    assert found(shelf, "J1885", units=Decimal(2)) == [("drug", Decimal("1.23"))]
    assert found(shelf, "J9999", units=Decimal(3)) == [("drug", Decimal("37.04"))]


def test_what_is_often_packaged_or_not_paid_promises_nothing(shelf: Shelf) -> None:
    assert found(shelf, "96372", side="facility") == []
    assert found(shelf, "A0021") == []
    assert found(shelf, "99999") == []


def test_a_schedule_far_from_the_day_is_no_yardstick(shelf: Shelf) -> None:
    assert yardsticks(shelf, "99213", date(2010, 1, 1)) == []
    (before,) = yardsticks(shelf, "99213", date(2023, 11, 1))
    assert before.edition.name == "2024-01"


@given(
    st.decimals(0, 99, places=2), st.decimals(0, 99, places=2), st.decimals(0, 9, places=2),
    st.decimals("0.5", "1.9", places=3), st.decimals(30, 40, places=4),
)  # fmt: skip
def test_a_payment_is_in_cents_and_grows_with_its_locality(
    work: Decimal, practice: Decimal, malpractice: Decimal, index: Decimal, factor: Decimal
) -> None:
    row = RvuRow("99213", "", "A", work, practice, practice, malpractice, factor)
    local = Locality.only([LocalityRow("1", "00", "AL", "ALABAMA", index, index, index)])
    national, here = physician_payment(row, practice, Locality()), physician_payment(row, practice, local)
    assert here.as_tuple().exponent == -2
    assert (here >= national) if index >= 1 else (here <= national)
