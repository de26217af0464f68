"""What a few words tell outright of what to do next, beside the answer before them: one rule a function.

"So I shouldn't pay yet?" after an answer asks whether to wait, "what do I do first" for the first step, "who do I send
it to" after a deadline for the address, "which of them did they pay" for the plan's part of the charges told.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.understanding.acts import PART_TOPIC, TWICE_TOPIC, resolve
from bot.understanding.acts_of_paying import Found
from bot.understanding.leaning import Leaning, lines_together

WAIT_TOPIC = "pay-or-wait"
SAY_TOPIC = "what-to-say"
ADDRESS_TOPIC = "where-to-send"
TOGETHER_TOPIC = "paid-together"
LIST_TOPIC = "itemized-bill"
COVER_TOPIC = "does-plan-cover"
_NO_STEPS = frozenset(
    {"greeting", "thanks", "goodbye", "off-topic", "gibberish", "what-can-you-do", "crisis", "worried"}
)
"""Topics after which there is nothing yet to do a first step of."""
_LETTERS = frozenset(
    {"appeal", "appeal-deadline", "dispute", "dispute-deadline", "was-it-denied", "why-not-paid", "complain",
     "over-estimate", "financial-assistance", "records-request", "itemized-bill", "not-my-bill", "collections"}
)  # fmt: skip
"""Matters in which something is sent that is no payment."""
_YET = re.compile(
    r"\b(?:should\W?nt|should not|dont|don\W?t|do not|wont|won\W?t|not) (?:i |we )?(?:have to |need to |supposed to )?"
    r"(?:be )?pay(?:ing)?\b.{0,12}\b(?:yet|now|right now|for now|(?:un)?til\w*)\b"
    r"|^\W*(?:(?:so|ok|okay|and|then) )*(?:do|should|can) i (?:just|go ahead and) pay(?: (?:it|this|them|that))?"
    r"(?: then| now| off)?\W*$"
    r"|^\W*(?:(?:so|ok|okay|and|then) )*(?:what|which(?: one)?) (?:do|should|would|must) i pay first\W*$"
    r"|^\W*(?:(?:y|entonces) )*(?:que|cual) (?:pago|debo pagar|tengo que pagar) primero\W*$"
    r"|\b(?:hold off|wait)\b.{0,20}\bpay\w*|\bpay\w*\b.{0,20}\b(?:or (?:wait|hold)|later)\b"
    r"|\b(?:so|then|ok) (?:i |we )?(?:should |do i |just )?(?:wait|hold off)\W*$"
    r"|\bno (?:la |lo |les |debo |deberia |tengo que )?(?:pag\w+)\b.{0,20}\b(?:todavia|aun|ahora|ahorita|por ahora)\b"
    r"|\b(?:todavia|aun|ahora) no (?:la |lo |les |debo |deberia )?pag\w+|\b(?:me )?espero (?:a|para) pagar\b"
    r"|\bpag\w+ (?:ya|ahora|ahorita) o (?:me )?espero\b"
)
_FIRST = re.compile(
    r"^\W*(?:(?:so|ok|okay|and|then|alright|great) )*(?:what (?:do|should|would|must) i (?:do|say|ask|try) first"
    r"|what\W?s (?:the |my )?(?:very )?first (?:step|thing|move)(?: to do| i do)?|what first|first step"
    r"|where (?:do|should|would) i (?:even )?(?:start|begin))(?: then| now| here| with (?:this|that|it))?\W*$"
    r"|^\W*(?:(?:y|entonces|ok|bueno|pues) )*(?:(?:que|como) (?:hago|hacemos|digo|pregunto|tengo que hacer) primero"
    r"|que (?:es lo|va) primero|cual es el primer paso|por donde (?:empiezo|empezamos|comienzo))\W*$"
)
_SEND = re.compile(
    r"\b(?:who|whom|where)(?: do| should| would| must| can)? (?:i|we) (?:even )?(?:send|mail|fax|address|write)"
    r"(?: (?:it|that|this|one))?(?: to)?\W*$|\b(?:what|which) address\W*$"
    r"|\b(?:a quien|a donde|adonde|donde) (?:se )?(?:l[oa]s? |le )?(?:mand\w+|envi\w+|escrib\w+)(?: eso| esto)?\W*$"
)
_WHICH_PAID = re.compile(
    r"\b(?:which|what)(?: (?:one|ones|of (?:them|those|these|the (?:two|three))))? (?:did|does|do|was|were|of)\b"
    r".{0,40}\b(?:pay|paid|cover|covered)\b|\bcual(?:es)?(?: de (?:ellos|ellas|es[oa]s|l[oa]s (?:dos|2)))?"
    r" (?:me |nos )?(?:pag\w+|cubr\w+)\b"
)
_NOT_MINE = frozenset({"never-had-this", "dispute"})
"""Matters of a charge that may come off."""
_COMES_OFF = re.compile(
    r"\b(?:how much|what)\b.{0,25}\b(?:comes?|goes|taken?|drops?|gets?) off\b"
    r"|\bhow much (?:less|lower|would (?:that|it) save)\b"
    r"|\bcuanto (?:me )?(?:quitan|quitarian|bajaria|baja|rebajan|descuentan|menos)\b"
)
_COVERS = re.compile(
    r"\b(?:does|do|will|would|is|are)\b.{0,40}\b(?:normally|usually|typically|generally|ever|always)\b.{0,12}"
    r"\b(?:cover\w*|pay)\b|\b(?:normalmente|por lo general|usualmente|siempre)\b.{0,20}\b(?:cubr\w+|pag\w+)\b"
    r"|\b(?:cubr\w+|pag\w+)\b.{0,15}\b(?:normalmente|por lo general|usualmente)\b"
)


_BOTH = re.compile(
    r"\b(?:can|may|should|are|is it (?:ok|okay|legal|right|allowed|normal))\b.{0,30}\b(?:charg\w+|bill\w*)\b"
    r".{0,25}\b(?:both|the (?:two|2)|each of (?:them|those))\b"
    r"|\b(?:pueden|puede|se vale|es legal)\b.{0,20}\bcobr\w+\b.{0,20}\b(?:l[oa]s (?:dos|2)|amb[oa]s)\b"
)
_FIND_OUT = re.compile(
    r"^\W*(?:(?:so|ok|okay|and|then|but) )*(?:how|where) (?:do|can|could|would|will) i (?:even |ever )?"
    r"(?:find (?:that |this |it )?out|know|see (?:that|them|it|which)|get (?:that|the|a) list)\b(?! if).{0,20}$"
    r"|^\W*(?:(?:y|entonces|pero) )*(?:como|donde) (?:l[oa]s? )?(?:averiguo|me entero|se sabe"
    r"|puedo (?:saber|averiguar|ver)\w*)\b.{0,20}$"
)
_WHAT_TO_SEND = re.compile(
    r"\b(?:what|anything|something|which (?:papers?|forms?))\b.{0,30}"
    r"\b(?:send|include|attach|put in|need to give|go with)\b"
    r"|\b(?:send|attach|include|give)\b.{0,15}\b(?:them )?(?:anything|something|papers?|proof|records)\b"
    r"|\b(?:que|cuales|algo|algun)\b.{0,25}\b(?:mand\w+|envi\w+|adjunt\w+|incluy\w+|llev\w+)\b"
)
_NOT_PAYING = re.compile(
    r"^\W*(?:(?:and|so|but|ok|what|what happens|y|pero|entonces|que pasa|que me pasa|que me hacen)\W+)*(?:if|si)"
    r" (?:yo |i |we )?(?:just )?(?:no|don\W?t|do not|never|didn\W?t)"
    r" (?:l[aoe]s? |se l[oa] |les )?(?:pago|pagamos|pay)(?: (?:it|this|them|that|anything|nada|eso|esto|yo))?\W*$"
)
_PROVE = re.compile(
    r"\b(?:have|has|need|got|must|should|supposed) (?:to )?(?:prove|show proof|verify|validate)\b"
    r"|\b(?:can|do|will) they (?:even )?prove\b|\bproof\b"
    r"|\b(?:tienen?|deben?|hay|pueden?)\b.{0,12}\b(?:comprob|prob|demostr|verific|ensen|mostr)\w*r"
    r"(?:me|nos)?(?:l[oa]s?)?\b"
    r"|\b(?:que )?me l[oa] (?:comprueb|prueb|demuestr|verifi)\w+\b|\b(?:pruebas?|comprobantes?)\b"
)
"""Who has to show that a debt is owed."""
_DEBTS = frozenset(
    {"collections", "who-is-billing-me", "is-this-fraud", "not-my-bill", "old-bill", "how-the-debt-grew"}
)
_APPEALS = frozenset({"appeal", "appeal-deadline"})
_WITHOUT_PARTS = frozenset({"what-is-line", "why-this-line", "what-happened", "units-and-dose", "supplies-charge"})
"""Topics after which what a charge holds may be what is to be found out."""


_BILLED_ANYWAY = re.compile(
    r"\b(?:what if|and if|suppose|say|what happens if|what do i do if)\b.{0,25}"
    r"\b(?:bills?|charges?|sends?|asks?|comes? after|wants?)\b"
    r".{0,20}\b(?:anyway|anyways|still|regardless|all the same|for (?:the rest|it|that|more))\b"
    r"|^\W*(?:and |so |but |ok )*(?:what )?if (?:he|she|they) (?:do|does|try|tries)(?: it| that)?(?: anyway)?\W*$"
    r"|\by si (?:de todos modos |aun asi |todavia )?(?:me|nos) (?:cobra|manda|pide)\w*\b.{0,20}"
)
_OF_A_SHARE = frozenset(
    {"was-it-denied", "why-not-paid", "line-and-plan", "what-do-i-owe", "surprise-bill", "out-of-network",
     "cost-sharing",
     "bill-and-eob-differ", "adjustment-and-allowed", "whose-move", "printed-note", "is-in-network"}
)  # fmt: skip
"""Topics that tell what the person owes, and what not."""


def _billed_anyway(leaning: Leaning) -> Found:
    """ "What if he bills me anyway", after a plan's paper told what is owed: what a provider may not ask for."""
    paper = leaning.case.eob or leaning.case.bill
    told = leaning.turn.topic in _OF_A_SHARE and paper is not None and (leaning.case.eob or paper.kind == "eob")
    return ("surprise-bill", leaning.references) if told and _BILLED_ANYWAY.search(leaning.words) else None


