"""What a few words set right or hold against the answer before: another day's charges, a part in percent, two sums.

"Not that one, the one from the 6th" asks the same of that day, "what percent is that" holds the figure against the
whole, "and both days" adds up the two sums told last.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.asked.reckoning.reckoning import Reckoning
from bot.understanding.acts import NOT_PAID_TOPIC, OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import Leaning
from bot.understanding.leaning_words import LEAD
from bot.understanding.told_again import SHARE_TOPIC
from bot.understanding.told_days import summed_last
from bot.understanding.told_figures import OF_A_LINE

BETWEEN_TOPIC = "percent-between"
_NOT_THAT = re.compile(
    rf"{LEAD}(?:(?:no|nope|nah)\b|not (?:that|this|those|the first|the second)(?: (?:one|ones|visit|day|charge"
    rf"|line))?\b"
    r"|(?:ese|esa|eso|esos|esas|este|esta) no\b|i (?:mean|meant)|digo|quise decir|me referia a|hablo de)\W"
)
_SHORT = 12
_OF_ONE = OF_A_LINE | {SHARE_TOPIC}
_PERCENT = re.compile(
    rf"{LEAD}(?:(?:so|and) )?(?:what|whats|how much|which)(?: is| was)?(?: the| that as a| it as a| that in)? ?"
    r"(?:percent(?:age)?|%|fraction|share) ?(?:is|was|would|does|are|did)?(?: (?:that|it|this|those|they|be|come|to|of"
    r"|the|total|bill|whole|everything|all|charges|make|makes|out|altogether|together|in))*\W*$"
    rf"|{LEAD}(?:a |en )?(?:que|cuanto(?: es)?|cual) (?:es )?(?:el |en )?(?:porcentaje|por ciento|porciento|%)"
    r"(?: (?:es|son|seria|fue|representa|de|del|la|el|eso|esto|ese|esa|total|cuenta|factura|todo|bil|hace|viene|a"
    r"|ser))*\W*$"
    rf"|{LEAD}(?:so )?(?:how much|what part|what share) of the (?:whole |entire )?(?:bill|total|thing) (?:is"
    rf"|was) (?:that|it|this)\W*$"
    rf"|{LEAD}(?:que tanto|que parte|cuanto) (?:es|representa) (?:eso |esto )?(?:del? (?:total|la cuenta|todo)"
    rf"|de toda la cuenta)\W*$"
    rf"|{LEAD}(?:eso |esto )?(?:que|cuanto) (?:porcentaje|por ciento) (?:es|representa|seria)\b.{{0,25}}$"
)
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


def percent_of_it(leaning: Leaning) -> Found:
    """ "What percent is that": of what lines come to, their part of all; of what was paid or is left, its part."""
    references, turn = leaning.references, leaning.turn
    own = references.lines and references.how not in ("focus", "place")
    if own or references.amounts or references.percents or not _PERCENT.search(leaning.words.replace("'", "")):
        return None
    about = replace(references, lines=turn.lines, how="focus", reckoning=None, amounts=())
    if turn.topic == PART_TOPIC and len(turn.lines) == 1:
        return BETWEEN_TOPIC, about
    if turn.topic in (PAID_TOPIC, OWED_TOPIC, "cost-sharing", "adjustment-and-allowed"):
        return BETWEEN_TOPIC, replace(about, lines=(), how="")
    lines = turn.lines or (turn.spoke_of[:1] if turn.topic == "biggest-charge" else turn.spoke_of)
    if lines and turn.topic in OF_A_LINE | {TOTAL_TOPIC, "biggest-charge", "what-happened", "compare-lines"}:
        return SHARE_TOPIC, replace(about, lines=lines, field=leaning.conversation.field)
    return None


def both_sums(leaning: Leaning) -> Found:
    """ "And both together?", after what each of two days came to: all their charges in one sum."""
    groups = summed_last(leaning)
    if groups is None or not _BOTH_SUMS.search(leaning.words):
        return None
    lines = tuple(dict.fromkeys((*groups[0], *groups[1])))
    field = leaning.conversation.field
    reckoning = Reckoning("sum", lines, field=field) if field else None
    return TOTAL_TOPIC, replace(leaning.references, lines=lines, how="focus", reckoning=reckoning)


CORRECTED_RULES: tuple[Callable[[Leaning], Found], ...] = (both_sums, other_day_meant, percent_of_it)
