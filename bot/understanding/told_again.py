"""What a few words ask of the line spoken of last, or of the answer before with another line in its place.

"So that's on me?" after a charge asks for one's own share of it, "no, I meant the EKG" after a percentage for that of
the EKG, "which ones" after the deductible for the charges that it was taken from.
"""

import re
from dataclasses import replace

from bot.understanding.acts import PART_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.leaning import Leaning, is_split
from bot.understanding.percents_of import SHARE_TOPIC
from bot.understanding.told_figures import OF_A_LINE

_ON_ME = re.compile(
    r"^\W*(?:(?:so|and|ok|okay|wait|then|but|y|entonces|pero|o sea|que) )*(?:"
    r"(?:is |are )?(?:all )?(?:that|it|this|those)(?:\W?s| is| one is)? (?:all |really |just |mostly )*"
    r"(?:on me|mine|my (?:part|share|problem)|mine to pay|for me to pay|what i (?:pay|owe|have to pay)|i (?:pay|owe))"
    r"|(?:am i|i am|im|i\W?m) (?:on the hook for|stuck with|paying) (?:all )?(?:that|it|this|all of (?:it|that))"
    r"|(?:eso|ese|esa) (?:lo |la )?(?:me toca|es mio|es mia|va por mi cuenta|pago yo"
    r"|tengo que pagar)(?: a mi| yo| tod[oa]| complet[oa]| enter[oa])*"
    r")(?:\W+(?:all of (?:it|that)|the whole thing|everything|todo))?\W*$"
)
_ANOTHER = re.compile(
    r"^\W*(?:(?:no|nah|sorry|oops|wait|and|ok|y|perdon|digo)\W+)*"
    r"(?:i mean|i meant|not that one|what about|how about|and|no|sorry|oops|y|digo|perdon|me referia a|quise decir)\b"
)
_LONGEST = 9
_TOLD = frozenset({"words", "printed", "code", "line number", "ordinal", "size"})
"""How a line is told that takes the place of the one before."""


def on_me(leaning: Leaning) -> Found:
    """ "So that's on me?", after one charge: what of it is left to the person, where the paper tells."""
    lines = leaning.turn.lines
    told = leaning.turn.topic in OF_A_LINE | {SHARE_TOPIC, "why-not-paid"} and len(lines) == 1
    own = set(leaning.references.lines) - set(lines)
    if not told or own or not _ON_ME.search(leaning.words) or not is_split(leaning.case, lines):
        return None
    return PART_TOPIC, replace(leaning.references, lines=lines, how="focus", field="patient_owes", reckoning=None)


def another_share(leaning: Leaning) -> Found:
    """ "No, I meant the EKG", after what percent a charge is of all: the same of the one named."""
    references = leaning.references
    named = references.lines and references.how in _TOLD and not references.reckoning and not references.why
    short = len(leaning.words.split()) <= _LONGEST
    meant = leaning.turn.topic == SHARE_TOPIC and named and short and _ANOTHER.search(leaning.words)
    return (SHARE_TOPIC, references) if meant else None
