"""The CAS segments: why a part of a charge was not paid."""

from collections.abc import Iterable
from functools import lru_cache

from bot.bill import Adjustment
from bot.readers.printable import printable
from bot.readers.x12.made import sure
from bot.readers.x12.segments import Segment, element
from bot.readers.x12.values import amount, money


def rows(segment: Segment, notes: list[str]) -> list[Adjustment]:
    """The adjustments of one CAS, up to six, with their sign."""
    group = element(segment, 1)
    found = []
    for place in range(2, min(len(segment), 20), 3):
        reason, text = segment[place], element(segment, place + 1)
        value = money(text)
        if value is not None:
            said, why = _said(group, reason)
            found.append(sure(Adjustment, group=said, reason=why, amount=value))
        elif text:
            amount(text, f"adjustment {printable(group)} {printable(reason)}", notes)
    return found


def rows_among(segments: Iterable[Segment], notes: list[str]) -> tuple[Adjustment, ...]:
    """The adjustments of every CAS among `segments`."""
    return tuple(row for segment in segments if segment[0] == "CAS" for row in rows(segment, notes))


@lru_cache(maxsize=4_096)
def _said(group: str, reason: str) -> tuple[str | None, str | None]:
    return printable(group) or None, printable(reason) or None
