"""Balances that run through a ledger, and lines that do not add up as the others do: what was lost is said."""

from bot.bill import Bill
from bot.readers import Document, read_document

HEAD = "Date,Code,Description,Charge,Credit,Balance"
ROWS = (
    "02/03/2026,99213,Office visit,148.00,,148.00",
    "02/03/2026,87880,Strep test,42.00,,190.00",
    "02/03/2026,36415,Blood draw,18.00,,208.00",
    "03/01/2026,99212,Short visit,95.00,,303.00",
    "03/09/2026,90471,Shot,35.00,,338.00",
)


def read(*rows: str) -> Bill:
    (bill,) = read_document(Document("ledger.csv", "\n".join((HEAD, *rows)).encode()))
    return bill


def test_balances_that_run_say_nothing() -> None:
    assert not read(*ROWS).warnings
    assert not read(*reversed(ROWS)).warnings  # the last that happened first


def test_a_balance_that_does_not_follow_from_the_one_before_is_said() -> None:
    for rows in ((*ROWS[:3], *ROWS[4:]), (*reversed(ROWS[4:]), *reversed(ROWS[:3]))):
        (warning,) = read(*rows).warnings
        assert "does not follow from the one before" in warning


def test_a_payment_in_a_row_of_its_own_leads_to_its_balance() -> None:
    assert not read(*ROWS, "03/12/2026,,Patient payment check,,60.00,278.00").warnings


def test_credits_beside_charges_are_said_where_no_total_tells_of_them() -> None:
    bill = read("02/03/2026,99213,Office visit,148.00,30.00,118.00", "02/03/2026,87880,Strep test,42.00,,160.00")
    assert bill.warnings == ("The document prints $30.00 of payments and adjustments together, not how much is which.",)


def test_one_line_whose_amounts_do_not_explain_each_other_is_said() -> None:
    rows = [f"02/0{day}/2026,Drug {day},{day},10.00,{day}0.00" for day in range(1, 6)]
    head = "Date,Description,Qty,Unit price,Charge"
    (bill,) = read_document(Document("a.csv", "\n".join((head, *rows)).encode()))
    assert not bill.warnings
    rows[2] = rows[2].replace("30.00", "33.00")
    (bill,) = read_document(Document("a.csv", "\n".join((head, *rows)).encode()))
    assert bill.warnings == ("The amounts on line 3 do not add up as those of the other lines do.",)


def test_a_count_before_the_price_of_one_is_multiplied() -> None:
    text = "Receipt\n87804 Flu test        2 @ $38.00\n99203 New visit       $195.00\nTotal                 $271.00\n"
    (bill,) = read_document(Document("a.txt", text.encode()))
    assert [(line.units, str(line.charge)) for line in bill.lines] == [("2", "76.00"), (None, "195.00")]
    assert str(bill.lines[0].unit_price) == "38.00"
    assert not bill.warnings


def test_a_payment_below_the_total_that_no_label_explains_is_said() -> None:
    text = (
        "Code   Description            Charge\n99213  Visit                   80.00\n"
        "Total charges                  80.00\n\n03/15  Zephyr remit            30.00\n"
    )
    (bill,) = read_document(Document("a.txt", text.encode()))
    assert any("Zephyr remit" in warning for warning in bill.warnings)


def test_rows_of_several_amounts_of_which_none_is_a_line_are_said() -> None:
    text = "Fox Hospital\nYou owe $20.00\nUnit A 300.00 / 120.00 / 20.00\nUnit B 200.00 / 90.00 / 0.00\n"
    (bill,) = read_document(Document("a.txt", text.encode()))
    assert not bill.lines
    assert any("No line of this document could be read" in warning for warning in bill.warnings)


def test_the_balance_of_the_patient_is_asked_rather_than_that_of_the_account() -> None:
    text = (
        "Code   Description            Charge\nD0120  Exam                    58.00\n"
        "Total charges                  58.00\n\nTotal balance                 359.60\n"
        "Est insurance                 324.60\nYour balance                   35.00\n"
    )
    (bill,) = read_document(Document("a.txt", text.encode()))
    assert str(bill.totals.patient_owes) == "35.00"


def test_what_an_amount_is_under_a_line_is_no_line() -> None:
    text = (
        "Date        Description                  Amount     Patient Bal\n"
        "03/04/2026  96372 INJECTION               52.00\n            Not covered by plan                     52.00\n"
        "            TOTAL PATIENT BALANCE                   52.00\n"
    )
    (bill,) = read_document(Document("a.txt", text.encode()))
    assert [str(line.charge) for line in bill.lines] == ["52.00"]
    assert str(bill.totals.charges) == "52.00"


def test_payments_of_a_plan_are_added_where_they_lead_from_the_first_balance_to_the_last() -> None:
    text = (
        "Unity Medical Group\nOriginal balance     $1,860.00\nPayment 01/06/2026    -$155.00\n"
        "Payment 02/06/2026    -$155.00\nRemaining balance    $1,550.00\n"
    )
    (bill,) = read_document(Document("a.txt", text.encode()))
    assert bill.warnings == ("The document prints payments of $310.00 without saying who paid them.",)
