"""Insurers by their name beside a Spanish verb are read as the plan."""

import pytest

from bot.asked.wording.brands import as_the_plan


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("que me cubrio humana", "que me cubrio el seguro"),
        ("la cigna no me pago la placa", "el seguro no me pago la placa"),
        ("ya le mandaron esto a aetna", "ya le mandaron esto a el seguro"),
        ("cuanto nego triple-s", "cuanto nego el seguro"),
        ("ya le mandaron la protesis a metlife", "ya le mandaron la protesis a el seguro"),
        ("aetna ya termino", "el seguro ya termino"),
        ("did cigna pay for it", "did cigna pay for it"),
        ("mi tarjeta dice medicare", "mi tarjeta dice medicare"),
    ],
)
def test_a_name_beside_a_verb_is_the_plan(said: str, meant: str) -> None:
    assert as_the_plan(said) == meant
