"""Borrowed words of bills are read as the Spanish ones; English is left alone."""

import pytest

from bot.asked.wording.borrowed import at_home


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("que pago la aseguranza", "que pago el seguro"),
        ("cuanto es mi copay", "cuanto es mi copago"),
        ("me llego el bill", "me llego el factura"),
        ("ya pague el deductible", "ya pague el deducible"),
        ("los biles del hospital", "los facturas del hospital"),
        ("xq es tan caro", "por que es tan caro"),
        ("y porque son dos", "y por que son dos"),
        ("q es esto", "que es esto"),
        ("la placa con todo y lectura", "la placa mas lectura"),
        ("tengo q ir", "tengo que ir"),
        ("cuanto porciento pago el plan", "que porcentaje pago el plan"),
        ("cuantos por ciento puso el plan", "que porcentaje puso el plan"),
        ("el plan lo denego", "el plan lo nego"),
        ("porke me cobran", "por que me cobran"),
        ("me llego el proximo bil", "me llego el proximo factura"),
    ],
)
def test_what_is_borrowed_is_read_at_home(said: str, meant: str) -> None:
    assert at_home(said) == meant


@pytest.mark.parametrize("said", ["what is my copay", "the bill is wrong", "did insurance pay the claim"])
def test_english_stays(said: str) -> None:
    assert at_home(said) == said
