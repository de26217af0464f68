import pytest

from bot.asked.whether import asks_whether


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
