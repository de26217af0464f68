"""X12 in its smallest parts: interchanges, their delimiters, segments, elements.

An interchange names its own delimiters by where they stand in its first segment, ISA, so two interchanges of
one file may use different ones. Real files pad ISA wrongly, wrap at 80 columns and forget IEA; what the
delimiters are is taken from the sixteen elements of ISA, not from fixed columns.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.exceptions import TooLarge, Unreadable

MOST_SEGMENTS = 2_000_000
_LONGEST_HEADER = 400
_ISA = re.compile(r"ISA[^A-Za-z0-9 \t\r\n]")

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
    """One ISA, with the segments that follow it, as they are written; empty ones are left out.

    ``first`` is the number in the file of the first of them.
    """

    delimiters: Delimiters
    segments: list[str]
    first: int


def split(segments: Iterable[str], mark: str) -> Iterator[Segment]:
    """Each segment as its stripped elements, one at a time: split all at once, a file takes thirty times its size."""
    before, after = " " + mark, mark + " "
    for segment in segments:
        if before in segment or after in segment:
            yield [part.strip() for part in segment.split(mark)]
        else:
            yield segment.split(mark)


def interchanges(text: str) -> Iterator[Interchange]:
    """Every interchange of a file, in order; raises `Unreadable` where the first has no readable ISA."""
    start = _ISA.search(text)
    if not start:
        raise Unreadable(DAMAGED)
    place: int | None = start.start()
    before = 0
    while place is not None:
        found, place = _interchange(text, place, before + 2)
        before += len(found.segments) + 2  # ISA and IEA
        yield found


def element(segment: Segment, number: int) -> str:
    """The element of that number; empty where the segment ends before it."""
    return segment[number] if number < len(segment) else ""


def _interchange(text: str, start: int, first: int) -> tuple[Interchange, int | None]:
    """The interchange that begins at `start`, and where the next begins; `first` numbers its first segment."""
    delimiters, begin = _header(text, start)
    mark, end_of_segment = re.escape(delimiters.element), re.escape(delimiters.segment)
    close = re.compile(rf"{end_of_segment}[ \t\r\n]*(?:(IEA{mark})|ISA[^A-Za-z0-9 \t\r\n])").search(text, begin - 1)
    end = close.start() if close else len(text)
    body = text[begin:end]
    if body.count(delimiters.segment) > MOST_SEGMENTS:
        raise TooLarge("This X12 file has more than two million segments; send it in parts.")
    if delimiters.segment not in "\r\n":
        body = body.replace("\n", "").replace("\r", "")
    following = _ISA.search(text, close.end() if close and close[1] else end) if close else None
    segments = [segment for raw in body.split(delimiters.segment) if (segment := raw.strip())]
    return Interchange(delimiters, segments, first), following.start() if following else None


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
