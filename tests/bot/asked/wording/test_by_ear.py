"""Spanish spelled by ear is put right; English, names and what is spelled right stay letter by letter."""

import pytest

from bot.asked.wording.by_ear import by_ear


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kuando bence", "cuando bence"),
        ("kien me kobro", "quien me cobro"),
        ("la inyecsion de asucar", "la inyeccion de azúcar"),
        ("la anestecia y la sirujia", "la anestesia y la cirugía"),
        ("la emerjensia", "la emergencia"),
        ("el ospital", "el hospital"),
        ("ke es eso", "que es eso"),
    ],
)
def test_what_is_spelled_by_ear_is_put_right(typed: str, meant: str) -> None:
    assert by_ear(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Kobe Kuang owes $40 for the kidney stone",
        "hospital ambulance difference",
        "el examen de la cirugía",
        "Keiser plan",
    ],
)
def test_all_else_stays(typed: str) -> None:
    assert by_ear(typed) == typed
