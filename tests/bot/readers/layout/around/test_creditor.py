"""Whose debt a collector's letter is about, by what stands before the name; the collector is a contact."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.readers import read_document
from bot.readers.document import Document

LETTER = """{sender}
P.O. Box 990 Dayton OH
Date: 11/02/2026
{named}     Account: 4471-0098
Principal balance   $688.00
Interest            $21.40
Amount due          $709.40
{says}
Call 937-555-0188
"""
SAYS = "This is an attempt to collect a debt. You have 30 days to dispute it."


def _read(named: str) -> Bill:
    paper = LETTER.format(sender="Tern Recovery Services", named=named, says=SAYS)
    (bill,) = read_document(Document("letter.txt", paper.encode()))
    return bill


@pytest.mark.parametrize(
    ("named", "creditor"),
    [
        ("Re: Prairie Emergency Physicians LLC", "Prairie Emergency Physicians LLC"),
        ("Original Creditor: Lark Imaging", "Lark Imaging"),
        ("On behalf of: St. Anne's Hospital", "St. Anne's Hospital"),
        ("Re: Past due balance", "Tern Recovery Services"),
    ],
)
def test_the_creditor_is_read_from_a_collectors_letter(named: str, creditor: str) -> None:
    assert _read(named).provider == creditor


@pytest.mark.parametrize("question", ["who is this from", "who is prairie emergency", "¿de quién es esta deuda?"])
def test_it_is_told_for_whom_is_collected(assistant: Assistant, question: str) -> None:
    bill = _read("Re: Prairie Emergency Physicians LLC")
    assert "Prairie Emergency Physicians LLC" in assistant.ask(Case(bill=bill), Conversation(), question).answer.answer
