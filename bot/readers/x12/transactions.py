"""Transactions: what stands between ST and SE, whichever interchange and group it came in."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from bot.exceptions import Unreadable, Unsupported
from bot.readers.x12.segments import Interchange, Segment, element, interchanges
from bot.readers.x12.values import day

KINDS = {"835": "remittance", "837": "claim"}
"""The transactions that hold bills."""

_OTHERS = {
    "270": "a question about coverage",
    "271": "an answer about coverage",
    "276": "a question about a claim's state",
    "277": "an answer about a claim's state",
    "278": "a request for authorization",
    "820": "a payment of premiums",
    "834": "an enrollment in a plan",
    "997": "a receipt for a file",
    "999": "a receipt for a file",
    "TA1": "a receipt for a file",
}
_ENDS_EARLY = "This file ends before its last part is complete, so something may be missing."


@dataclass(slots=True)
class Transaction:
    """One 835 or 837 with its segments between ST and SE; ``notes`` say what is damaged around them."""

    kind: str
    component: str
    segments: list[Segment]
    notes: list[str] = field(default_factory=list)

    @property
    def written(self) -> date | None:
        """The day that BHT gives, on which the file was made."""
        return next((day(element(one, 4)) for one in self.segments[:5] if one[0] == "BHT"), None)


def transactions(text: str) -> Iterator[Transaction]:
    """Every 835 and 837 of a file, in order, one at a time; raises `Unreadable` where there is none."""
    others: list[str] = []
    found = False
    for interchange in interchanges(text):
        for one in _of(interchange, others):
            found = True
            yield one
    if not found:
        raise _nothing(others)


def _of(interchange: Interchange, others: list[str]) -> Iterator[Transaction]:
    current: Transaction | None = None
    for segment in interchange.parts():
        name = segment[0]
        if name == "ST":
            if current:
                yield _ended(current)
            kind = element(segment, 1)
            current = None
            if kind in KINDS:
                current = Transaction(kind, interchange.delimiters.component, [])
            else:
                others.append(kind)
        elif name == "SE":
            if current:
                _count(current, element(segment, 1))
                yield current
            current = None
        elif name == "TA1":
            others.append(name)
        elif current:
            current.segments.append(segment)
    if current:
        yield _ended(current)


def _ended(transaction: Transaction) -> Transaction:
    transaction.notes.append(_ENDS_EARLY)
    return transaction


def _count(transaction: Transaction, text: str) -> None:
    """SE says how many segments there are, itself and ST among them."""
    counted = len(transaction.segments) + 2
    if text.isdecimal() and len(text) < 10 and int(text) != counted:
        transaction.notes.append(
            f"The file says that it has {int(text):,} segments here, but {counted:,} were found;"
            " something may be missing or added."
        )


def _nothing(others: list[str]) -> Unreadable:
    for kind in others:
        if kind in _OTHERS:
            return Unsupported(
                f"This X12 file is {_OTHERS[kind]} ({kind}), not a bill; send a remittance (835) or a claim (837)."
            )
    return Unreadable("This X12 file holds no remittance (835) and no claim (837); ask for the file of the bill.")
