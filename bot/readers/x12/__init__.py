"""X12, the files that providers and payers exchange: 835 (remittance) and 837 (claim), 005010 and 004010."""

import gc
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from pydantic import ValidationError

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers.document import Deadline, Document
from bot.readers.found import Found
from bot.readers.x12 import claim, remittance, traced
from bot.readers.x12.transactions import Transaction, transactions

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*ISA[^A-Za-z0-9 \t\r\n]")
_MOST_BILLS = 100_000


def recognize(document: Document) -> float:
    """Sure where the first segment is ISA, which nothing else begins with."""
    return 1.0 if _START.match(document.data[:200]) else 0.0


def read(document: Document) -> list[Bill]:
    """One bill a claim, in the order of the file; raises `Unreadable` where there is no claim to read."""
    bills: list[Bill] = []
    with _uncollected():
        deadline = Deadline()
        for transaction in transactions(_text(document.data)):
            deadline.check()
            bills += _bills(transaction)
            if len(bills) > _MOST_BILLS:
                raise TooLarge("This X12 file has more than 100,000 claims; send it in parts.")
    if not bills:
        raise Unreadable("This X12 file is empty: it holds no claim; ask for the file of the bill.")
    return bills


def read_traced(document: Document) -> list[tuple[Bill, Iterable[Found]]]:
    """As `read`, each bill with what looks up where its values stand once it is asked for."""
    bills = read(document)
    places = _Places(document, bills)
    return [(bill, places.of(index)) for index, bill in enumerate(bills)]


class _Places:
    """Where the values of the bills of one file stand; the file is gone through again only when one asks."""

    def __init__(self, document: Document, bills: list[Bill]) -> None:
        self._document = document
        self._bills = bills
        self._parts: Iterator[traced.Part] = iter(())
        self._at = -1

    def of(self, index: int) -> Iterator[Found]:
        """Those of the bill of this number."""
        if self._at < 0 or index <= self._at:
            every = transactions(_text(self._document.data))
            self._parts, self._at = (part for one in every for part in traced.parts(one)), -1
        for part in self._parts:
            self._at += 1
            if self._at == index:
                yield from traced.found_in(self._bills[index], part)
                return


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for reference cycles meanwhile: bills have none, and looking for them took an eighth of the time.

    What was made is old at once: else all of it would be searched as soon as the search is on again.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


def _bills(transaction: Transaction) -> list[Bill]:
    try:
        return remittance.read(transaction) if transaction.kind == "835" else claim.read(transaction)
    except ValidationError as error:
        raise Unreadable("This X12 file has codes or texts that no bill has; ask for the file again.") from error


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