def _wait(leaning: Leaning) -> Found:
    meant = _YET.search(leaning.words) and not leaning.references.lines
    return (WAIT_TOPIC, replace(leaning.references, lines=(), how="")) if meant else None


def _first_step(leaning: Leaning) -> Found:
    meant = _FIRST.search(leaning.words) and leaning.turn.topic not in _NO_STEPS
    return resolve("say", leaning) if meant else None


def _address(leaning: Leaning) -> Found:
    """ "Who do I send it to", of what is no payment: where letters go."""
    matter = leaning.conversation.matter or leaning.turn
    meant = _SEND.search(leaning.words) and {matter.topic, leaning.turn.topic} & _LETTERS
    return (ADDRESS_TOPIC, replace(leaning.references, lines=(), how="")) if meant else None


def _which_paid(leaning: Leaning) -> Found:
    """ "Which of them did they pay", after several charges: the plan's part of each."""
    lines = leaning.turn.lines if len(leaning.turn.lines) > 1 else leaning.turn.spoke_of
    meant = len(lines) > 1 and not leaning.references.lines and _WHICH_PAID.search(leaning.words)
    return (PART_TOPIC, replace(leaning.references, lines=lines, how="focus", field="plan_paid")) if meant else None


def _comes_off(leaning: Leaning) -> Found:
    """ "How much comes off if that's wrong", after the same charge twice, or one that the person never had."""
    matter = leaning.conversation.matter or leaning.turn
    removable = leaning.turn.topic == TWICE_TOPIC or (matter.topic in _NOT_MINE and len(leaning.turn.lines) == 1)
    meant = removable and not leaning.references.lines and _COMES_OFF.search(leaning.words)
    return resolve("without", leaning) if meant else None


