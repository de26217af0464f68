"""Which language a message is written in: English or the Spanish of the Americas.

Small telling words first, none of them an English noun that Spanish speakers borrow (bill, charge, claim);
what they leave open is told by the wording that the topics' own questions taught.
A general language identifier was measured too: 75 MB more for the same answers on messages this short.
"""

import re

from codesets.entry import Language
from knowledge.question_features import plain
from knowledge.topic_index import TopicIndex

_SPANISH = frozenset(
    """que por para cuanto cuanta cual esto esta este eso cobro cobros cobran cobraron factura seguro debo pagar pago
    cargo linea el la los las mi me una un y es son de del en porque como quien cuando donde si puedo gracias hola
    quiero necesito tengo hay fue le se su usted ya sobre cuenta ayuda aseguranza pero cuesta cuestan tanto
    caro cara nada algo ese esa ella al con sin nos ni q xq""".split()  # noqa: SIM905
)
_ENGLISH = frozenset(
    """what why how the is my this that did do does charged owe pay line and was for can
    who when where it i to of you hi hello thanks please much total which are have has get got an on at with need want
    tell about help""".split()  # noqa: SIM905
)
_MARKS = re.compile(r"[¿¡ñáéíóúü]")
_SURE = 0.8
_FEW = 2
"""Fewer words than this, none of them telling, leave the language as it was."""


def language_of(message: str, before: Language | None, index: TopicIndex) -> Language:
    """The message's language; one that does not tell keeps the conversation's, else English."""
    words = re.findall(r"[a-z]+", plain(message))
    spanish = sum(word in _SPANISH for word in words) + 2 * len(_MARKS.findall(message.lower()))
    english = sum(word in _ENGLISH for word in words)
    if spanish != english:
        return "es" if spanish > english else "en"
    if before and len(words) < _FEW:
        return before
    sure = index.spanish(message) if words else 0.5
    if 1 - _SURE < sure < _SURE:
        return before or "en"
    return "es" if sure >= _SURE else "en"
