import pytest

from bot.understanding.language import language_of, language_of_words
from knowledge import Knowledge


@pytest.mark.parametrize(
    "message",
    [
        "why so much",
        "what is 96372",
        "did blue cross pay any of this",
        "wtf is the facility fee",
        "can i pay later",
        "they told me 2150",
        "y didnt they cover it",
        "96372 2 units walk me thru",
        "my son's line",
    ],
)
def test_english_is_told(message: str, knowledge: Knowledge) -> None:
    assert language_of(message, None, knowledge.topics) == "en"


@pytest.mark.parametrize(
    "message",
    [
        *("por que me cobran tanto", "¿qué es 96372?", "cuanto debo", "y la segunda", "el seguro pago algo"),
        *("no entiendo", "el bill caro", "charge duplicado", "mi deductible", "insurance no pago nada", "xq el charge"),
        "me dijeron 2150",
    ],
)
def test_spanish_is_told_with_and_without_accents(message: str, knowledge: Knowledge) -> None:
    assert language_of(message, None, knowledge.topics) == "es"


def test_a_message_that_tells_nothing_keeps_the_language_of_the_conversation(knowledge: Knowledge) -> None:
    assert language_of("96372", "es", knowledge.topics) == "es"
    assert language_of("ok", "es", knowledge.topics) == "es"
    assert language_of("96372", None, knowledge.topics) == "en"


def test_a_message_in_both_languages_is_in_the_one_it_opens_with(knowledge: Knowledge) -> None:
    spanish = "nos llegaron unas cuentas por la fractura, one from the clinic and one from the surgeon, ¿está bien?"
    english = "they sent me two bills for the wrist, una del hospital y otra de los médicos, is that right?"
    assert language_of(spanish, None, knowledge.topics) == "es"
    assert language_of(english, None, knowledge.topics) == "en"


def test_a_code_alone_is_answered_in_the_language_of_the_paper(knowledge: Knowledge) -> None:
    paper = language_of_words(["Examen de urgencia", "Extracción quirúrgica"])
    assert language_of("D7140", None, knowledge.topics, paper) == "es"
    assert language_of("D7140", "en", knowledge.topics, paper) == "en"
    assert language_of("what is D7140", None, knowledge.topics, paper) == "en"
    assert language_of_words(["DEEP CLEANING UPPER RT"]) in (None, "en")
