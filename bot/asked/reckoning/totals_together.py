"""Reads two totals added up: "paid plus patient responsibility on this account", «lo que pagó el seguro más lo mío»."""

import re

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.two_totals import total_named

_JOINT = re.compile(r" (?:plus|and|with|mas|y|junto con) (?:the |my |el |la )?|\s*(?:\+|&)\s*")
_ADDS = re.compile(
    r"\b(?:plus|add(?:ed|s)?|sum|together|combined|total(?:s|ed)?|comes? to|in all|altogether|mas|suma\w*|junt[oa]s"
    r"|en total)\b|[+=]"
)
_OTHERWISE = re.compile(
    r"\b(?:if|why|how come|difference|left|percent\w*|minus|less|each|per|equal(?! to)|match|right|wrong|si|por ?que"
    r"|diferencia|menos|cada|line|lines|code|lineas?)\b|%"
)
_SAVED = re.compile(
    r"\b(?:how much|what)\b.*\b(?:insurance|plan|insurer|it|they)\b.{0,12}\bsav(?:e|ed|es|ing)\b(?: (?:me|us))?"
    r"|\bcuanto (?:me |nos )?ahorr(?:o|a|e|aron|amos)\b"
)
"""What a plan kept one from paying: what it took off and what it paid."""
_LONGEST = 22
_SIDE = 9
"""Words of a side beyond which it says more than a total's name."""
_FIELDS = {"discount": "adjustment", "owes": "patient_owes", "charged": "charge"}
_PAYMENT = re.compile(r"\bpa(?:id|yments?)\b")


def totals_together(asked: Asked) -> Reckoning | None:
    """The two totals to be added; None where the words name no two, or name lines besides."""
    words = asked.words
    if _SAVED.search(words) and not asked.sets.meant(words) and not _OTHERWISE.search(words):
        totals = asked.sets.bill.totals
        held = [
            field for field, amount in (("adjustment", totals.adjustments), ("plan_paid", totals.plan_paid)) if amount
        ]
        return Reckoning("composed", counts="totals", field=" ".join(held)) if held else None
    if not _ADDS.search(words) or _OTHERWISE.search(words) or len(words.split()) > _LONGEST:
        return None
    sides = _JOINT.split(words)
    if len(sides) != 2 or any(len(side.split()) > _SIDE for side in sides) or asked.is_part(asked.sets.meant(words)):
        return None
    names = [total_named(side) or ("plan_paid" if _PAYMENT.search(side) else None) for side in sides]
    one, other = (_FIELDS.get(name or "", name) for name in names)
    if not one or not other or one == other or "charge" in (one, other):
        return None
    return Reckoning("composed", counts="totals", field=f"{one} {other}")
