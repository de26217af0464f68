"""What a few words mean that lean on the answer before them: "why that much", "and if they say no", «súmelos».

What such words do was learned from examples (``knowledge/acts``); what they do it to, the conversation remembers:
the last question and its lines, the matter talked about, an amount that was to be paid. Words that name a line, a
code or a day of their own are left to the rest of the understanding, where what they do needs none.
"""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from bot.asked.references import References
from bot.asked.wording.numbers_said import digits
from bot.asked.wording.spoken_numbers import in_figures
from bot.case import Case, Conversation
from bot.described import Described
from bot.understanding.acts import OWN_LINES, resolve
from bot.understanding.acts_of_paying import PAY_NOW_TOPIC
from bot.understanding.clauses import Clause
from bot.understanding.cues import heard
from bot.understanding.leaning import Leaning, number_of
from bot.understanding.part_replaced import part_replaced
from bot.understanding.told_outright import told_outright
from knowledge.act import NONE
from knowledge.question_features import plain

LIKELY = 0.42
"""From this probability on, words do what they sound like."""
LIKELIEST = 0.3
"""The same where it is hardly likely that they stand by themselves, and only which act it is lies in doubt."""
FAINT = 0.2
"""Up to this probability it is hardly likely."""
CERTAIN = 0.85
"""From this probability on, words that also read as something to work out do what they sound like."""
LONGEST = 13
"""Words of a message beyond which it stands by itself."""
_ASKS = re.compile(r"\b(?:what|whats|how much|was|cuanto|fue)\b")
_POINTS = ("", "focus", "place")
"""How a line is told by words that lean on what was said before."""


@dataclass(frozen=True, slots=True)
class Followed:
    """The topic that goes on from the answer before, and what it is about there."""

    topic: str
    references: References
    confidence: float


def follow_up(
    asked: Clause,
    references: References,
    case: Case,
    conversation: Conversation,
    acts: Callable[[str], Mapping[str, float]],
    described: tuple[Described, ...] = (),
) -> Followed | None:
    """What ``asked`` goes on with; None where it stands by itself or is worked out, or where nothing was said."""
    message = asked.told if len(asked.told.split()) <= LONGEST else asked.text
    turn = conversation.turn
    if turn is None or len(message.split()) > LONGEST:
        return None
    leaning = Leaning(digits(in_figures(plain(message))), references, case, conversation, turn, described)
    if references.ordered or references.billed:
        # "So the discount was what, that day": asked after, and not ordered.
        asks = references.ordered and _ASKS.search(leaning.words)
        told = part_replaced(leaning) if asks else None
        return Followed(*told, 1.0) if told else None
    if told := told_outright(leaning):
        return Followed(*told, 1.0)
    likely = _likely(dict.fromkeys((message, asked.text)), acts)
    if turn.topic == PAY_NOW_TOPIC and number_of(leaning):
        # "How much would be left with 150": another amount and what is left of it are the same then.
        likely["vary"] += likely.pop("left")
    act = max(likely, key=lambda one: likely[one])
    names = references.codes or (references.how not in _POINTS and act not in OWN_LINES.get(references.how, ()))
    least = CERTAIN if references.reckoning else LIKELY if likely[NONE] > FAINT else LIKELIEST
    if act == NONE or likely[act] < least or names:
        return None
    if (act == "why" or likely[act] < LIKELY) and heard(message, References(), beside=case.beside):
        return None  # "why isn't it broken down" asks for the list, and no reason of a charge
    found = resolve(act, replace(leaning, references=replace(references, reckoning=None)))
    return Followed(*found, likely[act]) if found else None


def _likely(wordings: Collection[str], acts: Callable[[str], Mapping[str, float]]) -> dict[str, float]:
    """The acts of a question put in several ways, each counting the same."""
    found = [acts(wording) for wording in wordings]
    return {act: sum(one[act] for one in found) / len(found) for act in found[0]}
