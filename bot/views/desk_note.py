"""What the desk's code search says beside the codes that it finds: of a number that is almost one, of a term."""

from bot.asked.codes.claim_digits import claim_digits
from bot.asked.codes.numbers_typed import number_note
from bot.asked.codes.terms import terms_alone, terms_asked
from bot.views.meanings import meaning_of
from codesets.entry import Language
from codesets.near import near_codes
from codesets.recognize import systems_of
from knowledge.question_features import plain

_NEAR: dict[Language, str] = {
    "en": "{code} is not a code known here. Perhaps {near}?",
    "es": "{code} no es un código conocido aquí. ¿Quizá {near}?",
}
_OR: dict[Language, str] = {"en": " or ", "es": " o "}


def desk_note(query: str, language: Language) -> str | None:
    """What is wrong with a number typed, the code that a slip may have meant, or what a term means; None of others."""
    if note := number_note(query, language):
        return note
    words = plain(query)
    if terms := claim_digits(words) or terms_asked(words) or terms_alone(words):
        return " ".join(str(meaning_of(name, language).value) for name in terms)
    token = query.strip().upper()
    near = near_codes(token) if token.isalnum() and not systems_of(token) else ()
    return _NEAR[language].format(code=token, near=_OR[language].join(near)) if near else None
