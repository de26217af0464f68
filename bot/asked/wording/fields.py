"""Which amount of a line a question is about: its charge as a rule, else what the plan paid, the copay, one's share.

A few words that lean on the answer before keep its amount: after "what did the plan pay for the cast", "and the
cheapest" is the one of which the plan paid least. Words that name an amount of their own, or a price, say what they
mean.
"""

import re
from collections.abc import Mapping

from bot.case import Conversation

_DOER = (
    r"(?:\b(?:did|has|have|does) (?:the |my |our |his |her )?(?:insurance|insurer|plan|they|it|medicare|medicaid)\b"
    r"|(?<!if )(?<!si )\b(?:(?:the|my|our|his|her) (?:insurance|insurer|plan)|medicare|medicaid)\b)"
)
_LOWERED = (
    r"\bdid (?!you\b|i\b|we\b)(?:[a-z]+ ){1,3}(?:take|knock|cut|shave|lop|mark|bring)\b.{0,45}\b(?:off|down)\b|"
    rf"{_DOER}.{{0,14}}\b(?:t(?:ake|ook|aken)|knock(?:ed)?|cut|shav(?:e|ed)|lop(?:ped)?|mark(?:ed)?|bring|brought)\b"
    r".{0,45}\b(?:off|down)\b|\b(?:was|were|got|been|get) (?:knocked|shaved|lopped|cut|marked) (?:off|down)\b"
    r"|\b(?:el|mi|la|su) (?:seguro|plan|aseguradora)\b.{0,12}\b(?:quito|bajo|rebajo|desconto|redujo)\b"
    r"|\b(?:quito|bajo|desconto) (?:el|mi|la) (?:seguro|plan|aseguradora)\b"
)
LOWERED = re.compile(_LOWERED)
"""What tells of a plan that lowered a price, or asks after it; whoever may yet take a charge off is told with "if"."""

FIELDS: Mapping[str, re.Pattern[str]] = {
    name: re.compile(pattern)
    for name, pattern in {
        "copay": r"\bco-?pays?\b|\bcopagos?\b",
        "coinsurance": r"\bco-?insurance\b|\bco-?seguro\b",
        "deductible": r"\b(?:deductible|deducible)\b",
        "not_covered": r"\bnot covered\b|\bno (?:cubiert[oa]s?|cubrio|cubrieron)\b",
        "allowed": r"\b(?:allowed|allowable|approved|permitid[oa]s?|permiti(?:o|eron)|aprobad[oa]s?)\b",
        "adjustment": (
            rf"{_LOWERED}|\b(?:le|les|me|nos|se|cuanto|que) (?:descont|rebaj|baj)aron\b"
            r"|\b(?:discount\w*|t(?:aken|ook) off"
            rf"|wr(?:ote|itten|ite)[- ]?offs?|adjust\w*|descuent\w*"
            r"|rebaj\w+|ajust\w+)\b"
        ),
        "plan_paid": (
            r"\b(?:insurance|insurer|plan|medicare|medicaid|they)\b.{0,20}\b(?:pay|paid|pays|cover|covered|covers)\b"
            r"|\b(?:paid|covered) by (?:the |my )?(?:insurance|insurer|plan|medicare|medicaid)\b"
            r"|\b(?:seguro|aseguradora|plan|medicare|medicaid)\b.{0,20}\b(?:pago|paga|pagaron|cubrio|cubre|puso)\b"
            r"|\b(?:pago|puso|cubrio) (?:el |mi |la )?(?:seguro|aseguradora|plan)\b"
        ),
        "patient_owes": (
            r"\b(?:my|our|his|her) (?:shares?|parts?|portions?|cut)\b|\bi owe\b"
            r"|\b(?:do|did|does|would|should|will) (?:i|we|he|she|my \w+) (?:still )?(?:owe|have to pay)\b"
            r"|\b(?:what|how much) (?:do|does|would|should|will|must) (?:i|we|he|she|my \w+)"
            r" (?:still |really |actually |have to |need to )*pay\b(?! (?:if|when|out|off|now|today|up)\b)"
            r"|\b(?:whats?|what is|how much is) (?:left (?:on|for|to) (?:me|us)|mine)\b"
            r"|\bhow much (?:was|were|is|are)\b.{1,40}\bfor me\W*$"
            r"|\b(?:leaves?|left|stuck|sticks?) (?:me|us)\b(?! (?:out|alone|waiting|with (?:a|an|no|my)\b))"
            r"|\b(?:que|cuanto) (?:me|nos) (?:qued[ao]|dejan?|dejo|dejaron)\b"
            r"|\bhow much (?:of (?:it|that|this|them) )?(?:is|was) left (?:on|for|to) (?:me|us)\b"
            r"|\b(?:going to|gonna) owe\b|\bout of (?:my |our )?(?:own )?pockets?\b|\bcosts? me (?:myself|personally)\b"
            r"|\b(?:cost(?:o|aron)|cuestan?|toco|tocan?|quedo|queda|sal(?:e|en|io|ieron)) a mi\b"
            r"|\ba mi me (?:cost|cuest|toc|qued|sali)\w+"
            r"|\bde mi bols(?:a|illo)\b"
            r"|\b(?:mi parte|me toca|me tocan|debo(?: yo)?|me corresponde|cuanto pongo|pongo yo)\b"
            r"|\b(?:es|seria|fue|cuanto|queda) (?:de )?lo mio\b|\blo mio (?:cuanto|de)\b|\bpara mi cuanto\b"
        ),
    }.items()
}
"""The words that name each amount of a line, in plain text without apostrophes."""
_MINE = "patient_owes"
_LEADING_UP = frozenset({"adjustment", "plan_paid"})
"""What is taken off before one's own share is left."""


def field_in(words: str) -> str | None:
    """The field of a line that ``words`` name; None where they name none, and the charge is meant."""
    found = next((name for name, pattern in FIELDS.items() if pattern.search(words)), None)
    if found in _LEADING_UP and (mine := FIELDS[_MINE].search(words)):
        # "They took off 900 and paid 400, so what do I owe": what is asked comes last.
        told = FIELDS[found].search(words)
        return _MINE if told and mine.start() > told.end() else found
    return found


_LONGEST = 9
"""Words of a message beyond which it says itself which amount it means."""
_CHARGE = re.compile(
    r"\b(?:charg\w*|cost\w*|pric\w*|bill\w*|expensive|cheap\w*|cobr\w*|cuest\w*|precio\w*|factur\w*|car[oa]s?"
    r"|barat[oa]s?)\b"
)
_NEW = re.compile(r"\b(?:what (?:is|was|does|do)|whats|que (?:es|son|significa)|why|por ?que)\b")
"""What begins a question that leans on no amount."""


def field_meant(words: str, conversation: Conversation) -> str | None:
    """The amount that ``words`` name, else the one spoken of before where they lean on it; None for the charge."""
    named = field_in(words)
    if named or conversation.field is None:
        return named
    own = _CHARGE.search(words) or _NEW.search(words) or len(words.split()) > _LONGEST
    return None if own else conversation.field
