from bot.bill import Bill
from bot.readers import Document, read_document


def read(*rows: str) -> Bill:
    (bill,) = read_document(Document("", "\n".join(rows).encode()))
    return bill


def test_headings_in_words_of_ones_own_are_told_by_what_stands_below() -> None:
    bill = read(
        "When,What,Who,They charged,Insurance paid,We owe",
        "01/12/2026,Echocardiogram,Valley Heart Group,1840.00,1696.10,143.90",
        "01/26/2026,Stress test,Valley Heart Group,2260.00,2106.00,154.00",
    )
    assert [(str(line.service_date), line.description) for line in bill.lines] == [
        ("2026-01-12", "Echocardiogram"), ("2026-01-26", "Stress test"),
    ]  # fmt: skip
    assert bill.provider == "Valley Heart Group"


def test_boxes_of_the_whole_document_are_no_headings_of_lines() -> None:
    bill = read(
        "Statement date,Account number,Payments,Amount due",
        "03/01/2026,55120,40.00,60.00",
        "",
        "Date,Service,Code,Charge",
        "02/01/2026,Visit,99213,100.00",
        "02/02/2026,Lipid panel,80061,50.00",
    )
    assert [line.description for line in bill.lines] == ["Visit", "Lipid panel"]
