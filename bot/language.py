"""Which language a message is written in: English or the Spanish of the Americas.

Small telling words first: a phone message is too short for a statistical guess alone, and half of the
words on a bill are the same in both languages.
"""

import re
from functools import cache
from typing import Any

from codesets.entry import Language
from knowledge.question_features import plain

_SPANISH = frozenset(
    """que por para cuanto cuanta cual esto esta este eso cobro cobros cobran cobraron factura seguro debo pagar pago
    cargo linea el la los las mi me una un y es son de del en porque como quien cuando donde si puedo gracias hola
    quiero necesito tengo hay fue le se su usted ya sobre cuenta ayuda""".split()  # noqa: SIM905
)
_ENGLISH = frozenset(
    """what why how the is my this that did do does bill charge charged charges insurance owe pay line and was for can
    who when where it i to of you hi hello thanks please much total which are have has get got an on at with need want
    tell about help""".split()  # noqa: SIM905
)
_MARKS = re.compile(r"[¿¡ñáéíóúü]")
_FEW = 4
_SURE = 0.8


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_pickled_model(MODEL_FILE, norm_probs=True)
    identifier.set_languages(["en", "es"])
    return identifier


def language_of(message: str, before: Language | None) -> Language:
    """The message's language; a short message without a telling word keeps the conversation's, else English."""
    words = re.findall(r"[a-z]+", plain(message))
    spanish = sum(word in _SPANISH for word in words) + 2 * len(_MARKS.findall(message.lower()))
    english = sum(word in _ENGLISH for word in words)
    if spanish != english:
        return "es" if spanish > english else "en"
    if len(words) < _FEW and before:
        return before
    told, sure = _identifier().classify(message)
    if sure < _SURE:
        return before or "en"
    return "es" if told == "es" else "en"
