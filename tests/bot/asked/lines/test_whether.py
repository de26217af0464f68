import pytest

from bot.asked.lines.whether import asks_whether, service_asked
from knowledge.question_features import plain


@pytest.mark.parametrize(
    "words",
    [
        "did they do a sonogram",
        "am i being charged for a vaccine",
        "is there a splint on this bill",
        "me hicieron placas de la rodilla o no",
        "a mi hija le pusieron la vacuna",
        "y viene la anestesia en esta factura",
        "oiga, me cobraron la ambulancia?",
    ],
)
def test_whether_a_thing_was_done_is_asked(words: str) -> None:
    assert asks_whether(words)


@pytest.mark.parametrize(
    "words",
    [
        "did they charge me twice for the vaccine",
        "did they bill my insurance for the scan",
        "did they do that on the drug",
        "me cobraron bien la consulta",
        "a mi no me hicieron ninguna placa",
        "que me hicieron",
        "me dieron descuento por pagar antes",
        "is there a discount for paying now",
    ],
)
def test_what_asks_for_more_or_denies_is_not(words: str) -> None:
    assert not asks_whether(words)


@pytest.mark.parametrize(
    "question",
    [
        "did they really do the ct",
        "why did they do a pregnancy test",
        "how much was the ct",
        "what did the ct show",
        "did the insurance cover the ct",
        "do i need another mri",
        "was the x-ray of my wrist or my hand",
        "i gave the crutches back, did they take them off",
        "¿cuánto costó la tomografía?",
        "¿de verdad me hicieron la tomografía?",
        "¿necesito una resonancia?",
    ],
)
def test_other_questions_of_a_service_are_none_of_it(question: str) -> None:
    assert service_asked(plain(question), ()) is None


def test_what_was_spoken_of_last_is_what_this_is() -> None:
    assert service_asked("is that the ct", (2,)) is None
    assert service_asked("is that the ct", ()) == "ct"
