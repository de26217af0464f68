"""Whether a question asks if something on the paper ought to be otherwise: "shouldn't that be a level 2",
«¿no debió ser nivel 3?», "was it really a five".

A paper says what was billed. Whether the care bears it out stands in the record of the visit, so that no such question
is decided by explaining what was billed.
"""

import re

_A_LEVEL = r"(?:level|lvl|nivel|visit|visita|consulta|code|codigo|99\d{3}|one|two|three|four|five|un[oa]?|[1-5])"
_OUGHT = re.compile(
    r"\b(?:should(?:n\W?t)?|ought(?:n\W?t)?|supposed)\b(?!.*\b(?:pay|owe|i (?:call|ask|send|do))\b)"
    r".{0,40}\b(?:be|been)\b"
    r"|\b(?:doesn\W?t|does|did|didn\W?t|wouldn\W?t|would)\b.{0,40}"
    r"\b(?:make (?:it|that|this)|count as|qualify as|rate)\b"
    rf"|\b(?:isn\W?t|wasn\W?t|aren\W?t|ain\W?t)\b.{{0,40}}\b{_A_LEVEL}\b"
    rf"|\b(?:is|was)\b.{{0,30}}\b(?:really|actually|truly|even|legit\w*)\b.{{0,20}}\b{_A_LEVEL}\b"
    r"|\b(?:is|was|are|were) (?:that|it|this|the \w+|my \w+|a \w+)(?: \w+){0,4} "
    r"(?:right|correct|accurate|justified|legit|warranted|appropriate|too high|inflated|upcoded)\b"
    r"|\b(?:did|do) (?:i|they|he|she|my \w+) (?:really|actually) (?:have|need|do|earn|meet)\b"
    r"|\b(?:no )?(?:deb(?:io|ia|eria|ieron|en)|tendria que|tenia que)(?: de)? (?:haber sido|ser|estar|ir)\b"
    rf"|\b(?:no (?:era|fue|es|seria)|de (?:veras|verdad) (?:era|fue|es)|realmente (?:era|fue|es))\b"
    rf".{{0,30}}\b{_A_LEVEL}\b"
    rf"|\b(?:era|fue|es)\b.{{0,20}}\b{_A_LEVEL}\b.{{0,20}}\b(?:de (?:veras|verdad)|en serio|realmente)\b"
    r"|\b(?:esta|es|estuvo|fue) (?:bien puesto|correct[oa]|justificad[oa]|demasiado alt[oa]|muy alt[oa])\b"
)
_WHO = re.compile(r"\b(?:who|whose|quien|quienes)\b")


def asks_what_ought(words: str) -> bool:
    """Whether ``words``, plain, ask if something billed ought to be otherwise, and not who decides that."""
    return bool(_OUGHT.search(words)) and not _WHO.search(words)
