"""Which language a message is written in: English or the Spanish of the Americas.

Small telling words first, none of them an English noun that Spanish speakers borrow (bill, charge, claim);
what they leave open is told by the wording that the topics' own questions taught.
A general language identifier was measured too: 75 MB more for the same answers on messages this short.
"""

import re
from collections.abc import Iterable

from codesets.entry import Language
from knowledge.question_features import plain
from knowledge.topic_index import TopicIndex

_SPANISH = frozenset(
    """que por para cuanto cuanta cuantos cuantas cual cuales esto esta este estas estos eso esa ese esas esos cobro
    cobros cobran cobraron cobrar factura facturas seguro debo debe pagar pago pague paga pagaron cargo cargos linea
    lineas el los las mi mis una unas uno unos es son del en porque como quien quienes cuando donde si puedo puede
    gracias hola quiero necesito tengo tiene hay fue fueron le les se su sus usted ya sobre cuenta ayuda nos lo al
    con sin pero mas muy aqui ahi alla otra otro otros otras ellos ella yo tambien entonces digame explique dice dicen
    era eran estaba estan soy estoy ser hacer hizo hicieron dieron puso pusieron pedi pidieron salio sale salen queda
    quedan toca tocan falta vez veces dia dias mes meses ano anos semana papel carta recibo medico doctora enfermera
    consulta visita examen inyeccion medicina codigo codigos plan mande mandaron llame llamar hablar oiga bueno
    nomas todavia cada algo nada todo toda todos todas mucho mucha tanto tan menos mejor ni de
    aseguranza cuesta cuestan caro cara dijo dijeron q xq""".split()  # noqa: SIM905
)
_ENGLISH = frozenset(
    """what why how the is my this that did do does bill bills billed charge charged charges insurance owe owed pay paid
    paying line lines and was were for can could who when where it i im ive id to of you your yall we us our they them
    their theyre he she him her his hers hi hello thanks please much many which are have has had get got gets an on at
    with need want tell told about if then than from but or not didnt dont doesnt isnt wasnt cant wont aint so just
    there these those here out off up down over after before again still even also too only because by as be been
    being whats wheres whos hows thats its one ones other another first second next last same more less left back
    any some every each all both half should would will gonna wanna gotta lemme say says said mean means meant call
    called send sent give gave take took took make made put walk thru through show see know think went come came
    doctor nurse visit shot test code codes copay deductible claim money dollars bucks week month year day days
    months today now yes""".split()  # noqa: SIM905
)
_BOTH = frozenset(
    [
        "plan",
        "total",
        "me",
        "no",
        "a",
        "son",
        "doctor",
        "hospital",
        "copay",
        "medicare",
        "bill",
        "bills",
        "charge",
        "charges",
        "insurance",
        "deductible",
        "claim",
    ]
)
"""Words of both languages, which tell nothing."""
_SPANISH_ENDING = re.compile(r"(?:aron|ieron|jeron|iendo|cion|ciones|amos|emos|aban|idad)$")
_ENGLISH_ENDING = re.compile(r"(?:ing|tion|tions|ed|ly|ght)$")
"""How a word ends that stands in neither list."""
_MARKS = re.compile(r"[¿¡ñáéíóúü]")
_SURE = 0.8
_MIXED = 4
"""Telling words of each language that make a message one in both: how it opens is then the writer's own."""
_OPENING = 3
_FEW = 2
"""Fewer words than this, none of them telling, leave the language as it was."""
_A_WORD = 3
"""Letters of a word that may tell a language, and is no part of a code."""


def language_of_words(printed: Iterable[str]) -> Language | None:
    """The language of what a paper prints, by its telling words alone; None where they do not tell."""
    text = " ".join(printed)
    spanish, english = _told(text, re.findall(r"[a-z]+", plain(text)))
    return None if spanish == english else "es" if spanish > english else "en"


def language_of(message: str, before: Language | None, index: TopicIndex, paper: Language | None = None) -> Language:
    """The message's language; one that does not tell keeps the conversation's, else that of the ``paper``, else
    English."""
    words = re.findall(r"[a-z]+", plain(message).replace("'", "").replace("’", ""))
    spanish, english = _told(message, words)
    if min(spanish, english) >= _MIXED:
        first = [word for word in words if word not in _BOTH][:_OPENING]
        opening = sum(word in _SPANISH or bool(_SPANISH_ENDING.search(word)) for word in first)
        return "es" if 2 * opening > len(first) else "en"
    if spanish != english:
        return "es" if spanish > english else "en"
    named = max(map(len, words), default=0) >= _A_WORD
    if len(words) < _FEW and (kept := before or (None if named else paper)):
        return kept
    sure = index.spanish(message) if words else 0.5
    if 1 - _SURE < sure < _SURE:
        return before or paper or "en"
    return "es" if sure >= _SURE else "en"


def _told(message: str, words: list[str]) -> tuple[int, int]:
    """How much of ``message`` speaks for Spanish, and how much for English."""
    spanish = sum(_tells(word, _SPANISH, _SPANISH_ENDING) for word in words)
    english = sum(_tells(word, _ENGLISH, _ENGLISH_ENDING) for word in words)
    return spanish + 2 * len(_MARKS.findall(message.lower())), english


def _tells(word: str, known: frozenset[str], ending: re.Pattern[str]) -> bool:
    """Whether ``word`` speaks for the language of ``known``: by itself, else by how it ends."""
    if word in _SPANISH | _ENGLISH | _BOTH:
        return word in known - _BOTH
    return bool(ending.search(word))
