"""X12 in its smallest parts: interchanges, their delimiters, segments, elements.

An interchange names its own delimiters by where they stand in its first segment, ISA, so two interchanges of
one file may use different ones. Real files pad ISA wrongly, wrap at 80 columns and forget IEA; what the
delimiters are is taken from the sixteen elements of ISA, not from fixed columns.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.exceptions import TooLarge, Unreadable

MOST_SEGMENTS = 2_000_000
_LONGEST_HEADER = 400
_ISA = re.compile(r"ISA[^A-Za-z0-9\s]")

DAMAGED = (
    "This X12 file is damaged in its first segment (ISA); ask for the file again, or send the bill as PDF or text."
)

Segment = list[str]
"""The elements of a segment; the first is its name."""


@dataclass(frozen=True, slots=True)
class Delimiters:
    """What parts the elements, the components of an element, and the segments of one interchange."""

    element: str
    component: str
    segment: str


@dataclass(frozen=True, slots=True)
class Interchange:
    """One ISA with what follows it; ``closed`` where its IEA came."""

    delimiters: Delimiters
    segments: list[str]
    closed: bool

    def parts(self) -> Iterator[Segment]:
        """Its segments after ISA, each split into stripped elements; empty ones are left out."""
        mark = self.delimiters.element
        for raw in self.segments:
            segment = raw.strip()
            if segment:
                yield segment.split(mark)


def interchanges(text: str) -> Iterator[Interchange]:
    """Every interchange of a file, in order; raises `Unreadable` where the first has no readable ISA."""
    start = _ISA.search(text)
    if not start:
        raise Unreadable(DAMAGED)
    place: int | None = start.start()
    while place is not None:
        found, place = _interchange(text, place)
        yield found


def element(segment: Segment, number: int) -> str:
    """The element of that number, stripped; empty where the segment ends before it."""
    return segment[number].strip() if number < len(segment) else ""


def _interchange(text: str, start: int) -> tuple[Interchange, int | None]:
    """The interchange that begins at `start`, and where the next begins."""
    delimiters, begin = _header(text, start)
    mark, end_of_segment = re.escape(delimiters.element), re.escape(delimiters.segment)
    close = re.compile(rf"{end_of_segment}\s*(?:(IEA{mark})|ISA[^A-Za-z0-9\s])").search(text, begin - 1)
    end = close.start() if close else len(text)
    body = text[begin:end]
    if body.count(delimiters.segment) > MOST_SEGMENTS:
        raise TooLarge("This X12 file has more than two million segments; send it in parts.")
    if delimiters.segment not in "\r\n":
        body = body.replace("\n", "").replace("\r", "")
    following = _ISA.search(text, close.end() if close and close[1] else end) if close else None
    closed = bool(close and close[1])
    return Interchange(delimiters, body.split(delimiters.segment), closed), following.start() if following else None


def _header(text: str, start: int) -> tuple[Delimiters, int]:
    """The delimiters that ISA shows, and where the segment after it begins."""
    element_mark = text[start + 3]
    place = start
    for _ in range(16):
        place = text.find(element_mark, place + 1, start + _LONGEST_HEADER)
        if place < 0:
            raise Unreadable(DAMAGED)
    rest = text[place + 1 : place + 4]
    if len(rest) < 2 or rest[0].isalnum() or rest[1].isalnum() or len({element_mark, *rest[:2]}) < 3:
        raise Unreadable(DAMAGED)
    if rest[1] == "\r" and rest[2:3] == "\n":
        return Delimiters(element_mark, rest[0], "\n"), place + 4
    return Delimiters(element_mark, rest[0], rest[1]), place + 3
