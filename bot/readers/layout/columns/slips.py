"""Rows around a table that are none of its lines: labels with values, notes, addresses, the slip to send back."""

import re

from bot.readers.layout.columns.marks import is_labels
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.claimed import OPENED
from bot.readers.layout.stated.notes import is_note
from bot.readers.layout.stated.pairs import pairs_in

_BOX = re.compile(r"(?:p\.? ?o\.? ?box|apartado(?: postal)?) #?[\w-]+", re.IGNORECASE)
_TOWN = re.compile(r"[^\W\d][\w.'’-]*(?: [^\W\d][\w.'’-]*){0,4},? +[A-Z]{2}\.?,? +\d{5}(?:-\d{4})?")
_STREET_AND_TOWN = re.compile(r".*\b\d+[A-Z]? [^\d,]+(?:,[^,]+)?, [^\W\d][\w.'’ -]*,? [A-Z]{2}\.?,? \d{5}(?:-\d{4})?")
_SENTENCE = 9
"""Words from which on a row that ends with a full stop is a sentence."""
_AMOUNT = re.compile(r"\d[.,]\d\d(?!\d)")
_SLIP = re.compile(
    r"\b(?:detach|tear off|cut (?:here|along)"
    r"|return (?:(?:this|the) )?(?:(?:bottom|lower|top|upper|attached) )?(?:portion|part|slip|stub|coupon|section)"
    r"|(?:keep|retain) (?:the )?(?:upper|top|this) (?:portion|part)|remittance (?:slip|coupon|stub)"
    r"|payment (?:coupon|slip|stub)"
    r"|despren\w+|recort\w+|tal[oó]n de pago|devuelva est[ae])\b",
    re.IGNORECASE,
)


def stands_around(row: Row, style: Style) -> bool:
    """Whether the row is labels with their values, a note on a line, an address, or the edge of a slip."""
    if OPENED.match(row.text) or _is_prose(row) or _names_claim(row):
        return True
    return is_labels(row) or bool(pairs_in(row, style)) or is_note(row) or is_address(row) or is_slip(row)


def _names_claim(row: Row) -> bool:
    """Whether a row over a part of a table is labels of a claim a space apart: "Claim: 20417 Patient: Ana Roe"."""
    labels = [part.split() for part in row.text.split(":")[:-1]]
    known = [words for words in labels if any(labels_of(" ".join(words[at:])) for at in range(len(words)))]
    opened = bool(labels) and bool(labels_of(" ".join(labels[0])))
    return opened and len(known) > 1 and len(known) == len(labels) and not _AMOUNT.search(row.text)


def _is_prose(row: Row) -> bool:
    """Whether the row is a sentence without amounts: how to appeal, whom to call."""
    whole = not row.cells and len(row.phrases) == 1 and len(row.words) >= _SENTENCE
    return whole and row.text.endswith((".", "!", "?")) and not _AMOUNT.search(row.text)


def is_address(row: Row) -> bool:
    """Whether a phrase of the row is a post office box, or a town with its state and ZIP, in a row without amounts."""
    texts = [phrase.text for phrase in row.phrases]
    if any(map(_BOX.fullmatch, texts)):
        return True
    town = any(map(_TOWN.fullmatch, texts)) or bool(_STREET_AND_TOWN.fullmatch(row.text))
    return town and not _AMOUNT.search(row.text)


def is_slip(row: Row) -> bool:
    """Whether the row says that what follows is to be torn off and sent back."""
    return not row.cells and bool(_SLIP.search(row.text)) and not _AMOUNT.search(row.text)
