"""What a few words ask of lines beside the answer before them: the amount told last of another line, or which is more.

"And the anesthesia?", after what the plan took off, asks what it took off that; "which of those two is the dearest"
holds the two spoken of last against each other.
"""

import re
from dataclasses import replace

from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.fields import field_meant
from bot.case import Case
from bot.understanding.acts import OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import Leaning, field_told, is_split, lines_together
from bot.understanding.told_shares import PARTS_OF_SHARE

COMPARED_TOPIC = "compare-lines"
DISCOUNT_TOPIC = "adjustment-and-allowed"
_OF_A_PART = frozenset(
    {OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC, DISCOUNT_TOPIC, "cost-sharing", *PARTS_OF_SHARE}
)
"""Topics whose answer speaks of what was taken off, paid or left, in all or of a line."""
_GOES_ON = re.compile(
    r"^\W*(?:and|what about|how about|ok and|also|so|same|then|no|sorry|oops|wait|i mean|i meant|for|on"
    r"|how much of (?:that|it|this)|cuanto de es[oa]|perdon|digo|y|que hay de|que tal|tambien|igual|lo mismo)\b"
)
_MOST_LINES = 4
_WHICH = re.compile(
    r"\b(?:which|whats|what|who|cual(?:es)?|que)\b.{0,30}\b(?:cheap\w*|pric\w*|expensive|dear\w*|cost\w*|more"
    r"|most|less|least|bigg?\w*"
    r"|high\w*|low\w*|larg\w*|small\w*|car[oa]|barat[oa]|mas|menos|mayor|menor)\b"
)
_THOSE = re.compile(
    r"\b(?:of|between|entre|de) (?:those|these|them|the 2|the two|es[oa]s|est[oa]s|l[oa]s (?:2|dos)|ell[oa]s)\b"
    r"|\b(?:which|cual) of\b"
)


_WHICH_BARE = re.compile(
    r"^\W*(?:(?:and|so|y|ok) )*(?:which|what)(?: one| day| visit)? (?:was|is|cost|came to) (?:the )?(?:more|most"
    r"|higher|bigger)\W*$"
    r"|^\W*(?:y )?cual(?: dia| visita)? (?:fue|es|salio|costo) (?:el |la )?(?:mas|mayor)(?: car[oa]| alt[oa])?\W*$"
)
_TWO = re.compile(r"\b(?:2|two|both|dos)\b")


def same_amount(leaning: Leaning) -> Found:
    """The amount that the answer before was about, of the lines that are named: "and how much of it on the scan"."""
    references, conversation = leaning.references, leaning.conversation
    field = field_meant(leaning.words, conversation)
    named = references.lines and references.how in ("words", "printed", "code", "line number", "ordinal", "size")
    if not named or conversation.field is None or field != conversation.field:
        return None
    # After what a charge is, "and the x-ray" asks what that is, and "how much of the x-ray" what is left of it.
    if leaning.turn.topic not in _OF_A_PART and not (leaning.turn.topic == LINE_TOPIC and references.how_much):
        return None
    if references.why or references.change or not _GOES_ON.search(leaning.words) or not _is_told(leaning.case, leaning):
        return None
    lines = references.lines
    if not field_told(leaning.case, lines, field):
        return None
    if len(lines) == 1:
        return PART_TOPIC, replace(references, field=field, reckoning=None)
    reckoning = Reckoning("sum", lines, field=field)
    return TOTAL_TOPIC, replace(references, reckoning=reckoning)


def _is_told(case: Case, leaning: Leaning) -> bool:
    lines = leaning.references.lines
    return len(lines) <= _MOST_LINES and is_split(case, lines)


def which_of_those(leaning: Leaning) -> Found:
    """Which of the lines spoken of last is more, or less."""
    bare = _WHICH_BARE.search(leaning.words)
    if bare and (found := _of_two_sums(leaning, field_meant(leaning.words, leaning.conversation), bare=True)):
        return found
    if not (_WHICH.search(leaning.words) and _THOSE.search(leaning.words)):
        return None
    if leaning.references.how not in ("", "focus", "size", "place") or leaning.references.codes:
        return None
    field = field_meant(leaning.words, leaning.conversation)
    if found := _of_two_sums(leaning, field):
        return found
    lines = lines_together(replace(leaning, references=replace(leaning.references, lines=())))
    if len(lines) < 2:
        return None
    reckoning = Reckoning("difference", lines, groups=(lines[:1], lines[1:]), field=field) if len(lines) == 2 else None
    return COMPARED_TOPIC, replace(leaning.references, lines=lines, how="focus", reckoning=reckoning)


def _of_two_sums(leaning: Leaning, field: str | None, bare: bool = False) -> Found:
    """Which of the two sets asked about last is more, where one of them at least is of several lines."""
    pair = leaning.conversation.groups[-2:]
    if len(pair) < 2 or max(map(len, pair)) < 2 or set(pair[0]) & set(pair[1]):
        return None
    if not bare and not _TWO.search(leaning.words):
        return None
    lines = (*pair[0], *pair[1])
    if field and not field_told(leaning.case, lines, field):
        return None
    reckoning = Reckoning("which of two", lines, groups=pair, field=field)
    return COMPARED_TOPIC, replace(leaning.references, lines=lines, how="focus", reckoning=reckoning)
