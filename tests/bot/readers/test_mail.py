"""E-mail: the bill that came with it, else the bill that it is."""

from dataclasses import replace
from email.message import EmailMessage

import pytest

from bot.exceptions import Unreadable
from bot.readers import Document, mail, read_document, read_traced
from bot.samples import open_file
from tests.bot.readers.sheets import xlsx

TEXT = (
    "Fox Clinic\nDate        Code    Description       Amount\n03/02/2026  99213   OFFICE VISIT      186.00\n"
    "Total 186.00\n"
)
PAGE = (
    "<html><body><h1>Fox Clinic</h1><table><tr><th>Code</th><th>Description</th><th>Charge</th></tr>"
    "<tr><td>99213</td><td>VISIT</td><td>$210.00</td></tr></table></body></html>"
)
SHEET = xlsx([["Code", "Description", "Charge"], ["99213", "VISIT", 99.5], ["36415", "DRAW", 12]])


def message(text: str = "See the bill attached.") -> EmailMessage:
    made = EmailMessage()
    made["From"] = "Fox Clinic <billing@fox.example>"
    made["To"] = "jane@mail.example"
    made["Subject"] = "Your bill of $1.00"
    made.set_content(text)
    return made


def charges(made: EmailMessage) -> list[list[str]]:
    document = Document("x.txt", bytes(made))
    assert mail.recognize(document) > 0.9
    return [[str(line.charge) for line in bill.lines] for bill in read_document(document)]


def test_the_text_of_a_message_is_read_where_nothing_is_attached() -> None:
    assert charges(message(TEXT)) == [["186.00"]]


def test_its_page_goes_before_its_plain_text() -> None:
    made = message("Open this mail in a browser.")
    made.add_alternative(PAGE, subtype="html")
    assert charges(made) == [["210.00"]]


def test_a_file_attached_goes_before_the_message_and_is_known_by_its_content() -> None:
    made = message(TEXT)
    made.add_attachment(SHEET, maintype="application", subtype="octet-stream", filename="bill.pdf")
    assert charges(made) == [["99.50", "12.00"]]


def test_values_of_a_file_attached_are_found_in_that_file_and_its_pages_are_shown() -> None:
    made = message()
    for name in ("eob.pdf", "injection-visit.pdf"):
        made.add_attachment(open_file(name).data, maintype="application", subtype="pdf", filename=name)
    pictures: dict[int, bytes] = {}
    (_, eob), (_, bill) = read_traced([Document("x.eml", bytes(made), picture=pictures.__setitem__)])
    assert {found.page for found in (*eob, *bill)} == set(pictures) == {1}
    alone: dict[int, bytes] = {}
    read_traced([replace(open_file("eob.pdf"), picture=alone.__setitem__)])
    assert pictures == alone


def test_several_files_are_several_bills() -> None:
    made = message()
    made.add_attachment(SHEET, maintype="application", subtype="octet-stream", filename="a")
    made.add_attachment(TEXT, filename="b.txt")
    assert charges(made) == [["99.50", "12.00"], ["186.00"]]


def test_a_message_inside_a_message_is_opened() -> None:
    inner = message(TEXT)
    outer = message("FW: your bill")
    outer.add_attachment(inner)
    assert charges(outer) == [["186.00"]]


def test_messages_nested_without_end_and_parts_without_number_are_refused() -> None:
    made = message(TEXT)
    for _ in range(12):
        outer = message("FW")
        outer.add_attachment(bytes(made), maintype="application", subtype="octet-stream", filename="mail")
        made = outer
    many = message("x")
    for number in range(250):
        many.add_attachment("x", filename=f"{number}.txt")
    for each in (made, many):
        with pytest.raises(Unreadable):
            read_document(Document("x", bytes(each)))


def test_damaged_heads_are_read_or_refused() -> None:
    head = b'From: a\nSubject: b\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n'
    part = b'--x\nContent-Type: multipart/mixed; boundary="x"\n\n'
    for data in (head, head + part * 3000, head + b'--x\nContent-Type: text/plain; charset="\xff\x00"\n\nhi'):
        with pytest.raises(Unreadable):
            read_document(Document("x", data))


def test_a_bill_that_begins_with_labels_is_no_message() -> None:
    assert mail.recognize(Document("x", b"Date: 03/02/2026\nTo: Jane Roe\n\nOffice visit $45.00")) == 0
