"""What a few words ask of one's own share beside the answer before them: which visit the copay told is for, what to pay
now after one charge was talked about.
"""

import re
from dataclasses import replace

from bot.pairing import pair_lines
from bot.understanding.acts import OWED_TOPIC, PART_TOPIC
from bot.understanding.acts_of_paying import Found
from bot.understanding.leaning import Leaning

PARTS_OF_SHARE = frozenset({"deductible", "copay", "coinsurance"})
"""Topics on a part of one's share, each named as that amount of a line is."""
_WHAT_FOR = re.compile(
    r"^\W*(?:(?:and|so|ok|y|entonces)\W+)*(?:(?:which|what) (?:visit|line|charge|one|thing|test|service|part|day)"
    r" (?:is|was|are) (?:it|that|this|those)(?: \w+)? (?:for|on|from)"
    r"|(?:on |for |from )?(?:which|what) (?:ones|charges|lines|things|services)"
    r"(?: (?:is|are|was|were|did|does|do|went)\b(?: \w+){0,5})?"
    r"|(?:de )?cuales(?: (?:son|fueron|cobros|lineas))?|what (?:is|was|'?s) (?:it|that|this) (?:one )?for"
    r"|whats (?:it|that) for"
    r"|(?:de|para|por) (?:cual|que) (?:visita|consulta|linea|cobro|cosa|dia)(?: (?:es|fue|era))?(?: es[eoa])?"
    r"|(?:de|para|por) que (?:es|fue|era)(?: es[eoa])?)\W*$"
)
_PAY_THEM = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|then|well|y|entonces|pues)\W+)*(?:what|how much) (?:do|should|must|would|am) i"
    r" (?:actually |really |supposed to |have to |need to )*(?:pay|give|send|owe)"
    r" (?:(?:them|you|the (?:clinic|office|hospital|doctor|lab|place))(?: (?:today|now|right now|then|for now|in all))?"
    r"|(?:today|now|right now|in all))\W*$"
    r"|^\W*(?:(?:y|entonces|pues)\W+)*cuanto (?:les |le )?(?:pago|doy|mando|tengo que pagar)(?:les|le)?"
    r" (?:hoy|ahora|ahorita|ya|en total)\W*$"
)


def whose_part(leaning: Leaning) -> Found:
    """ "Which visit is that for", after the copay was told: the lines that hold it, each with its own."""
    field = "deductible" if leaning.turn.topic == "deductible-left" else leaning.turn.topic
    if field not in PARTS_OF_SHARE or not _WHAT_FOR.search(leaning.words):
        return None
    lines = _holding(leaning, field)
    return (PART_TOPIC, replace(leaning.references, lines=lines, how="focus", field=field)) if lines else None


def pay_them_now(leaning: Leaning) -> Found:
    """ "So what do I pay them today", after one charge: what all of it leaves to pay."""
    asks = _PAY_THEM.search(leaning.words)  # "the clinic" is whom to pay, whatever line its name is on
    return (OWED_TOPIC, replace(leaning.references, lines=(), how="", reckoning=None)) if asks else None


def _holding(leaning: Leaning, field: str) -> tuple[int, ...]:
    """The bill's lines of which the bill or its EOB prints some of ``field``."""
    case = leaning.case
    partners = pair_lines(case.bill, case.eob).lines if case.bill and case.eob else {}
    lines = case.bill.lines if case.bill else ()
    return tuple(
        line.line for line in lines if any(getattr(one, field) for one in (line, partners.get(line.line, line)))
    )
