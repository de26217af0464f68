"""What a few words tell outright beside the answer before them, whatever they sound like: one rule a function.

"And the rest?" after a denial asks of the other charges, "how come i still owe 12" of the charge whose share that is,
"minus what i paid" works on the figure told last.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.asked.lines.positions import goes_down
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.understanding.acts import DENIED_TOPIC, NOT_PAID_TOPIC, OWED_TOPIC, PAID_TOPIC, PART_TOPIC
from bot.understanding.acts_of_paying import Found, more_on_top, nothing_down, that_now
from bot.understanding.cues import heard
from bot.understanding.leaning import Leaning, has_parts
from bot.understanding.part_replaced import part_replaced
from bot.understanding.told_again import another_share, on_me
from bot.understanding.told_aside import ASIDE_RULES
from bot.understanding.told_before import before_or_after
from bot.understanding.told_by_line import BY_LINE_RULES
from bot.understanding.told_corrected import CORRECTED_RULES
from bot.understanding.told_days import other_day, why_apart
from bot.understanding.told_figures import (
    OF_A_LINE,
    another_number,
    another_rate,
    between_sums,
    counted_again,
    down_first,
    figure_changed,
    in_parts,
    more_of_the_same,
    off_that,
    over_the_left,
    part_of_it,
    rest_after,
    sum_with_more,
)
from bot.understanding.told_lines import same_amount, which_of_those
from bot.understanding.told_made_of import made_of
from bot.understanding.told_rates import RATE_RULES
from bot.understanding.told_shares import PARTS_OF_SHARE, pay_them_now, whose_part
from bot.understanding.told_steps import STEP_RULES
from bot.understanding.told_whys import WHY_RULES

DISCOUNT_TOPIC = "adjustment-and-allowed"
DIFFER_TOPIC = "bill-and-eob-differ"
_SHARES = frozenset({"patient_owes", "copay", "coinsurance", "deductible"})
_OF_THE_PLAN = frozenset({DENIED_TOPIC, PAID_TOPIC, PART_TOPIC, NOT_PAID_TOPIC})
"""Topics that say what the plan did."""
_THE_REST = re.compile(
    r"^\W*(?:(?:y|and|so|ok|entonces)\W+)*(?:what(?:s| is)? )?(?:lo demas|el resto|lo otro|the rest|the other part)"
    r"(?: (?:of (?:it|that|them|my (?:part|share))|de (?:eso|ello|mi parte)))?"
    r"(?:\W+(?:que|de que|cual|what))?(?: (?:es|son|era|is|is it|are|are they))?\W*$"
)
_NOT_PAID = re.compile(
    r"\b(?:not|didn\W?t|wouldn\W?t|won\W?t|never|no)\b.{0,25}\b(?:pay|paid|covers?|covered|pag(?:o|an|a|aron)|cubr\w+)\b"
)
_PAID = re.compile(r"\b(?:pay|pays|paid|cover\w*|pagaron|pago|paga|cubrieron|cubrio|cubre)\b")
_MY_PART = re.compile(
    r"^\W*(?:(?:no|y|ok|pero|digo|oiga|solo|nomas|nada mas|and|so|but|just|only|i mean)\W+)*(?:"
    r"(?:(?:what|how much) is |whats )?(?:just |only )?my (?:part|share|portion)"
    r"|what (?:do )?i (?:pay|owe|have to pay)(?: (?:of|for) (?:it|that))?"
    r"|(?:cual es |cuanto es )?(?:lo mio|mi parte)"
    r"|(?:lo (?:que|q|k)|cuanto|que) (?:me (?:toca|tocaria|corresponde|queda)|pago|debo|pongo"
    r"|tengo (?:que|q|k) (?:pagar|poner))(?: (?:de es[eoa]|a mi|yo|por es[eoa]))*"
    r")\W*$"
)
_BEFORE_THAT = re.compile(
    r"\bbefore (?:that|it|then|i did|i paid)\b|\bantes(?: de es[eo]| era| debia| cuanto)?\b|\bbefore\W*$"
    r"|\b(?:pretend|suppose|say|imagine|as if|like) (?:that )?i (?:hadn\W?t|had not|didn\W?t|never)\b"
    r"|\b(?:without|w/o) (?:it|that|them|my payment)\b|\bsin (?:eso|ello|el (?:pago|abono))\b"
    r"|\bif i (?:hadn\W?t|had not|didn\W?t|did not)(?: (?:paid|pay|given|give))?\b|\bsi no (?:lo |los )?hubiera\b"
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
_MAY_THEY = re.compile(
    r"\b(?:me|nos) l[oa]s? (?:pueden|puede|van a|va a|deben|debian) cobrar\b"
    r"|\b(?:pueden|puede|deben) cobr[aá]r(?:me|nos)l[oa]s?\b"
    r"|\b(?:can|may|should|are|could) they (?:even |really |still |just |allowed to )*(?:charge|bill) (?:me|us)"
    r"(?: for)? (?:it|that|this)\b"
)
_OF_A_PLAN = re.compile(
    r"\b(?:medicaid|medicare|seguro|aseguran[zs]a|plan|insurance|insurer|deducible|deductible|twice|veces)\b"
)
_THE_OTHER_PART = re.compile(
    r"\b(?:what|where|who|so|and)\b.*\bthe (?:other|rest|remaining|remainder|gap|difference)\b"
    r"(?! (?:one|bill|charge|line|day|visit)s?\b)"
    r"|\b(?:que|quien|donde|y)\b.*\b(?:los otros|el resto|lo demas|la diferencia|lo que falta)\b"
)


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


def _my_part(leaning: Leaning) -> Found:
    """ "No, my part", after a charge: its share, where the plan's paper tells it."""
    focus = leaning.conversation.focus
    asks = leaning.turn.topic in OF_A_LINE and leaning.case.eob and _MY_PART.search(leaning.words)
    if not asks or leaning.references.lines or len(focus) != 1:
        return None
    return PART_TOPIC, replace(leaning.references, lines=focus, how="focus")


