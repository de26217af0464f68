from bot.readers import Document, read_document

_CHARGES = (
    "\n\nDate        Code   Description    Charge\n03/02/2026  99213  Office visit   $186.00\nTotal due $186.00\n"
)


def addresses(text: str) -> list[tuple[str, str]]:
    (bill,) = read_document(Document("bill", text.encode()))
    return [(one.purpose, one.text) for one in bill.addresses]


def test_an_address_is_given_for_what_the_words_before_it_say() -> None:
    text = (
        "FOX CLINIC\nSTATEMENT"
        + _CHARGES
        + "\nSend payments to: Fox Clinic, PO Box 12, Boise, ID 83702\n"
        + "Write to us about this bill: Fox Patient Accounts, 4 Elm Rd, Boise, ID 83704\n"
        + "Mail appeals to Fox Health Plan, P.O. Box 88, Duluth, MN 55801\n"
    )
    assert addresses(text) == [
        ("payment", "Fox Clinic, PO Box 12, Boise, ID 83702"),
        ("letter", "Fox Patient Accounts, 4 Elm Rd, Boise, ID 83704"),
        ("appeal", "Fox Health Plan, P.O. Box 88, Duluth, MN 55801"),
    ]


def test_a_sentence_behind_a_label_is_no_part_of_the_name() -> None:
    said = "Appeals: we take them for 90 days. Mail yours to Fox Review Unit, PO Box 31, Provo, UT 84601\n"
    assert addresses("FOX CLINIC\nSTATEMENT" + _CHARGES + said) == [
        ("appeal", "Fox Review Unit, PO Box 31, Provo, UT 84601")
    ]
    named = "Appeals: University at Fox Physicians, PO Box 31, Provo, UT 84601\n"
    assert addresses("FOX CLINIC\nSTATEMENT" + _CHARGES + named) == [
        ("appeal", "University at Fox Physicians, PO Box 31, Provo, UT 84601")
    ]


def test_an_address_of_several_rows_is_joined() -> None:
    text = "FOX CLINIC\nSTATEMENT" + _CHARGES + "\nRemit to:\nFox Clinic\nDept 402\nPO Box 12\nBoise, ID 83702-1100\n"
    assert addresses(text) == [("payment", "Fox Clinic, Dept 402, PO Box 12, Boise, ID 83702-1100")]


def test_the_address_of_the_letterhead_stands_under_its_name() -> None:
    text = "Crown Recovery LLC\nPO Box 1120, Wichita KS 67201\n\nThis is an attempt to collect a debt." + _CHARGES
    assert addresses(text) == [("sender", "Crown Recovery LLC, PO Box 1120, Wichita KS 67201")]


def test_the_address_of_the_reader_is_nobodys_to_write_to() -> None:
    text = "FOX CLINIC\nSTATEMENT\n\nJane Roe\n18 Larch Court\nErie, PA 16502\n" + _CHARGES
    assert addresses(text) == []
    assert addresses("Ms. Jane Roe\n18 Larch Court\nErie, PA 16502\n\nFOX CLINIC\nSTATEMENT" + _CHARGES) == []
    assert addresses("FOX CLINIC\nBill to: Jane Roe, 18 Larch Court, Erie, PA 16502" + _CHARGES) == []


def test_figures_before_a_town_are_no_street() -> None:
    assert addresses("FOX CLINIC\nPay within 30 days of this bill, Boise, ID 83702" + _CHARGES) == []
