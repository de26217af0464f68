"""Paper that says things its own way: what is read of it, and what is said where it can't be."""

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document

HEAD = "Xyz Clinic\nPatient: Ann Bell\n"
TABLE = "Date        Description                          Amount\n"


def read(text: str) -> Bill:
    (bill,) = read_document(Document("", text.encode()))
    return bill


def test_a_code_before_how_many_is_read_and_so_is_the_count() -> None:
    (line,) = read(f"{HEAD}{TABLE}03/02/2026  Kenalog 40mg J3301 x4              $88.00\n").lines
    assert [code.code for code in line.codes] == ["J3301"]
    assert line.units == "4"


def test_a_count_of_something_else_is_no_count_of_units() -> None:
    (line,) = read(f"{HEAD}{TABLE}03/02/2026  Gauze pads 10 x 4                  $8.00\n").lines
    assert line.units is None


@pytest.mark.parametrize("status", ["Provider status: OUT OF NETWORK", "Provider: Out-of-network"])
def test_whether_a_provider_is_in_the_network_is_not_its_name(status: str) -> None:
    bill = read(
        f"EXPLANATION OF BENEFITS\n{status}\nProvider Elm Street Clinic\nTotal billed: $90.00\nYou owe: $9.00\n"
    )
    assert bill.provider == "Elm Street Clinic"


def test_an_account_behind_a_name_is_no_part_of_it() -> None:
    bill = read(f"Xyz Clinic\nPatient: Tyrone Watts, account LFM-20331\n{TABLE}03/02/2026  Visit 99213     $90.00\n")
    assert (bill.patient, bill.account) == ("Tyrone Watts", "LFM-20331")


def test_two_codes_with_an_amount_each_in_one_row_are_said() -> None:
    bill = read(f"{HEAD}{TABLE}03/02/2026  Injection 96372 45.00 Ketorolac J1885  22.00\n")
    assert any("96372 and J1885" in warning and "45.00" in warning for warning in bill.warnings)


def test_charges_after_insurance_are_no_line() -> None:
    bill = read(f"{HEAD}{TABLE}03/02/2026  Visit 99213           $90.00\nNew charges after insurance   $90.00\n")
    assert len(bill.lines) == 1
    assert bill.totals.patient_owes == 90


def test_amounts_cut_at_the_edge_are_said() -> None:
    bill = read(f"{HEAD}{TABLE}03/02/2026  Visit 99213           $1,2\n03/02/2026  Blood panel 80053     $1\n")
    assert any("cut off" in warning and '"$1,2"' in warning for warning in bill.warnings)


def test_a_code_in_a_row_that_became_no_line_is_said() -> None:
    heads = "Date        Service      Billed    Discount   Plan paid   You owe\n"
    row = "03/02/2026  99213        200.00     80.00       90.00      30.00\n"
    totals = "Totals                   200.00     80.00       90.00      30.00\n"
    bill = read(f"EXPLANATION OF BENEFITS\nProvider: Elm Clinic\nClaim number: 881200\n{heads}{row}{totals}")
    read_codes = [code.code for line in bill.lines for code in line.codes]
    assert "99213" in " ".join([*read_codes, *bill.warnings])


def test_the_period_of_a_statement_is_not_its_day() -> None:
    bill = read(f"{HEAD}Statement date: 02/01/2026 - 02/28/2026\n{TABLE}02/02/2026  Visit 99213     $90.00\n")
    assert bill.statement_date is None
