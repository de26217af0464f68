"""What a few words set right or hold against the answer before: another day's charges, a part in percent, two sums.

"Not that one, the one from the 6th" asks the same of that day, "what percent is that" holds the figure against the
whole, "and both days" adds up the two sums told last.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.asked.reckoning.reckoning import Reckoning
from bot.understanding.acts import NOT_PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import Leaning
from bot.understanding.leaning_words import LEAD
from bot.understanding.percents_of import SHARE_TOPIC
from bot.understanding.told_days import summed_last
from bot.understanding.told_figures import OF_A_LINE
from bot.understanding.told_percent import percent_goes_on, percent_of_it

_NOT_THAT = re.compile(
    rf"{LEAD}(?:(?:no|nope|nah)\b|not (?:that|this|those|the first|the second)(?: (?:one|ones|visit|day|charge"
    rf"|line))?\b"
    r"|(?:ese|esa|eso|esos|esas|este|esta) no\b|i (?:mean|meant)|digo|quise decir|me referia a|hablo de)\W"
)
_SHORT = 12
_OF_ONE = OF_A_LINE | {SHARE_TOPIC}
_BOTH_SUMS = re.compile(
    rf"{LEAD}(?:what (?:is|are|was|were) |whats |how much (?:is|are|was|were) )?(?:it |that |those |they )?(?:for )?"
    r"(?:both(?: (?:days|visits|of (?:them|those)|together))?|(?:the )?(?:two|2) (?:together|days|visits|combined"
    r"|of them)"
    r"|together|combined|put together|added up|entre (?:l[oa]s|ambos|ambas)(?: (?:2|dos))?(?: dias| visitas| citas)?"
    r"|(?:l[oa]s|esos|esas) (?:2|dos)(?: (?:dias|visitas|citas|juntos|juntas|sumad[oa]s))*|ambos(?: dias)?"
    r"|ambas(?: citas)?"
    r"|juntos|juntas|sumados|sumadas|todo junto)(?: (?:together|combined|then|cuanto (?:es|son|seria|da|sale"
    r"|suma\w*)))?\W*$"
)


def other_day_meant(leaning: Leaning) -> Found:
    """ "Not that one, the one from the 6th": the question before, of the charges of that day."""
    references, topic = leaning.references, leaning.turn.topic
    days = (
        references.how in ("date", "place", "ordinal") and references.lines and references.lines != leaning.turn.lines
    )
    short = len(leaning.words.split()) <= _SHORT
    if not (days and short and _NOT_THAT.search(leaning.words)) or references.why:
        return None
    about = replace(references, reckoning=None, change=None)
    if topic in (PART_TOPIC, NOT_PAID_TOPIC):
        return PART_TOPIC, replace(about, how="focus")
    several = len(references.lines) > 1
    if topic == TOTAL_TOPIC and leaning.conversation.field and several:
        return topic, replace(about, reckoning=Reckoning("sum", references.lines, field=leaning.conversation.field))
    if topic in _OF_ONE | {TOTAL_TOPIC} and topic != SHARE_TOPIC:
        return (TOTAL_TOPIC if several else LINE_TOPIC), about
    return (topic, about) if topic == SHARE_TOPIC else None


def both_sums(leaning: Leaning) -> Found:
    """ "And both together?", after what each of two days came to: all their charges in one sum."""
    groups = summed_last(leaning)
    if groups is None or not _BOTH_SUMS.search(leaning.words):
        return None
    lines = tuple(dict.fromkeys((*groups[0], *groups[1])))
    field = leaning.conversation.field
    reckoning = Reckoning("sum", lines, field=field) if field else None
    return TOTAL_TOPIC, replace(leaning.references, lines=lines, how="focus", reckoning=reckoning)


CORRECTED_RULES: tuple[Callable[[Leaning], Found], ...] = (
    both_sums,
    other_day_meant,
    percent_of_it,
    percent_goes_on,
)
