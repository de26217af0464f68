"""Borrowed words of bills are read as the Spanish ones; English is left alone."""

import pytest

from bot.borrowed import at_home, patients


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


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("without the or and the room", "without the operating room and the room"),
        ("the or charge", "the operating room charge"),
        ("the shot or the visit", "the shot or the visit"),
    ],
)
def test_the_operating_room_is_called_by_its_whole_name(said: str, meant: str) -> None:
    assert at_home(said) == meant


@pytest.mark.parametrize("said", ["what is my copay", "the bill is wrong", "did insurance pay the claim"])
def test_english_stays(said: str) -> None:
    assert at_home(said) == said


def test_pt_is_a_patient_where_staff_write_of_one_and_therapy_elsewhere() -> None:
    assert patients("which lines can hit the pt") == "which lines can hit the patient"
    assert patients("pt says she paid") == "patient says she paid"
    assert patients("how much was the pt") == "how much was the pt"
