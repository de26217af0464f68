"""Lines that label their own amounts, as people write them in a message."""

import pytest

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


@pytest.mark.parametrize("mark", [" / ", ", ", " | ", "; ", " - "])
def test_a_pharmacy_tells_price_plan_and_copay_within_the_line(mark: str) -> None:
    fills = [
        ("03/04/2026 Enalapril 5 mg, cant. 30", "41.10", "31.10"),
        ("Mar 9, 2026 Glipizida, cant. 60", "28.00", "18.00"),
    ]
    rows = [
        mark.join((said, f"precio ${whole}", f"seguro pagó ${plan}", "copago $10.00")) for said, whole, plan in fills
    ]
    (bill,) = read_document(Document("x.txt", ("Farmacia Luz\nPaciente: Ana Gil\n" + "\n".join(rows)).encode()))
    lines = [
        (str(one.service_date), one.units, str(one.charge), str(one.plan_paid), str(one.copay)) for one in bill.lines
    ]
    assert lines == [("2026-03-04", "30", "41.10", "31.10", "10.00"), ("2026-03-09", "60", "28.00", "18.00", "10.00")]


def test_one_fill_whose_parts_are_its_price_is_a_line() -> None:
    row = "Enalapril 5 mg\n  Price: $41.10 | Plan paid: $31.10 | You paid: $10.00"
    (bill,) = read_document(Document("x.txt", f"Sol Pharmacy\nPatient: Ana Gil\n{row}\n".encode()))
    assert [(one.description, str(one.charge), str(one.plan_paid)) for one in bill.lines] == [
        ("Enalapril 5 mg", "41.10", "31.10")
    ]


def test_a_dash_is_nothing_to_pay() -> None:
    rows = "Enalapril 5 mg, price $41.10, plan paid $41.10, copay -\n"
    rows += "Glipizide, price $28.00, plan paid $18.00, copay $10.00\n"
    (bill,) = read_document(Document("x.txt", f"Sol Pharmacy\nPatient: Ana Gil\n{rows}".encode()))
    assert [str(line.plan_paid) for line in bill.lines] == ["41.10", "18.00"]
