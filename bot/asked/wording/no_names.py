"""Words that name no thing on a bill, though each of them alone may: a plan, what is left, whether it is right."""

import re

_NO_NAMES = re.compile(
    r"\b(?:dental|vision|health|medical|my|the|private) (?:insurance|plan)\b|\bseguro (?:dental|medico|de salud)\b"
    r"|\b(?:is|its|that|this|thats|be|es|sera|era) (?:it |this |that |eso |esto )?normal\b"
    r"|\b(?:medical|dental|medic[oa]) (?:side )?(?:or|o) (?:the )?(?:medical|dental|medic[oa])\b"
    r"|\blower (?:than|amount|number|price|total|figure|bill|balance|share|cost|one)\b"
    r"|\b(?:is|its|was|are|be|been|get|go|goes|much|even|any|so|comes?|came|say|says|shows?) (?:\w+ )?lower\b(?! back)"
    r"|\b(?:in|out of|of) the picture\b|\b(?:big|whole|full) picture\b|\bpag\w+ complet[oa]s?\b"
    r"|\b(?:s|is|are|was|whats|be|am|much|do i have|anything) left\b|\bleft (?:to|over|for me|after|of|on it|owing)\b"
    r"|\b(?:is|are|was|sounds?|looks?|seems?|all|am i|it|this|that|be|bill|total|amount|charge|even|\d+) right\b"
    r"|\b(?:this|the|my|that|our) (?:whole |entire )?(?:er|emergency(?: room)?|hospital|clinic|urgent care) bill\b"
    r"|\b(?:was|were|been|there|here|wait\w*|sat|only|stayed|took) (?:\w+ ){0,2}(?:\d+|an?|half an)"
    r" (?:hours?|hrs?|minutes?|mins?)\b"
    r"|\b(?:did|do|does|they|you|it|to|not|already|ever|get|got|been) (?:\w+ )?count(?:s|ed|ing)?\b"
    r"|\b(?:in|to|into|with|from|at) collections?\b|\bcollections? (?:agency|notice|letter|people|company)\b"
    r"|\b(?:after|before|with|without) (?:(?:the|my|any|our|their|all) )*(?:discounts?|adjustments?|write[- ]?offs?"
    r"|insurance|plans?)\b|\b(?:antes|despues) del? (?:mi |el )?(?:descuentos?|ajustes?|seguro|plan)\b"
    r"|\bright (?:now|away|amount|price|total|number|code|bill|thing)\b|\b(?:tengo|tiene|mis?|sus?|hay) derechos?\b"
)


def without_no_names(words: str) -> str:
    """``words`` (plain text) without those that name nothing: "did they count it" asks of no blood count."""
    return _NO_NAMES.sub(" ", words)
