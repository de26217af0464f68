"""Questions of those who answer the telephone, without a bill before them: what the caller's matter is, and the codes
that were read out.
"""

import re
from dataclasses import replace

from bot.asked.codes.code_mentions import code_mentions
from bot.case import Case
from bot.described import SERVICE_SYSTEMS
from bot.understanding.clauses import Clause
from bot.understanding.desk_papers import of_a_paper
from bot.understanding.evidence import CODE_TOPIC
from bot.understanding.on_the_phone import on_the_phone
from bot.understanding.understood import SURE, Understanding
from knowledge.question_features import plain

TELLING = "what-to-tell-the-patient"
TOGETHER = "paid-together"
_MARK_MISSING = "modifier-missing"
_OF_REFUSALS = frozenset(
    {"appeal", "appeal-deadline", "did-insurance-pay", "does-plan-cover", "filed-too-late", "medical-necessity",
     "prior-authorization", "two-insurers", "was-it-denied", "whom-to-call", "why-not-paid", "will-it-work",
     "wrong-insurance"}
)  # fmt: skip
"""Topics that speak of a refusal in general; which one it is, a reason or a remark tells better."""
_NEXT_STEP = "denial-next-step"
"""Speaks to who works the claim; the words of the code, or those of what was denied here, speak to the patient."""
_DENIED = "was-it-denied"
_WHOSE = "whose-move"
_OWN = re.compile(
    r"\b(?:my (?:eob|claim|bill|plan|insur\w+|doctor|mri|surgery|visit|test|paper)"
    r"|(?:denied|bill|charge|owe|refused) me|(?:can|do|will|should) i (?:be (?:billed|charged)|owe|have to pay|appeal)"
    r"|i (?:got|received|was) (?:denied|billed)"
    r"|(?:i|we|ive|weve) (?:already )?(?:sent|mailed|fill\w*|turned|faxed|gave|handed) (?:\w+ ){0,3}"
    r"(?:forms?|paperwork|papers|card|application|certificate)"
    r"|me (?:lo )?(?:neg\w+|rechaz\w+|cobr\w+|pueden cobrar)|mi (?:eob|reclam\w+|factura|plan|seguro|doctor|visita)"
    r"|(?:debo|tengo que|me toca) pagar(?:lo)?)\b"
)
_LITTLE = 9
"""Words of a further question that says nothing of its own: "who fixes it", "and by when do I appeal"."""

_WHOM = r"(?:(?:the|a|my|our|this) )?(?:patients?|pts?|callers?|members?|guarantors?|people|them|him|her)"
_A_QUIEN = r"(?:(?:al?|el|la|los|las|un|una) )?(?:pacientes?|personas?|quien llama|llamante|afiliad[oa]s?)"
_TELLING = re.compile(
    r"\b(?:(?:and |so )?(?:what|how) (?:do|can|should|would|could) (?:i|we|you) (?:tell|say to|answer|explain(?: to)?)"
    rf" {_WHOM}(?: about| that| when| if| who)?"
    rf"|(?:how (?:do|can|should) (?:i|we) explain|what to (?:tell|say to)|how to explain|explain)(?: to {_WHOM})?"
    rf"|(?:to|for) {_WHOM}$"
    r"|(?:y )?(?:que|como) (?:le|les|se lo)?\s*(?:digo|decimos|explico|respondo|contesto|puedo decir)"
    rf"(?: {_A_QUIEN})?(?: (?:sobre|de|que|si|cuando))?"
    rf"|(?:a|para) {_A_QUIEN}$)"
)
_FEW = 2
"""Words that are left from which on they name a matter;"""
_WORD = 4
"""or letters of a single one: "hi" and "eob" are none."""
_TOGETHER = re.compile(
    r"\b(?:with|together|both|same day|same claim|same time|bundled?|bundles|beside|apart|separately|included?|part of"
    r"|con|juntos|juntas|ambos|ambas|los dos|mismo dia|aparte|incluid[oa]s?|parte de)\b"
)
_PARTING = re.compile(r"(?<![\w$.,])(?:25|57|59|x[epsu])(?![\w.,%])")
"""Modifiers that say a service is apart from another one: named with two, they ask of both together."""
_DOUBT = 0.3
"""Words for the patient about nothing in particular are no answer to a part of a message."""


def matter_told(understood: Understanding, asked: Clause, case: Case) -> Clause | None:
    """The question without "what do I tell the patient about"; None where a paper or a code says what it is about."""
    if understood.topic != TELLING or case.bill or case.eob or understood.references.codes:
        return None
    words = plain(asked.text).strip(" .,;:?¿!¡")
    left = " ".join(_TELLING.sub(" ", words).split()).strip(" .,;:?")
    told = left != words and (len(left.split()) >= _FEW or len(left) >= _WORD)
    return Clause(left, left) if told else None


def at_the_desk(understood: Understanding, asked: Clause, case: Case) -> Understanding:
    """``understood``, by the codes that were read out.

    What a reason or remark means, where the topic is refusals in general; whether several go together, where that is
    asked of them. A patient with a denial is told what the patient can do, with a paper in hand too.
    """
    if call := on_the_phone(understood, asked, case):
        return call
    codes = understood.references.codes
    sure = max(understood.confidence, SURE)
    refused = any(code.system in ("carc", "rarc") for code in codes)
    paper = case.bill or case.eob
    if understood.topic == _NEXT_STEP and (refused or paper) and _OWN.search(plain(asked.told)):
        return replace(understood, topic=CODE_TOPIC if refused else _DENIED, confidence=sure)
    if paper:
        return of_a_paper(understood, plain(asked.text), case)
    if understood.references.refusal == "bills" and refused:
        return replace(understood, topic=_WHOSE, confidence=sure)
    if understood.topic in _OF_REFUSALS and refused:
        return replace(understood, topic=CODE_TOPIC, confidence=sure)
    if understood.topic == _MARK_MISSING and sum(code.system == "modifier" for code in codes) > 1:
        return replace(understood, topic=CODE_TOPIC, confidence=sure)
    services = {code.code for code in codes if code.system in SERVICE_SYSTEMS}
    parted = _PARTING.search(plain(asked.text))
    if understood.topic == CODE_TOPIC and len(services) > 1 and (parted or _TOGETHER.search(plain(asked.text))):
        return replace(understood, topic=TOGETHER, confidence=sure)
    if understood.topic == TELLING and not codes:
        return replace(understood, confidence=min(understood.confidence, _DOUBT))
    return understood


def one_matter(parts: tuple[Clause, ...], message: str, case: Case) -> tuple[Clause, ...]:
    """The questions of a message, as one where all ask about the refusal whose codes it names once.

    "CO 16 N290: why was it denied, and can they bill me" is answered by what the codes say. With a paper in hand each
    has an answer of its own.
    """
    if case.bill or case.eob or len(parts) < 2:
        return parts
    named = [bool(_refusals_in(part.told)) for part in parts]
    short = all(held or len(part.text.split()) <= _LITTLE for held, part in zip(named, parts, strict=True))
    return (Clause(message, message),) if sum(named) == 1 and named[0] and short else parts


def _refusals_in(words: str) -> list[str]:
    return [code.code for code in code_mentions(words, None) if code.system in ("carc", "rarc")]
