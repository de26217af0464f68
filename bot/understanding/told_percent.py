"""What percent the amount told last is, and the same of other amounts: "that's what percent of the charges", "and
mine", "how much is that in dollars".

The amount is that of the question before, with whatever the words put in its place; the words that name what it is held
against are taken out first, so that "what percent of my share is that" asks after no share.
"""

import re
from dataclasses import replace

from bot.understanding.acts_of_paying import Found, again
from bot.understanding.amount_of import Amount, amount_of
from bot.understanding.leaning import Leaning
from bot.understanding.part_read import changed_part
from bot.understanding.part_replaced import amount_before, amount_replaced
from bot.understanding.part_words import ANDS
from bot.understanding.percents_of import Base, percent_of, percent_of_told

_ASKS = re.compile(
    r"(?<!\d )(?<!\d)(?:%|\b(?:(?:what |which |how many |a |in |as a |en |que |cual |un |el )*"
    r"(?:percent(?:age)?s?|fraction|porcentajes?|por ?cientos?)(?: (?:is|of|es|de|del)\b(?= (?:it|that|eso|ese"
    r"|esa)\W*$))?)"
    r"|(?:what|how (?:much|big a)) (?:part|share) (?=of (?:the )?(?:total|whole|bill|charges))"
    r"|^\W*(?:(?:and|so|ok) )*how much (?=of the (?:whole |entire )?(?:bill|total|thing|charges)\b"
    r"(?: (?:is|was) (?:that|it|this))?\W*$)"
    r"|^\W*(?:(?:y|entonces) )*(?:que tanto|que parte|cuanto)(?: (?:es|representa))?(?: (?:eso|esto))?"
    r" (?=del? (?:total|la (?:cuenta|factura)|todo|toda)\b(?: (?:la cuenta|es|es eso))?\W*$))"
)
_CLAUSE = re.compile(r"\b(?:why|how come|if|when|por que|si|cuando|mean|means|significa|off|menos|more|less)\b")
"""What asks for something else than a percent."""
_LONGEST = 12
_OF_THE = r"\b(?:(?:out )?of|in|de) (?:(?:the|this|all|todos|toda|todo|los|la|lo) )*"
_OF: tuple[tuple[Base, re.Pattern[str]], ...] = (
    (
        "owed",
        re.compile(
            r"\b(?:of|de) (?:(?:the |all |everything |total )*(?:what |that )?(?:i|we) (?:still )?(?:owe|have to pay"
            r"|pay)"
            r"|(?:my|our) (?:total )?(?:share|part|portion|balance|bill|side)|the (?:balance|amount due)"
            r"|(?:todo )?lo (?:que|q) (?:yo )?(?:debo|pago|me toca|tengo que pagar)|(?:toda )?mi (?:parte|saldo|cuenta)"
            r"|lo mio|el saldo)\b|\bdel saldo\b"
        ),
    ),
    (
        "bill",
        re.compile(
            rf"{_OF_THE}(?:(?:whole |entire |full |total )*(?:total|bill|statement|thing|everything|whole)"
            r"|everything|all|cuenta|factura|total|todo)\b(?: (?:charged|billed|cobrado|completa))?"
            r"|\bdel? (?:total|bil)\b|\bin all\b"
        ),
    ),
    (
        "charges",
        re.compile(rf"{_OF_THE}(?:(?:whole |entire |full |total )*charges|cobros|cargos|cobrado)\b"),
    ),
    (
        "own",
        re.compile(
            r"\b(?:of|from) (?:(?:the|its|that) )?(?:charge|price|cost)\b"
            r"|\bof what (?:they|it|the \w+) (?:charged|billed)(?: (?:for|on) (?:it|that))?\b"
            r"|\b(?:del|de ese|de su) (?:cobro|precio|cargo)\b|\bde lo que cobraron(?: por es[eoa])?\b"
        ),
    ),
)
_IN_MONEY = re.compile(
    r"\b(?:in (?:dollars|money|cash)|how many dollars|dollar amount|en (?:dolares|dinero|pesos)|cuantos dolares)\b"
)
_OF_MONEY = re.compile(r"\b(?:how much|cuant[oa]s?|dollars?|dolares|dinero)\b")
"""Words that ask for an amount, after a percent was told."""
_OWN_PERCENT = frozenset({"over-estimate"})
"""Topics whose answer tells the percent itself."""


def percent_of_it(leaning: Leaning) -> Found:
    """What percent the amount told last is, or the one that the words put in its place."""
    words = leaning.words.replace("'", "").replace("’", "")
    if not _ASKS.search(words) or _CLAUSE.search(words) or len(words.split()) > _LONGEST:
        return None
    references = leaning.references
    if references.percents or references.amounts or _says_all(leaning):
        return None
    if leaning.turn.topic in _OWN_PERCENT and not references.lines:
        return again(leaning.turn)
    base, rest = _held_against(words)
    bare = replace(leaning, words=" ".join(_ASKS.sub(" ", rest).split()))
    wanted = _wanted(bare, base)
    found = percent_of(wanted, base, leaning.case) if wanted else None
    told = leaning.conversation.leads and not references.lines and (references.pointing or base)
    return found or (percent_of_told(base) if told else None)


def percent_goes_on(leaning: Leaning) -> Found:
    """ "And mine?", after a percent: that of the other amount; "how much is that in dollars": the amount itself."""
    words = leaning.words.replace("'", "").replace("’", "")
    if not leaning.turn.in_percent:
        return None
    if _IN_MONEY.search(words):
        before = amount_before(leaning)
        return amount_of(before, leaning.case) if before else None
    if not ANDS.search(words) or _OF_MONEY.search(words) or _CLAUSE.search(words):
        return None
    wanted = _wanted(leaning)
    return percent_of(wanted, None, leaning.case) if wanted else None


def _says_all(leaning: Leaning) -> bool:
    """Whether the words name by themselves all that a percent is asked of."""
    reckoning = leaning.references.reckoning
    worked_out = reckoning is not None and (reckoning.counts or "").startswith("percent")
    return (
        worked_out and not leaning.references.pointing and (leaning.turn.lines == () or bool(leaning.references.lines))
    )


def _held_against(words: str) -> tuple[Base | None, str]:
    """What the percent is of, and ``words`` without it."""
    for base, pattern in _OF:
        if pattern.search(words):
            return base, pattern.sub(" ", words)
    return None, words


def _wanted(leaning: Leaning, base: Base | None = None) -> Amount | None:
    """The amount told last with what the words put in its place; None where they say more than that. "My part of the
    total" is that of everything."""
    if not leaning.words.strip():
        return amount_before(leaning)
    changed = changed_part(leaning)
    if changed and changed.field and base == "bill" and not (changed.charges or changed.pointing) and leaning.case.bill:
        return Amount(changed.field, tuple(line.line for line in leaning.case.bill.lines), whole=True)
    return amount_replaced(changed, leaning) if changed else None
