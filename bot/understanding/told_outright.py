"""What a few words tell outright beside the answer before them, whatever they sound like: one rule a function.

"And the rest?" after a denial asks of the other charges, "how come i still owe 12" of the charge whose share that is,
"minus what i paid" works on the figure told last.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from bot.asked.figure_changed import Change, change_in
from bot.asked.operations import PARTS
from bot.asked.ordered import CHARGE, ordered
from bot.asked.positions import goes_down
from bot.asked.reckoning import Reckoning
from bot.understanding.acts import (
    DENIED_TOPIC,
    NOT_PAID_TOPIC,
    OWED_TOPIC,
    PAID_TOPIC,
    PART_TOPIC,
    PAY_NOW_TOPIC,
    RATE_TOPIC,
    RATES,
    TOTAL_TOPIC,
    Found,
    resolve,
)
from bot.understanding.leaning import Leaning, has_parts, number_of

WITHOUT_TOPIC = "without-line"
CHANGED_TOPIC = "figure-changed"
COUNTED_TOPIC = "units-counted"
DISCOUNT_TOPIC = "adjustment-and-allowed"
DIFFER_TOPIC = "bill-and-eob-differ"
_SHARES = frozenset({"patient_owes", "copay", "coinsurance", "deductible"})
_OF_THE_PLAN = frozenset({DENIED_TOPIC, PAID_TOPIC, PART_TOPIC, NOT_PAID_TOPIC})
"""Topics that say what the plan did."""
_OF_A_LINE = frozenset({"what-is-line", "why-this-line", "per-visit", PART_TOPIC, "injection-cost"})
_OF_ONE_FIGURE = frozenset(
    {OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC, WITHOUT_TOPIC, CHANGED_TOPIC, "per-visit", "already-paid",
     "percent-off", "pay-some-now", "what-is-line", "bill-and-eob-differ", "cost-sharing"}
)  # fmt: skip
"""Topics whose answer begins with the one figure that is asked for."""
_NOT_PAID = re.compile(
    r"\b(?:not|didn\W?t|wouldn\W?t|won\W?t|never|no)\b.{0,25}\b(?:pay|paid|covers?|covered|pag(?:o|an|a|aron)|cubr\w+)\b"
)
_PAID = re.compile(r"\b(?:pay|pays|paid|cover\w*|pagaron|pago|paga|cubrieron|cubrio|cubre)\b")
_IN_PARTS = re.compile(
    r"\b(?:pay\w*|split|pag\w+|divid\w+|dej\w+)\b.{0,15}\b(?:in|into|en) \d{1,2}"
    r"(?: (?:payments?|parts?|pagos|partes))?\W*$"
)
_SAVES = re.compile(
    r"\b(?:save|saves|less|lower|off|difference|down|quit\w+|baj\w+|ahorr\w+|menos|rebaj\w+|diferencia)\b"
)
_BEFORE_THAT = re.compile(
    r"\bbefore (?:that|it|then|i did|i paid)\b|\bantes(?: de es[eo]| era| debia| cuanto)?\b|\bbefore\W*$"
    r"|\b(?:pretend|suppose|say|imagine|as if|like) (?:that )?i (?:hadn\W?t|had not|didn\W?t|never)\b"
    r"|\b(?:without|w/o) (?:it|that|them|my payment)\b|\bsin (?:eso|ello|el (?:pago|abono))\b"
    r"|\bif i (?:hadn\W?t|had not|didn\W?t|did not)(?: (?:paid|pay|given|give))?\b|\bsi no (?:lo |los )?hubiera\b"
)
_MORE_OF_THOSE = re.compile(
    r"\b(\d{1,2}) more(?: (?:payments?|times?|like (?:that|it)|after\b.*))?\W*$"
    r"|\b(\d{1,2}) more of (?:those|these|them)\b|\b(?:otr[oa]s? (\d{1,2})|(\d{1,2}) (?:mas|igual\w*))\b"
)
_PAPERS = frozenset({"several-bills", "is-this-a-bill", "who-is-billing-me", "other-bill", "not-my-bill"})
"""Topics after which "this one" is a paper and no charge of it."""
_OF_THIS_PAPER = re.compile(
    r"^\W*(?:(?:and|so|ok|y|entonces)\W+)*"
    r"(?:how much (?:is|was|for|do i owe on|on)|whats|what is|cuanto (?:es|debo en|por))"
    r" (?:this|est[ea])(?: (?:one|bill|statement|paper|here|de aqui|cuenta|factura|bil))*(?: for)?\W*$"
    r"|^\W*(?:(?:and|so|ok|y|entonces)\W+)*(?:this|est[ea])(?: (?:one|bill|statement|paper|cuenta|factura))?"
    r" (?:is |was |es |comes to )?(?:for |de |por )?(?:how much|cuanto)(?: (?:es|debo))?\W*$"
)
_CANT_PAY = re.compile(
    r"\bno (?:me|nos) (?:alcanza|ajusta|da)(?: el (?:dinero|sueldo)| para (?:eso|tanto|pagar\w*))?\W*$"
    r"|\bno (?:tengo|tenemos) (?:con que|para|el dinero|dinero|de donde)\b"
    r"|\bif (?:i|we) (?:cant|can't|cannot) (?:afford|pay)\b"
)
_WHAT_THEY_DID = re.compile(
    r"\bwhat (?:did|have) (?:they|it|the plan|my plan|my insurance) (?:\w+ )?(?:do|done)\b(?: for (?:me|us))?\W*$"
    r"|\bwhat good (?:did|is|was)\b|\bque hicieron\b(?: por (?:mi|nosotros))?\W*$|\bde que (?:me|nos) sirv\w+\b"
)
_THE_OTHER_PART = re.compile(
    r"\b(?:what|where|who|so|and)\b.*\bthe (?:other|rest|remaining|remainder|gap|difference)\b"
    r"(?! (?:one|bill|charge|line|day|visit)s?\b)"
    r"|\b(?:que|quien|donde|y)\b.*\b(?:los otros|el resto|lo demas|la diferencia|lo que falta)\b"
)
_MORE = re.compile(r"^\W*(?:and |ok |y |so )*(?:with|plus|adding|if you add|con|mas|sumando)\b")

_PART_OF_IT = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|then|y|entonces)\W+)*(?:(?:what(?:s| is)|how much is|cuanto es) )?"
    r"(?:(?:a|the|la|un|una) )?(?:half|third|quarter|mitad|tercio|tercera parte|cuarta parte)"
    r"(?: (?:of|de) (?:that|it|this|them|those|eso|esto|ell[ao]s?))?\W*$"
)
"""A part of the figure told last, and nothing else: whoever pays half of what is owed says so."""


def told_outright(leaning: Leaning) -> Found:
    """The topic that the words tell outright, and what it is about; None where they tell none."""
    return next((found for rule in _RULES if (found := rule(leaning))), None)


def _why_a_share(leaning: Leaning) -> Found:
    """Why the share is so much; "how come i still owe 12": of that charge, its own share."""
    references = leaning.references
    if references.why and any(field == "patient_owes" for _, field in references.totals) and has_parts(leaning.case):
        return "cost-sharing", references
    own = references.part and references.field in _SHARES and len(references.lines) == 1
    return (PART_TOPIC, replace(references, how="focus")) if references.why and own else None


def _why_not_paid(leaning: Leaning) -> Found:
    references, focus = leaning.references, leaning.conversation.focus
    if not (references.why and focus and _NOT_PAID.search(leaning.words)) or references.lines:
        return None
    return NOT_PAID_TOPIC, replace(references, lines=focus, how="focus")


def _before_the_payment(leaning: Leaning) -> Found:
    if leaning.turn.topic != "already-paid" or not _BEFORE_THAT.search(leaning.words):
        return None
    before = Reckoning("before payment") if leaning.case.bill and leaning.case.bill.totals.patient_paid else None
    return "previous-balance", replace(leaning.references, lines=(), reckoning=before)


def _this_paper(leaning: Leaning) -> Found:
    """ "How much is this one", after whose papers they are was talked about: what the one at hand asks for."""
    meant = leaning.turn.topic in _PAPERS and _OF_THIS_PAPER.search(leaning.words)
    return (OWED_TOPIC, replace(leaning.references, lines=(), how="")) if meant else None


def _more_of_the_same(leaning: Leaning) -> Found:
    """ "And two more of those", after what a payment leaves: as many payments of that size."""
    turn, words = leaning.turn, _MORE_OF_THOSE.search(leaning.words)
    if turn.topic != PAY_NOW_TOPIC or len(turn.amounts) != 1 or words is None:
        return None
    more = int(next(one for one in words.groups() if one))
    return PAY_NOW_TOPIC, replace(leaning.references, amounts=(turn.amounts[0] * (more + 1),), numbers=(), lines=())


def _cant_pay(leaning: Leaning) -> Found:
    return ("cant-pay", replace(leaning.references, lines=(), how="")) if _CANT_PAY.search(leaning.words) else None


def _figure_changed(leaning: Leaning) -> Found:
    """Something done to the figure that the last answer began with, where the words name no line of their own."""
    references = leaning.references
    names = bool(references.lines and not references.part) or bool(references.codes or references.missing)
    change = change_in(leaning.words.replace("'", "").replace("’", ""))
    if change and change.sign == "times" and references.how == "words":
        # "6 more sessions at that price": of which lines the price is, their own words say.
        told = () if set(references.lines) & set(leaning.turn.rests_on) else references.lines
        change, names = replace(change, lines=told), False
    if change is None or names or not leaning.conversation.leads:
        return None
    if change.sign == "is" and leaning.turn.topic not in _OF_ONE_FIGURE:
        return None
    return CHANGED_TOPIC, replace(references, change=change, lines=(), reckoning=None)


def _part_of_it(leaning: Leaning) -> Found:
    """ "Half of that?", after what a charge is, or what some come to: that part of it, and none of what is owed."""
    told = leaning.turn.topic in _OF_A_LINE | {TOTAL_TOPIC, WITHOUT_TOPIC} and leaning.conversation.leads
    words = leaning.words.replace("'", "")
    if not told or not _PART_OF_IT.search(words):
        return None
    parts = next((parts for parts, pattern in PARTS.items() if pattern.search(words)), None)
    change = Change("over", Decimal(parts)) if parts else None
    return (CHANGED_TOPIC, replace(leaning.references, change=change, lines=(), reckoning=None)) if change else None


def _the_next(leaning: Leaning) -> Found:
    """ "And after that?", after a charge: what was told of it, of the next."""
    steps = leaning.turn.topic in _OF_A_LINE and len(leaning.references.lines) == 1 and goes_down(leaning.words)
    return (leaning.turn.topic, leaning.references) if steps and leaning.references.how == "place" else None


def _counted_again(leaning: Leaning) -> Found:
    """What the number said just before would take off, where that is asked once more."""
    turn = leaning.turn
    said = turn.numbers[0] if turn.topic == COUNTED_TOPIC and len(turn.lines) == 1 and turn.numbers else None
    if said is None or leaning.references.lines or not _SAVES.search(leaning.words):
        return None
    reckoning = Reckoning("units said", turn.lines, number=said)
    about = replace(leaning.references, lines=turn.lines, how="focus", numbers=turn.numbers, reckoning=reckoning)
    return COUNTED_TOPIC, about


def _in_parts(leaning: Leaning) -> Found:
    return resolve("split", leaning) if _IN_PARTS.search(leaning.words) else None


def _another_rate(leaning: Leaning) -> Found:
    number = number_of(leaning) if leaning.turn.topic in RATES and leaning.references.instead else None
    if number is None or not 0 < number < 100:
        return None
    return RATE_TOPIC, replace(leaning.references, percents=(number,), amounts=(), lines=())


def _others_and_the_plan(leaning: Leaning) -> Found:
    """ "And the rest?", after what the plan did with some of the charges; "and did they pay the others"."""
    references = leaning.references
    of_the_plan = leaning.turn.topic in _OF_THE_PLAN and not references.reckoning
    if references.how != "place" or len(references.lines) < 2 or not (of_the_plan or _PAID.search(leaning.words)):
        return None
    return PART_TOPIC, replace(references, how="focus")


def _sum_with_more(leaning: Leaning) -> Found:
    """The line spoken of and more, or the sum before with more lines to it, or without more of them."""
    topic, references = leaning.turn.topic, leaning.references
    adds, takes_off = bool(_MORE.search(leaning.words)), ordered(leaning.words, names_line=True) == CHARGE
    both = tuple(dict.fromkeys((*leaning.turn.lines, *references.lines)))
    if not references.lines:
        return None
    if topic in _OF_A_LINE and adds and leaning.turn.lines:
        return resolve("sum", replace(leaning, references=replace(references, lines=both)))
    if (topic == TOTAL_TOPIC and adds) or (topic == WITHOUT_TOPIC and takes_off):
        return topic, replace(references, lines=both, how="focus")
    return None


def _what_they_did(leaning: Leaning) -> Found:
    """ "So what did they even do for me", after the plan paid nothing: it may have lowered the price."""
    asks = leaning.turn.topic == PAID_TOPIC and _WHAT_THEY_DID.search(leaning.words)
    return (DISCOUNT_TOPIC, leaning.references) if asks and not leaning.references.lines else None


def _beyond_the_plan(leaning: Leaning) -> Found:
    """ "What happens to the other 900", after the bill asked for more than the plan's paper leaves to the person."""
    asks = leaning.turn.topic in (OWED_TOPIC, DIFFER_TOPIC) and _THE_OTHER_PART.search(leaning.words)
    names = leaning.references.lines or leaning.references.reckoning
    return (DIFFER_TOPIC, leaning.references) if asks and leaning.case.eob and not names else None


_RULES: tuple[Callable[[Leaning], Found], ...] = (
    _why_a_share,
    _why_not_paid,
    _before_the_payment,
    _this_paper,
    _more_of_the_same,
    _cant_pay,
    _part_of_it,
    _the_next,
    _figure_changed,
    _counted_again,
    _in_parts,
    _another_rate,
    _others_and_the_plan,
    _sum_with_more,
    _what_they_did,
    _beyond_the_plan,
)
