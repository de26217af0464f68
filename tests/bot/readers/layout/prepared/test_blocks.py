import pytest

from bot.bill import Bill
from bot.readers import Document, read_document

TILL = """MAIN STREET DRUG
44 Main St, Galena IL 61036

RX 6601182   METFORMIN ER 500MG TAB
  QTY 180   DAYS 90
  Retail price            86.40
  Ins paid                61.15
RX 6601190   LISINOPRIL 20MG TAB
  QTY 90    DAYS 90
  Retail price            38.75
  Ins paid                22.10
"""


def read(text: str) -> Bill:
    (bill,) = read_document(Document("", text.encode()))
    return bill


def test_the_same_labels_below_each_name_are_lines() -> None:
    assert [(line.description, line.units, str(line.charge), str(line.plan_paid)) for line in read(TILL).lines] == [
        ("METFORMIN ER 500MG TAB", "180", "86.40", "61.15"), ("LISINOPRIL 20MG TAB", "90", "38.75", "22.10"),
    ]  # fmt: skip


def test_labels_that_come_once_are_the_sums_of_the_bill() -> None:
    once = read("\n".join(TILL.splitlines()[:7]))
    assert not once.lines
    assert str(once.totals.charges) == "86.40"


def test_a_block_that_lacks_a_label_is_a_line_too() -> None:
    lines = read(TILL + "  Copay  16.65\n").lines
    assert [str(line.plan_paid) for line in lines] == ["61.15", "22.10"]


def test_what_stands_further_off_names_no_block() -> None:
    till = TILL.replace("44 Main St, Galena IL 61036\n", "").replace("RX 6601190", "\nTake with food\nRX 6601190")
    assert read(till).lines[0].description == "METFORMIN ER 500MG TAB"


@pytest.mark.parametrize("sign", ["{}-", "{}CR", "{} CR", "$-{}", "(${})", "-{}"])
def test_pairs_stacked_beside_their_service_are_lines_however_credits_are_signed(sign: str) -> None:
    paid, off, none = (sign.format(amount) for amount in ("61.10", "22.40", "9.05"))
    bill = read(
        "Cedar Falls Eye Care\nAccount: 77120-4\n\n"
        "Service                   Details\n"
        f"04/02/2026                Billed: 96.00\nVisual field exam         Plan paid: {paid}\n"
        f"CPT 92083                 Discount: {off}\n                          You owe: 12.50\n"
        f"04/16/2026                Billed: 31.55\nRefraction                Plan paid: {off}\n"
        f"CPT 92015                 Discount: {none}\n                          You owe: 0.10\n\nAmount due: 12.60\n"
    )
    assert [(line.codes[0].code, line.description) for line in bill.lines] == [
        ("92083", "Visual field exam"), ("92015", "Refraction"),
    ]  # fmt: skip
    amounts = [[one.charge, one.plan_paid, one.adjustment, one.patient_owes] for one in bill.lines]
    assert [list(map(str, own)) for own in amounts] == [
        ["96.00", "61.10", "22.40", "12.50"], ["31.55", "22.40", "9.05", "0.10"],
    ]  # fmt: skip
