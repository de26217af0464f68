"""Bills pasted one below the other are told apart; the pages and the visits of one bill are not."""

from bot.readers import Document, read_document

BILL = """{name}
Patient: Ada Lowe
Account: {account}        Statement date: {day}

Date        Code   Description        Charge
01/05/2026  {code}  {what}     {charge}
Total charges {charge}
Amount due {charge}

"""
HEART = BILL.format(
    name="LAKE HEART CLINIC", account="5512", day="02/01/2026", code="93000", what="EKG test", charge="95.00"
)
LAB = BILL.format(name="HARBOR LAB", account="88-20", day="02/09/2026", code="80053", what="Lab panel", charge="60.00")


def owed(text: str) -> list[tuple[str | None, str | None, str]]:
    bills = read_document(Document("bills.txt", text.encode()))
    return [(bill.provider, bill.account, str(bill.totals.patient_owes)) for bill in bills]


def test_two_papers_in_one_text_are_two_bills() -> None:
    assert owed(HEART + LAB) == [("LAKE HEART CLINIC", "5512", "95.00"), ("HARBOR LAB", "88-20", "60.00")]


def test_the_papers_of_two_months_are_two_bills() -> None:
    later = HEART.replace("5512", "5513").replace("02/01/2026", "03/01/2026").replace("95.00", "40.00")
    assert [one[2] for one in owed(HEART + later)] == ["95.00", "40.00"]


def test_the_second_page_of_a_bill_is_none_of_its_own() -> None:
    head, foot = HEART.split("Total charges")
    assert owed(f"{head}{head.replace('EKG test', 'EKG scan')}Total charges{foot.replace('95.00', '190.00')}") == [
        ("LAKE HEART CLINIC", "5512", "190.00")
    ]


def test_a_slip_to_send_back_is_no_bill() -> None:
    slip = "LAKE HEART CLINIC\nPatient: Ada Lowe\nInvoice: 5512-1\nAmount due 95.00\nAmount enclosed\n"
    assert len(owed(HEART + slip)) == 1
