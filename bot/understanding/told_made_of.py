"""What a few words ask of a sum told before them: what it is for, "what's that for", «¿y eso de qué es?»."""

import re
from dataclasses import replace

from bot.asked.lines.fates import lines_of_fate
from bot.asked.reckoning.reckoning import Reckoning
from bot.understanding.acts import OWED_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.leaning import Leaning, has_parts

SHARES_TOPIC = "cost-sharing"
DEAREST_TOPIC = "why-so-expensive"
_FOR_WHAT = re.compile(
    r"^\W*(?:(?:and|so|ok|but|y|pero|entonces|oiga|bueno|pues)\W+)*(?:"
    r"what(?: is|s|'s|’s) (?:that|it|this|all that) (?:all |even )?for|(?:for|of) what|what for"
    r"|what (?:does|did) (?:that|it|this) (?:cover|include|consist of)|what(?: is|'s|’s|s) in (?:that|it)"
    r"|(?:es[oe]s?|est[eo]s?|todo eso) (?:de que|por que cosas?|que incluye|en que consiste)(?: (?:es|son|fue|fueron))?"
    r"|(?:de|por) (?:que|cuales) (?:cosas?|cobros?|cargos?)(?: (?:es|son|fue|fueron))?"
    r"|de que (?:es|son|fue) (?:es[oe]|todo eso)?"
    r"|(?:y )?que incluye(?: eso)?|de que"
    r")\W*$"
)


def made_of(leaning: Leaning) -> Found:
    """What the sum that is owed is for: the shares it is made of, else the charges with a part left, else all."""
    if leaning.turn.topic != OWED_TOPIC or not _FOR_WHAT.search(leaning.words) or not leaning.case.bill:
        return None
    references = replace(leaning.references, lines=(), how="", pointing=False)
    left = lines_of_fate("owed", "patient_owes", leaning.case.bill.lines, {})
    if left and not has_parts(leaning.case):
        which = Reckoning("which", left, field="patient_owes", fate="owed")
        return which.topic, replace(references, lines=left, reckoning=which)
    return SHARES_TOPIC if has_parts(leaning.case) else DEAREST_TOPIC, references
