"""What a few words ask of how the amount told last came to be: who decided it, why none of it is deductible.

"Who decided that" asks after a discount for who agreed on it, after a share for who set it, after a charge for who
priced it.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.asked.wording.fields import field_in
from bot.asked.wording.fields_shortly import CHARGE
from bot.understanding.acts import NOT_PAID_TOPIC, PART_TOPIC
from bot.understanding.acts_of_paying import RATE_TOPIC, Found
from bot.understanding.leaning import Leaning, amounts_told
from bot.understanding.leaning_words import LEAD

DECIDED_TOPIC = "who-sets-the-amount"
_WHO = re.compile(
    rf"{LEAD}(?:and |but |y )?who (?:the (?:heck|hell) )?(?:\w+ )?(?:decide[sd]?|set|sets|chose|chooses|picked"
    r"|picks|says|said|came up with"
    r"|comes up with|makes?|made|determine[sd]?|figured|figures|calculate[sd]?|put|agreed)"
    r"(?: (?:on|to|up|out|about|that|this|it|those|these|the|so|is|was|amounts?|numbers?|prices?|rates?"
    r"|percent\w*|discounts?|figures?|part"
    r"|share|my|i|owe|much|how|charges?|costs?))*\W*$"
    rf"|{LEAD}(?:y )?quien(?:es)? (?:\w+ )?(?:decid\w+|pon\w+|pus\w+|fij\w+|dic\w+|dij\w+|calcul\w+|invent\w+"
    r"|acord\w+|escog\w+|determin\w+)"
    r"(?: (?:que|eso|esto|es[eao]s?|el|la|lo|los|las|cuanto|precios?|monto|cantidad|descuento|rebaja|porcentaje|parte"
    r"|mi|me|toca|asi|de|cobros?|costos?|tanto))*\W*$"
)
_OF_CODES = frozenset({"visit-level", "who-picks-the-codes", "what-is-code", "modifier-on-line", "why-coded-this-way"})
"""Topics after which a code was decided, and no amount."""
_AMOUNTS = frozenset(
    {"what-is-line", "why-this-line", "line-and-plan", "group-total", "what-do-i-owe", "did-insurance-pay",
     "adjustment-and-allowed", "cost-sharing", "deductible", "copay", "coinsurance", "why-not-paid", "percent-of-total",
     "percent-between", "per-visit", "biggest-charge", "why-so-expensive", "worked-out", "bill-and-eob-differ",
     RATE_TOPIC, "compare-lines", "facility-fee", "was-it-denied"}
)  # fmt: skip
_SINCE = re.compile(rf"{LEAD}(?:since when|(?:y )?desde (?:cuando|que (?:dia|fecha|ano|mes)))\b.{{0,45}}$")
_OWED = re.compile(r"\b(?:owe[ds]?|due|open|outstanding|debo|debemos|debia|pendiente)\b")
WHEN_TOPIC = "when-was-this"
_NOT_COVERED = frozenset({NOT_PAID_TOPIC, "was-it-denied"})
_NONE_OF = re.compile(
    r"\b(?:why|how come|por ?que)\b.{0,30}\b(?:no|none|not|nothing|isnt|wasnt|didnt|doesnt|any|zero|nada|sin"
    r"|ningun)\b.{0,25}"
    r"\b(?:(?P<deductible>deductible|deducible)|(?P<copay>co-?pays?|copagos?)|(?P<coinsurance>co-?insurance"
    r"|coseguro))\b"
    r"|\b(?:why|how come|por ?que)\b.{0,20}\b(?:(?P<deductible2>deductible|deducible)|(?P<copay2>co-?pay|copago)"
    r"|(?P<coinsurance2>co-?insurance|coseguro))\b.{0,20}\b(?:no|not|isnt|wasnt|didnt|doesnt|0|zero|cero)\b"
)
_NOT_THE_REST = re.compile(
    rf"{LEAD}(?:why|how come|por ?que)(?: (?:did|do|does|have|would|was|is))?(?:nt)?(?: (?:they|it|the plan"
    r"|my plan|insurance|el seguro|el plan))?"
    r"(?: (?:not|no|only|just|solo|nomas|pay|paid|pays|cover|covered|pago|paga|pagaron|cubr\w+))*"
    r"(?: (?:for|of|on|the|a|el|la|lo))*"
    r" (?:all(?: of (?:it|that|them))?|the (?:rest|whole thing|full amount|other part)|everything|in full|more"
    r"|that (?:much|little|part|amount)|nothing|zero|anything"
    r"|that|part of (?:it|that)|some of (?:it|that)|rest(?: of (?:it|that))?|todo|el resto|lo demas"
    r"|complet[oa]|mas|nada|eso|tan poco|tan poquito|una parte)\W*$"
)


def who_decided(leaning: Leaning) -> Found:
    """ "Who decided that", after an amount: who set it."""
    turn, words = leaning.turn, leaning.words.replace("'", "").replace("’", "")
    own = leaning.references.lines and leaning.references.how not in ("focus", "place", "")
    if turn.topic not in _AMOUNTS - _OF_CODES or own or leaning.references.codes or not _WHO.search(words):
        return None
    field = "not_covered" if turn.topic in _NOT_COVERED else leaning.conversation.field or CHARGE
    return DECIDED_TOPIC, replace(
        leaning.references, lines=turn.lines, how="focus", field=field, reckoning=None, why=False
    )


def why_none_of(leaning: Leaning) -> Found:
    """ "How come none of the deductible went on that one": a part of a share that the line spoken of has not."""
    found = _NONE_OF.search(leaning.words.replace("'", "").replace("’", ""))
    lines = leaning.references.lines or leaning.turn.lines or leaning.conversation.focus
    if not found or len(lines) != 1:
        return None
    field = next(name.rstrip("2") for name, said in found.groupdict().items() if said)
    if any(amounts_told(leaning.case, lines, field)):
        return None
    if field != "deductible":
        field = "patient_owes"
    topic = PART_TOPIC if field == "patient_owes" else field  # what the share is instead says why it is no copay
    return topic, replace(leaning.references, lines=lines, how="focus", field=field, reckoning=None)


def why_not_the_rest(leaning: Leaning) -> Found:
    """ "Why not all of it", after what the plan paid of one charge: what became of the rest of it."""
    lines, words = leaning.turn.lines, leaning.words.replace("'", "").replace("’", "")
    told = leaning.turn.topic == PART_TOPIC and leaning.conversation.field == "plan_paid" and len(lines) == 1
    own = leaning.references.lines and leaning.references.lines != lines
    if not told or own or not _NOT_THE_REST.search(words):
        return None
    return NOT_PAID_TOPIC, replace(leaning.references, lines=lines, how="focus", why=True, reckoning=None)


def since_when(leaning: Leaning) -> Found:
    """ "Since when do I have a copay", of which no paper tells: who set it; "since when do I owe it": when it was."""
    words, turn = leaning.words.replace("'", "").replace("’", ""), leaning.turn
    if not _SINCE.search(words) or leaning.references.codes:
        return None
    if _OWED.search(words):
        return WHEN_TOPIC, replace(leaning.references, lines=turn.lines, how="focus", when=True)
    field = field_in(words) or leaning.conversation.field or CHARGE
    about = replace(leaning.references, lines=leaning.references.lines or turn.lines, how="focus", reckoning=None)
    return DECIDED_TOPIC, replace(about, field=field, when=True)


WHY_RULES: tuple[Callable[[Leaning], Found], ...] = (
    who_decided,
    since_when,
    why_none_of,
    why_not_the_rest,
)