def _normally_covers(leaning: Leaning) -> Found:
    """What a plan does as a rule, of which no paper of one visit tells."""
    return (COVER_TOPIC, leaning.references) if _COVERS.search(leaning.words) else None


def _both(leaning: Leaning) -> Found:
    """ "Can they charge for both", of the lines spoken of: whether one is a part of the other."""
    lines = leaning.references.lines if len(leaning.references.lines) > 1 else lines_together(leaning)
    meant = _BOTH.search(leaning.words) and len(lines) > 1
    return (TOGETHER_TOPIC, replace(leaning.references, lines=lines, how="focus")) if meant else None


def _find_out(leaning: Leaning) -> Found:
    """ "How do I find that out", after a charge that the bill tells little of: by the list of what it holds."""
    meant = leaning.turn.topic in _WITHOUT_PARTS and _FIND_OUT.search(leaning.words)
    return (LIST_TOPIC, replace(leaning.references, lines=leaning.turn.lines, how="focus")) if meant else None


def _not_paying(leaning: Leaning) -> Found:
    """ "And if I don't pay", whatever was told before: nobody refused anything yet."""
    meant = _NOT_PAYING.search(leaning.words)
    return ("refuse-to-pay", replace(leaning.references, lines=(), how="")) if meant else None


def _prove(leaning: Leaning) -> Found:
    """ "Do they have to prove it", of a debt: what a collector must show when asked in writing."""
    matter = leaning.conversation.matter or leaning.turn
    meant = {matter.topic, leaning.turn.topic} & _DEBTS and _PROVE.search(leaning.words)
    return ("collections", replace(leaning.references, lines=(), how="")) if meant else None


def _what_to_send(leaning: Leaning) -> Found:
    matter = leaning.conversation.matter or leaning.turn
    meant = {matter.topic, leaning.turn.topic} & _APPEALS and _WHAT_TO_SEND.search(leaning.words)
    return ("appeal", replace(leaning.references, lines=matter.lines, how="focus")) if meant else None


STEP_RULES: tuple[Callable[[Leaning], Found], ...] = (
    _wait,
    _first_step,
    _address,
    _prove,
    _not_paying,
    _what_to_send,
    _billed_anyway,
    _both,
    _find_out,
    _which_paid,
    _comes_off,
    _normally_covers,
)
