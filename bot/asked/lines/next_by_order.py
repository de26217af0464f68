"""«¿Y la segunda?», "and the second?": the next of what the last question began to go through.

After "what was the first visit" the second one is the next day's; after "what cost the most" it is the next dearest
charge. Of charges that an answer listed, others tell.
"""

import re

from bot.asked.lines.days import days_of
from bot.bill import Bill
from bot.case import Conversation

_SECOND = re.compile(
    r"^\W*(?:(?:y|and|ok|so|what about|how about|que tal|cuanto fue|how much was)\W+)*(?:the |el |la |lo |los |las )?"
    r"(?P<nth>second|2nd|third|3rd|segund[oa]|tercer[oa]?)"
    r"(?: (?:one|visit|day|visita|dia|cita|vez|mas car[oa]|most expensive|biggest))?\W*$"
)
_PLACES = {"se": 1, "2n": 1, "th": 2, "3r": 2, "te": 2}
_BY_DAY = frozenset({"date", "place", "ordinal", "words"})


def next_by_order(words: str, bill: Bill, conversation: Conversation) -> tuple[tuple[int, ...], str]:
    """The lines meant and what told them, "date" or "size"; none where the last question went through nothing."""
    said, turn = _SECOND.search(words), conversation.turn
    if said is None or turn is None or not turn.lines:
        return (), ""
    place = _PLACES[said["nth"][:2]]
    if turn.how == "size" and len(turn.lines) == 1:
        order = sorted((line for line in bill.lines if line.amount is not None), key=lambda line: -(line.amount or 0))
        dearest = bool(order) and order[0].line == turn.lines[0]
        return ((order[place].line,), "size") if dearest and place < len(order) else ((), "")
    return _next_day(place, bill, turn.lines, turn.how)


def _next_day(place: int, bill: Bill, lines: tuple[int, ...], how: str) -> tuple[tuple[int, ...], str]:
    """The lines of the day in this place, where the last question was about the whole of the first day of care."""
    days = days_of(bill)
    first = tuple(line.line for line in bill.lines if days and line.service_date == days[0])
    if how not in _BY_DAY or len(days) <= place or set(lines) != set(first) or len(first) < 2:
        return (), ""
    return tuple(line.line for line in bill.lines if line.service_date == days[place]), "date"


_NTH = re.compile(
    r"\b(?P<nth>first|1st|second|2nd|third|3rd|last|primer[oa]?|segund[oa]|tercer[oa]?|ultim[oa])"
    r"(?: (?:one|time|visit|day|session|treatment|vez|visita|cita|sesion|dia))?(?: (?:nada mas|nomas|only|alone))?\W*$"
)
_NTHS = {"fi": 0, "1s": 0, "pr": 0, "se": 1, "2n": 1, "th": 2, "3r": 2, "te": 2, "la": -1, "ul": -1}
_MOST = 6


def of_those_by_order(words: str, bill: Bill, conversation: Conversation) -> tuple[int, ...]:
    """The line that "the first time" means of those spoken of that are one service on several days: the two scans."""
    said, focus, listed = _NTH.search(words), conversation.focus, conversation.listed
    among = focus if len(focus) > 1 else listed if set(focus) <= set(listed) else ()
    held = [line for line in bill.lines if line.line in among]
    alike = len({(line.codes or line.description) for line in held}) == 1
    days = sorted({line.service_date for line in held if line.service_date})
    if said is None or not alike or not 1 < len(held) <= _MOST or len(days) != len(held):
        return ()
    place = _NTHS[said["nth"][:2]]
    found = days[place] if place < len(days) else None
    return tuple(line.line for line in held if line.service_date == found)
