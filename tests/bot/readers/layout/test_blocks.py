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
