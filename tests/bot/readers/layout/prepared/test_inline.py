"""Lines that label their own amounts, as people write them in a message."""

from bot.readers import Document, read_document


def test_the_labels_in_a_row_say_what_its_amounts_are() -> None:
    rows = (
        "02/02/2026   98941 adjustment   $68.00   insurance paid $31.20   balance $36.80\n"
        "02/16/2026   97012 traction     $35.00   insurance paid $0.00    balance $35.00\n"
    )
    (bill,) = read_document(Document("x", f"Fox Chiropractic\n{rows}Total balance: $71.80\n".encode()))
    assert [(str(line.service_date), str(line.charge), str(line.plan_paid)) for line in bill.lines] == [
        ("2026-02-02", "68.00", "31.20"),
        ("2026-02-16", "35.00", "0.00"),
    ]
    assert str(bill.totals.patient_owes) == "71.80"


def test_one_such_row_is_the_sum_of_a_bill() -> None:
    sums = "Charges $68.00   insurance paid $31.20   balance $36.80"
    (bill,) = read_document(Document("x", f"Fox Clinic\n02/02/2026   99213 Visit   $68.00\n{sums}\n".encode()))
    assert [line.charge for line in bill.lines] == [68]
