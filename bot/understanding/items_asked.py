"""Questions for the single items behind one sum: "I want to see every supply in that 182"."""

import re

from bot.asked.references import References
from bot.bill import Bill
from bot.described import SERVICE_SYSTEMS
from bot.understanding.understood import SURE, Understanding
from codesets.entry import Language
from knowledge.question_features import plain

TOPIC = "itemized-bill"
_ITEMS = re.compile(
    r"\b(?:see|want|get|have|list|show|give|ask for|need|send)\b.{0,25}"
    r"\b(?:every|each|all (?:the|of)|details?|items?|breakdown)\b"
    r"|\bitemi[sz]\w+|\b(?:item|line) by item\b|\b(?:break|split|spell)\w* (?:it |that |this |them )?(?:down|out|up)\b"
    r"|\b(?:what|which) (?:exact\w* )?(?:items?|supplies|drugs?|medicines?|tests|things) (?:are|were|is|was)\b"
    r"|\b(?:inside|behind) (?:of )?(?:the|that|this|those)\b"
    r"|\b(?:ver|quiero|dar\w*|den|list\w*|pedir|muestr\w+)\b.{0,25}\b(?:cada|detalle|desglose|lista|todo lo que)\b"
    r"|\bdesglos\w+"
    r"|\b(?:que|cuales) (?:cosas|materiales|medicinas|pruebas|medicamentos) (?:son|fueron|hay|trae\w*|inclu\w+)\b"
)
_WHY = re.compile(r"\b(?:why|how come|por ?que)\b")


def items_asked(question: str, bill: Bill | None, references: References, language: Language) -> Understanding | None:
    """That ``question`` asks for what is in one line that sums up many things; None where its line names one thing."""
    words = plain(question)
    if bill is None or len(references.lines) != 1 or not _ITEMS.search(words) or _WHY.search(words):
        return None
    line = next((one for one in bill.lines if one.line == references.lines[0]), None)
    if line is None or any(code.system in SERVICE_SYSTEMS for code in line.codes):
        return None
    return Understanding(language, TOPIC, SURE, (), references, outright=True)
