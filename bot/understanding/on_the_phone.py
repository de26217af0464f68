"""Questions of staff who have a patient on the line: what they do and say, where a patient would be told otherwise."""

import re
from dataclasses import replace

from bot.case import Case
from bot.understanding.clauses import Clause
from bot.understanding.understood import SURE, Understanding
from knowledge.calls import matter_of
from knowledge.question_features import plain

PHONE_TOPIC = "on-the-phone"
_WHO = r"(?:pts?|patients?|callers?|guarantors?|pacientes?)"
_OF_A_PATIENT = re.compile(
    rf"\b{_WHO} (?:(?:is|are|keeps?|just|still|now|in|on|esta|se) )*(?:wants?|wanting|wanted|asks?|asked|asking|says?"
    r"|said|saying|claims?|swears?|calls?|called|calling|needs?|refus\w+|can'?t|cannot|never|upset|angry|mad|furious"
    r"|yell\w*|scream\w*|disput\w*|died|passed|deceased|already|won'?t|has(?:n'?t| not)|did(?:n'?t| not)"
    r"|does(?:n'?t| not)|paid|received|collections?|threaten\w*"
    r"|requests?|requesting|requested|demands?|demanding|moved"
    r"|has (?:new|other|different|two|2|both|medicare|va|tricare)|lost|thinks?|insists?|complain\w*"
    r"|pide|quiere|dice|pregunta|llama|llamo|reclama|grita|enojad[oa]|molest[oa]|murio|fallecio|no (?:puede|quiere))\b"
    r"|\b(?:can|may|do|should) (?:i|we) (?:balance )?bill\b|\bpts? on (?:medicaid|qmb)\b"
    rf"|\b{_WHO} .{{0,20}}\b(?:chapter (?:7|13)|bankrupt\w*|bancarrota)\b"
    r"|\bbankrupt pts?\b|\bdivorced parents\b|\bturned 18\b"
    r"|\bhow (?:do (?:we|i)|to) handle\b|\bneed (?:a |the )?script\b"
    rf"|\b(?:angry|upset|irate|mad|furious|rude) {_WHO}\b|\b{_WHO} (?:enojad[oa]|molest[oa]|furios[oa])s?\b"
    rf"|\bscripts? for (?:an? |the )?(?:\w+ )?{_WHO}\b|\b(?:tell|to) (?:an? |the |our )?(?:pts?|patients?|callers?)"
    r" (?:who|that|with|whose|in) "
)
_OWN = re.compile(
    r"\b(?:my (?!pts?\b|patients?\b|callers?\b)|mine\b|i (?:am|was|got|received|owe|paid) |i'?m |mi |yo "
    r"|me (?:cobr|lleg|mand))"
)
_QUOTED = re.compile(rf"\b{_WHO} (?:says?|said|claims?|swears?|insists?|dice)\b")
_AT_HAND = frozenset({"itemized", "collections", "records", "angry", "death", "dispute", "new-insurance"})
"""Matters in which a paper at hand answers nothing of what is asked."""


def on_the_phone(understood: Understanding, asked: Clause, case: Case) -> Understanding | None:
    """``understood`` as a call about a matter; None where no patient is spoken of, or something else is asked."""
    words = plain(asked.told)
    references = understood.references
    of_a_charge = bool(case.bill and (references.lines or references.amounts or references.said or references.missing))
    if (
        references.codes
        or of_a_charge
        or (_OWN.search(words) and not _QUOTED.search(words))
        or not _OF_A_PATIENT.search(words)
    ):
        return None
    matter = matter_of(words, understood.topic)
    if matter is None or (case.bill and matter not in _AT_HAND):
        return None
    sure = max(understood.confidence, SURE)
    return replace(understood, topic=PHONE_TOPIC, confidence=sure, references=replace(references, call=matter))
