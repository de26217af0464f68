"""Tables copied from a web page one cell a row; and summaries of the same look, which stay summaries."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document


def _read(*rows: str) -> Bill:
    (bill,) = read_document(Document("page.txt", "\n".join(rows).encode()))
    return bill


def test_a_card_of_labels_and_values_is_a_line() -> None:
    bill = _read(
        "Office Visit", "Date of service", "Mar 12, 2026", "Charge", "$265.00", "Insurance payment", "-$118.40",
        "Insurance adjustment", "-$106.60", "Your balance", "$40.00",
    )  # fmt: skip
    (line,) = bill.lines
    assert (line.description, line.charge, line.plan_paid, line.adjustment, line.patient_owes) == (
        "Office Visit", Decimal("265.00"), Decimal("118.40"), Decimal("106.60"), Decimal("40.00"),
    )  # fmt: skip


def test_headings_below_each_other_stand_for_the_cells_below_them() -> None:
    bill = _read(
        "Service", "Amount billed", "Discount", "Plan paid", "What I owe",
        "Colonoscopy 45378", "$1,980.00", "$1,091.00", "$711.20", "$177.80",
        "Anesthesia 00812", "$640.00", "$0.00", "$600.00", "$40.00",
    )  # fmt: skip
    assert [(line.codes[0].code, line.charge, line.patient_owes) for line in bill.lines] == [
        ("45378", Decimal("1980.00"), Decimal("177.80")),
        ("00812", Decimal("640.00"), Decimal("40.00")),
    ]


def test_a_summary_of_the_account_is_no_line() -> None:
    bill = _read(
        "Account summary", "Total charges", "$265.00", "Insurance payments", "-$118.40", "Adjustments", "-$106.60",
        "Amount due", "$40.00",
    )  # fmt: skip
    assert bill.lines == ()
    assert (bill.totals.charges, bill.totals.patient_owes) == (Decimal("265.00"), Decimal("40.00"))


def test_a_day_that_only_the_first_card_has_is_that_of_all() -> None:
    bill = _read(
        "Office visit", "Date of service", "02/03/2026", "Charge", "$265.00", "Insurance payment", "-$118.40",
        "You owe", "$146.60", "X-ray", "Charge", "$100.00", "Insurance payment", "-$60.00", "You owe", "$40.00",
    )  # fmt: skip
    assert [str(line.service_date) for line in bill.lines] == ["2026-02-03", "2026-02-03"]
