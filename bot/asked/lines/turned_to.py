"""Lines that words turn to, away from others: "and the tubes?" after the anesthesia, "the first visit but not the
ones after".

The lines turned away from are those spoken of last, or those that the same sentence names first.
"""

import re
from datetime import date

from bot.asked.lines.line_words import lines_sharing
from bot.bill import Bill
from bot.case import Conversation
from bot.described import Described

_FEW = 6
"""Words of a message that says no more than where it turns."""
_TURNS = re.compile(
    r"^\W*(?:(?:and|ok|so|but|what about|how about|y|pero|entonces|que hay de|que tal)\W+)+"
    r"(?:(?:for|of|on|with|de|por|con)\W+)?(?:the|my|his|her|el|la|los|las|mi|su)\b"
)
_BUT_NOT = re.compile(
    r"\b(?:but|and|yet) (?:(?:they|it|he|she) )?(?:not|nothing|none|never|no|zero|(?:didn'?t|won'?t|wouldn'?t) \w+)\b"
    r"|\b(?:pero|y) (?:no|nada|ni)\b"
)
_THE_REST = re.compile(
    r"\b(?:ones?|visits?|times?|appointments?|sessions?|days?|charges?) (?:that came )?(?P<en>after|later|since)\b"
    r"|\b(?P<next>later|next|following) (?:ones?|visits?|times?|appointments?|sessions?|days?)\b"
    r"|\b(?:the )?(?:others?|rest|other ones?|other (?:visits?|days?|times?|charges?))\b"
    r"|\b(?:las|los) (?P<es>de despues|siguientes|que siguen|posteriores)\b"
    r"|\b(?:las|los) (?:demas|otr[oa]s)\b|\bel resto\b"
)


def turned_to(words: str, described: tuple[Described, ...], conversation: Conversation) -> tuple[int, ...]:
    """The lines beside those spoken of last that say the most of ``words``, where they turn to another: both lines may
    say "tubes", and after the anesthesia for them "and the tubes?" is the other; empty where none is meant."""
    focus = conversation.focus
    if not focus or len(words.split()) > _FEW or not _TURNS.search(words):
        return ()
    beside = tuple(one for one in described if one.line.line not in focus)
    shared = lines_sharing(words, beside, len(described))
    return shared if len(shared) == 1 else ()


def left_over(words: str, bill: Bill, meant: tuple[int, ...], days: tuple[date, ...]) -> tuple[int, ...]:
    """The lines that "X, but not the others" asks about; empty where ``words`` say nothing of the kind.

    X are the lines of ``days``, else those ``meant`` by the words; "the ones after" are those of later days.
    """
    turn = _BUT_NOT.search(words)
    rest = _THE_REST.search(words, turn.end()) if turn else None
    if rest is None:
        return ()
    named = {line.line for line in bill.lines if line.service_date in days} if days else set(meant)
    later = any(rest[name] for name in ("en", "next", "es"))
    last = max((day for line in bill.lines if line.line in named and (day := line.service_date)), default=None)
    if not named:
        return ()
    return tuple(
        line.line
        for line in bill.lines
        if line.line not in named and not (later and last and (line.service_date is None or line.service_date <= last))
    )
