"""Borrowed words of bills are read as the Spanish ones; English is left alone."""

import pytest

from bot.asked.borrowed import at_home


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("que pago la aseguranza", "que pago la seguro"),
        ("cuanto es mi copay", "cuanto es mi copago"),
        ("me llego el bill", "me llego el factura"),
        ("ya pague el deductible", "ya pague el deducible"),
        ("los biles del hospital", "los facturas del hospital"),
    ],
)
def test_what_is_borrowed_is_read_at_home(said: str, meant: str) -> None:
    assert at_home(said) == meant


@pytest.mark.parametrize("said", ["what is my copay", "the bill is wrong", "did insurance pay the claim"])
def test_english_stays(said: str) -> None:
    assert at_home(said) == said
