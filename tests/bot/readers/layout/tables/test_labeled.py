from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document


def read(text: str) -> Bill:
    (bill,) = read_document(Document("receipt", text.encode()))
    return bill


ONE = (
    "Drug: AMOXICILLIN 500 MG CAP\nNDC: 00093-3109-05\nQty: 21   Days supply: 7\n"
    "Retail price: $24.99\nYour copay: $5.00\n"
)


def test_a_block_of_labels_is_one_line() -> None:
    (line,) = read(f"Fox Pharmacy\nRx #: 77120\nDate filled: 03/02/2026\n{ONE}").lines
    assert (line.description, line.units) == ("AMOXICILLIN 500 MG CAP", "21")
    assert (line.charge, line.copay) == (Decimal("24.99"), Decimal("5.00"))
    assert [(code.system, code.code) for code in line.codes] == [("ndc", "00093-3109-05")]
    assert str(line.service_date) == "2026-03-02"


def test_several_blocks_are_several_lines_and_their_sum_the_total() -> None:
    two = "Drug: LISINOPRIL 10 MG TAB\nQty: 30\nRetail price: $12.01\nYour copay: $2.00\n"
    bill = read(f"Fox Pharmacy\n{ONE}\n{two}")
    assert [line.charge for line in bill.lines] == [Decimal("24.99"), Decimal("12.01")]
    assert bill.totals.charges == Decimal("37.00")


def test_a_day_that_only_the_first_block_has_is_that_of_all_and_takes_no_amount_along() -> None:
    first = "Drug: AMOXICILLIN 500 MG    Qty: 21\nDate filled: 03/02/2026\nRetail price: $24.99\nYour copay: $5.00\n"
    two = "Drug: LISINOPRIL 10 MG TAB    Qty: 30\nRetail price: $12.01\nYour copay: $2.00\n"
    bill = read(f"Fox Pharmacy\n{first}\n{two}")
    assert [str(line.service_date) for line in bill.lines] == ["2026-03-02", "2026-03-02"]
    assert bill.totals.charges == Decimal("37.00")


def test_a_summary_of_amounts_is_no_line() -> None:
    bill = read(
        "Fox Clinic\nStatement date: 03/02/2026\nTotal charges: $100.00\nInsurance paid: $60.00\nYou owe: $40.00\n"
    )
    assert not bill.lines
    assert bill.totals.patient_owes == 40


SUMMARY = (
    "Amount billed   $402.00\nYour plan paid   $190.00\nYou may owe   $52.00\n\nMember: Ida Lorne   Claim: 50917\n\n"
)
CARD = (
    "Date and type of service: 06/15/2026 {what}\nBilled charges: {billed}\nNetwork savings: $80.00\n"
    "Amount eligible: $121.00\nWhat your plan paid: $95.00\nAmount you may owe: $26.00\nReason codes: K7\n\n"
)


def test_cards_of_a_plan_are_lines_and_the_sums_above_them_are_none() -> None:
    title = "LARKSPUR MUTUAL\nEXPLANATION OF BENEFITS\nThis is not a bill\n\n"
    one, two = CARD.format(what="Root planing", billed="$201.00"), CARD.format(what="Sealant", billed="$201.00")
    bill = read(title + SUMMARY + one + two)
    assert [line.description for line in bill.lines] == ["Root planing", "Sealant"]
    assert [str(line.service_date) for line in bill.lines] == ["2026-06-15", "2026-06-15"]
    assert {(line.charge, line.allowed, line.patient_owes) for line in bill.lines} == {
        (Decimal("201.00"), Decimal("121.00"), Decimal("26.00"))
    }
    assert bill.lines[0].remarks == ("K7",)
    (line,) = read(title + SUMMARY + one).lines
    assert (line.plan_paid, line.adjustment) == (Decimal("95.00"), Decimal("80.00"))