def _may_they(leaning: Leaning) -> Found:
    """«¿Y me lo pueden cobrar?», after a charge: what of it may be asked of the person."""
    focus = leaning.conversation.focus
    asks = leaning.turn.topic in OF_A_LINE and _MAY_THEY.search(leaning.words) and not _OF_A_PLAN.search(leaning.words)
    if not asks or leaning.references.lines or len(focus) != 1:
        return None
    return "whose-move", replace(leaning.references, lines=focus, how="focus")


def _before_the_payment(leaning: Leaning) -> Found:
    if leaning.turn.topic != "already-paid" or not _BEFORE_THAT.search(leaning.words):
        return None
    before = Reckoning("before payment") if leaning.case.bill and leaning.case.bill.totals.patient_paid else None
    return "previous-balance", replace(leaning.references, lines=(), reckoning=before)


def _this_paper(leaning: Leaning) -> Found:
    """ "How much is this one", after whose papers they are was talked about: what the one at hand asks for."""
    meant = leaning.turn.topic in _PAPERS and _OF_THIS_PAPER.search(leaning.words)
    return (OWED_TOPIC, replace(leaning.references, lines=(), how="")) if meant else None


def _cant_pay(leaning: Leaning) -> Found:
    return ("cant-pay", replace(leaning.references, lines=(), how="")) if _CANT_PAY.search(leaning.words) else None


def _the_next(leaning: Leaning) -> Found:
    """ "And after that?", after a charge: what was told of it, of the next."""
    steps = leaning.turn.topic in OF_A_LINE and len(leaning.references.lines) == 1 and goes_down(leaning.words)
    return (leaning.turn.topic, leaning.references) if steps and leaning.references.how in ("place", "size") else None


def _others_and_the_plan(leaning: Leaning) -> Found:
    """ "And the rest?", after what the plan did with some of the charges; "and did they pay the others"."""
    references = leaning.references
    of_the_plan = leaning.turn.topic in _OF_THE_PLAN and not references.reckoning
    if references.how != "place" or len(references.lines) < 2 or not (of_the_plan or _PAID.search(leaning.words)):
        return None
    if heard(leaning.words, References()).topics - _OF_THE_PLAN:
        return None  # "who saw me that day" asks for something else of those charges
    return PART_TOPIC, replace(references, how="focus")


def _rest_of_my_share(leaning: Leaning) -> Found:
    """ "And the rest, what is that", after one part of one's own share: all its parts."""
    asks = leaning.turn.topic in PARTS_OF_SHARE and _THE_REST.search(leaning.words)
    return ("cost-sharing", replace(leaning.references, lines=(), how="")) if asks else None


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
    *ASIDE_RULES,
    that_now,
    *WHY_RULES,
    *CORRECTED_RULES,
    before_or_after,
    made_of,
    *BY_LINE_RULES,
    *RATE_RULES,
    _why_a_share,
    _why_not_paid,
    whose_part,
    pay_them_now,
    on_me,
    part_replaced,
    another_share,
    _my_part,
    _may_they,
    _before_the_payment,
    _this_paper,
    other_day,
    why_apart,
    more_of_the_same,
    more_on_top,
    nothing_down,
    _cant_pay,
    another_number,
    between_sums,
    off_that,
    over_the_left,
    down_first,
    rest_after,
    same_amount,
    which_of_those,
    part_of_it,
    _the_next,
    figure_changed,
    counted_again,
    in_parts,
    another_rate,
    _others_and_the_plan,
    sum_with_more,
    _rest_of_my_share,
    _what_they_did,
    _beyond_the_plan,
    *STEP_RULES,
)
