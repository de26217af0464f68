"""Questions of staff with a paper at hand that the words alone read as what a charge is."""

import re
from dataclasses import replace

from bot.case import Case
from bot.refused import refused_lines
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.picked import PICKED_TOPIC, picked
from bot.understanding.understood import SURE, TAKEN_OFF_TOPIC, Understanding

_STEPS, _UNITS = "denial-next-step", "units-and-dose"
_NAMED = frozenset({"line number", "code", "words", "printed", "date"})
_WRITTEN_OFF = re.compile(
    r"^\W*(?:(?:total|how much|what|whats|the|is|was|did we|cuanto|el) )*"
    r"(?:write[- ]?offs?|written off|wr(?:i|o)te off|contractual adjustments?|adjustments?|ajustes?)\b"
)
_WE_DO = re.compile(
    r"\b(?:what (?:do|can|should) we (?:do|send|fix)|can we appeal|(?:our )?next steps?"
    r"|how do we (?:fix|correct|work|appeal)|que hacemos|como (?:lo |la )?(?:arreglamos|corregimos))\b"
)
_MISSING = re.compile(
    r"\bwhat (?:(?:is|are|do|does|else) )*(?:we|i|they|you|the office|the clinic)? ?(?:still )?"
    r"(?:missing|lack\w*|short|need)\b.{0,12}\bto (?:bill|submit|send|file)\b"
    r"|\bque (?:nos |les |me )?(?:falta|hace falta|necesitamos)\b.{0,12}"
    r"\bpara (?:cobrar|facturar|mandar|someter)\w*\b"
)
_OF_WORK = re.compile(r"\bcomp\b|compensation|compensaci[oó]n", re.IGNORECASE)
_WORK = "accident-or-work-injury"
_COUNTED = re.compile(r"^\W*(?:(?:how many|number of|# of|what|the|cuantas) )*(?:units?|unidades)\b(?! price)")


def of_a_paper(understood: Understanding, words: str, case: Case) -> Understanding:
    """``understood``, where ``words`` (plain text) ask for the step after a refusal, or for a count of units."""
    if case.bill and (told := picked(words, case.bill)):
        how, lines = told
        references = replace(understood.references, lines=lines, how=how, missing=None)
        return replace(understood, topic=PICKED_TOPIC, confidence=SURE, references=references)
    if _MISSING.search(words) and case.bill and _OF_WORK.search(case.bill.payer or ""):
        return replace(understood, topic=_WORK, confidence=SURE)
    lines = understood.references.lines
    sure = max(understood.confidence, SURE)
    if _WE_DO.search(words) and refused_lines(case) and set(lines) <= refused_lines(case):
        return replace(understood, topic=_STEPS, confidence=sure)
    if lines and understood.topic == LINE_TOPIC and _COUNTED.search(words):
        return replace(understood, topic=_UNITS, confidence=sure)
    if _WRITTEN_OFF.search(words) and understood.references.how not in _NAMED and not understood.references.codes:
        return replace(understood, topic=TAKEN_OFF_TOPIC, confidence=sure)
    return understood
