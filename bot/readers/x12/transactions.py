"""Transactions: what stands between ST and SE, whichever interchange and group it came in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.exceptions import Unreadable, Unsupported
from bot.readers.x12.segments import Delimiters, Interchange, Segment, element, interchanges, split

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


@dataclass(frozen=True, slots=True)
class Transaction:
    """One 835 or 837: what stands between its ST and SE; ``notes`` say what is damaged around it.

    ``first`` is the number in the file of the first of its segments.
    """

    kind: str
    delimiters: Delimiters
    written: tuple[str, ...]
    notes: tuple[str, ...]
    first: int = 1

    def segments(self) -> Iterator[Segment]:
        """Its segments, split one at a time."""
        return split(self.written, self.delimiters.element)


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
    """The transactions of an interchange; the kinds that hold no bills go to `others`."""
    mark = interchange.delimiters.element
    envelope = (f"ST{mark}", f"SE{mark}", f"TA1{mark}")
    places = [place for place, one in enumerate(interchange.segments) if one.startswith(envelope)]
    for place, following in zip(places, [*places[1:], None], strict=False):
        head = interchange.segments[place].split(mark)
        kind = element(head, 1).strip() if head[0] == "ST" else head[0]
        if kind in KINDS:
            end = interchange.segments[following].split(mark) if following is not None else [""]
            body = tuple(interchange.segments[place + 1 : following])
            notes = tuple(_notes(len(body) + 2, end))
            yield Transaction(kind, interchange.delimiters, body, notes, interchange.first + place + 1)
        elif kind != "SE":
            others.append(kind)


def _notes(counted: int, end: Segment) -> list[str]:
    """SE ends a transaction and says how many segments it has, itself and ST among them."""
    if end[0] != "SE":
        return [_ENDS_EARLY]
    said = element(end, 1).strip()
    if not re.fullmatch("[0-9]{1,9}", said) or int(said) == counted:
        return []
    return [
        f"The file says that it has {int(said):,} segments here, but {counted:,} were found;"
        " something may be missing or added."
    ]


def _nothing(others: list[str]) -> Unreadable:
    for kind in others:
        if kind in _OTHERS:
            return Unsupported(
                f"This X12 file is {_OTHERS[kind]} ({kind}), not a bill; send a remittance (835) or a claim (837)."
            )
    return Unreadable("This X12 file holds no remittance (835) and no claim (837); ask for the file of the bill.")
