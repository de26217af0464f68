"""The words for what a question of known parts is made of: amounts, comparisons, counts, what became of a charge."""

import re
from collections.abc import Mapping

from bot.asked.reckoning.composed_spanish import FULL_ES, FULLY_ES, MEASURES_ES, WHETHER_ES
from bot.asked.reckoning.slots import NUMBER

_MEASURES: Mapping[str, str] = {
    "allowed": (
        r"(?:allow(?:ed|s|able|ance)?|approved?|agreed?(?: to)?|negotiated|contracted)(?: (?:amounts?|price|rate))?"
        r"|plans (?:price|rate)|should cost"
    ),
    "deductible": r"deductible(?: (?:amount|part))?",
    "copay": r"co-?pay(?:s|ments?)?(?: amount)?",
    "coinsurance": r"co-?insurance(?: (?:amount|portion|part))?",
    "adjustment": (
        r"(?:t(?:ook|aken)|kn(?:ock|ocked)|wr(?:ote|itten|ite)|c[ao]me|mark(?:ed)?)(?:-| )(?:off|down)"
        r"|write-?offs?|discount(?:ed|s)?|adjust(?:ed|ments?)|reduced|lowered|off"
    ),
    "patient_owes": (
        r"(?:(?:i|we) (?:(?:only|still|would|will|have to|need to|must) )*(?:owe|pay)"
        r"|my (?:share|part|portion|responsibility)"
        r"|i ?m responsible|am i responsible|i responsible|left for me|on me|is mine|mine to pay|falls on me)"
    ),
    "plan_paid": (
        r"(?:(?:the|my) )?(?:insurance|insurer|plan|they|it)(?: company)?(?: (?:has|have|really|ever))*"
        r" (?:pa(?:y|id|ys)|cover(?:ed|s)?|put|pick(?:ed)? up|payments?)(?: (?:toward|anything|any|up))*"
        r"|pa(?:id|y)(?: anything)? by (?:the |my )?(?:insurance|insurer|plan)"
        r"|covered by (?:the |my )?(?:insurance|plan)"
    ),
}
MEASURES: Mapping[str, re.Pattern[str]] = {
    name: re.compile(rf"\b(?:{words}|{MEASURES_ES[name]})\b") for name, words in _MEASURES.items()
}
BY_LINE = frozenset({"allowed", "deductible", "copay", "coinsurance"})
"""Amounts that a question names by a word of the trade, so that it is about no other."""
_ABOVE = (
    r"(?:over|above|exceed(?:s|ed)?|(?:more|higher|bigger|greater|larger|costlier) than|go(?:es)? over"
    r"|mas de|mayor(?:es)? (?:de|que|a)|arriba de)"
)
_BELOW = r"(?:under|below|(?:less|lower|smaller|cheaper) than|menos de|menor(?:es)? (?:de|que|a)|abajo de)"
THAN_N = re.compile(rf"\b(?:(?P<above>{_ABOVE})|{_BELOW}) (?P<n>{NUMBER})(?: (?:dollars|bucks|dolares))?(?![\d.])")
COUNTS = re.compile(r"\b(?:how many|number of|count|cuant[oa]s)\b")
MANY = re.compile(
    r"\bof (?:these|them|those|it)\b|\b(?:of )?(?:the|these|them|those|my|all)?\s?"
    r"\b(?:charges?|lines?|items?|things?|services?|everything|ones"
    r"|cargos?|cobros?|lineas?|cosas?|servicios?)\b(?: (?:that|which|que))?"
)
LISTS = re.compile(r"\b(?:which|what|whats|list|show(?: me)?|give me|tell me|cual(?:es)?|que|lista|muestr\w+|dig\w+)\b")
MEAN = re.compile(r"\b(?:(?:on )?averag\w*|avg|mean(?= (?:cost|price|charge))|(?:en )?promedio)\b")
EACH = re.compile(r"\b(?:each|per (?:charge|line|one)|cada un[oa])\b")
RATIO = re.compile(
    r"\bhow many times(?: (?:over|more|bigger|higher|larger|pricier))*(?: (?:as|more)? ?(?:much|expensive))?|\bratio\b"
    r"|\bby what factor\b|\bhow many times the (?:price|cost) of\b|\bcuantas veces\b"
)
BETWEEN = re.compile(
    r"\b(?:than|as(?: much)?|is|was|to|vs|versus|compared|between|and|que|times|costs?|higher|price of|what)\b"
)
DEARER = re.compile(
    r"\b(?:more(?: expensive)?|higher|pricier|bigger|costlier|dearer|larger|less(?: expensive)?|cheaper|smaller|lower)"
    r"(?: (?:for|money))? than(?: for)?\b"
)
LESS = re.compile(r"\b(?:less|cheaper|smaller|lower)\b")
PERCENT = re.compile(r"\b(?:(?:what|how many|in|by what) )?(?:percent(?:age)?|porcentaje|por ciento)\b|%")
WHETHER = re.compile(
    r"^\W*(?:(?:so|and|ok|hey|please)\W+)*(?:did|was|were|is|are|has|have|does|do|am|fue|estaba|me|negaron|pag[oa])\b"
    rf"|^\W*(?:(?:y|oiga|entonces|pero)\W+)*(?:{WHETHER_ES})\b"
    r"|\b(?:right|correct|yes|true|didnt they|verdad|cierto)\W*$"
)
FATES: Mapping[str, re.Pattern[str]] = {
    "denied": re.compile(
        r"\b(?:(?:get|got|been|being) )?(?:den(?:y|ied)|reject(?:ed)?|refused?|turned down|neg(?:o|aron|ad[oa])"
        r"|rechaz(?:o|aron|ad[oa]))\b(?: by (?:the |my )?(?:plan|insurance))?"
    ),
    "full": re.compile(
        r"\b(?:(?:get|got) )?(?:fully |totally |completely |entirely )?(?:pa(?:id|y)|cover(?:ed)?)\b(?: off)?"
        r"(?: (?:by (?:the |my )?(?:insurance|plan)|in full|fully|completely|totally|entirely))*"
        rf"|\bfree for me\b|\b{FULL_ES}\b"
    ),
}
FULLY = re.compile(
    r"\b(?:fully|totally|completely|entirely|in full|all of|100 ?(?:%|percent) of|100 ?%|free for me|por completo)"
    rf"(?: (?:by|of))?(?!\w)|\b(?:{FULLY_ES})\b"
)
OF_DAYS = re.compile(r"\b(?:days?|visits?|trips?|sessions?|nights?|dias?|visitas?|noches?)\b")
"""What an average is of, where not of charges."""
OF_ONES_SHARE = re.compile(
    r"\b(?:of|de)l? (?:what (?:i|we)|my (?:share|part|balance)|the (?:balance|amount)|lo que|mi (?:parte|saldo)"
    r"|saldo)\b"
)
"""A percent of what is left to pay, which is none of what was charged."""
OF_THE_WHOLE = re.compile(
    r"\bof (?:the |my |all )*(?:total(?: (?:charges?|bill))?|charges|bill|everything)\b|\btotal charges\b"
    r"|\b(?:bill|total)\b"
)
CHARGED_IN_ALL = re.compile(
    r"\b(?:of )?(?:the |my |all )*(?:total charges|charges|total|full price)\b"
    r"|\bof everything\b|\bof the (?:whole )?bill\b"
    r"|\b(?:del total(?: cobrado)?|de todo(?: lo cobrado)?|de (?:los|todos los) cobros|de la (?:cuenta|factura))\b"
)
SUMS = re.compile(
    r"\b(?:add(?:s|ed)? up|sum|totals?|come(?:s)? to|came to|all told|in all|altogether|overall"
    r"|suman?)\b"
)
"""What asks for a sum."""
CHARGES = re.compile(
    r"\b(?:all |total )*(?:of )?(?:the |these |my )*(?:charges|(?:amount )?(?:billed|charged))\b|\beverything\b"
    r"|\bamount (?:billed|charged)\b"
    r"|\b(?:billed|charged) amount\b|\b(?:was|were|been|i|they|we) (?:billed|charged)\b"
    r"|\b(?:los )?(?:cobros|cargos)\b"
)
"""All charges."""
