"""Amounts that a document prints and its reading could not place."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document
from bot.unplaced import is_partly_read, unplaced


def test_the_amounts_are_told_from_the_warnings_of_the_readers() -> None:
    paper = (
        "CLEARVIEW OPTICAL\nReceipt 03/14/2026\n\nV2020  Frame     1    $149.00\nV2103  Lenses    2    $188.00\n"
        "Subtotal             $337.00\nSales tax 7.25% (frame only)   $8.64\nTotal            $345.64\n"
    )
    (bill,) = read_document(Document("receipt.txt", paper.encode()))
    assert is_partly_read(bill)
    assert unplaced(bill) == (Decimal("8.64"),)


def test_other_warnings_speak_of_no_amount() -> None:
    bill = Bill(kind="statement", warnings=("The charges of the lines read add up to $620.00, but not to $910.00.",))
    assert not is_partly_read(bill)
    assert unplaced(bill) == ()


def test_of_a_sentence_with_several_amounts_the_unread_one_is_told() -> None:
    paper = (
        "Oak Clinic\n09/03/2026  Office visit (99213)   $130.00\n\n"
        "Zenith kindly paid $60.60 on 9/28 and their discount was $44.40.\nYou owe $25.00.\n"
    )
    (bill,) = read_document(Document("mail.txt", paper.encode()))
    assert unplaced(bill) == (Decimal("60.60"),)
