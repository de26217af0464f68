import pytest

from bot.views.teeth import tooth_of


@pytest.mark.parametrize(
    ("printed", "tooth"),
    [
        ("CROWN PORCELAIN TOOTH #14", "14"),
        ("Empaste, diente 30", "30"),
        ("RESIN 1 SURF #T", "T"),
        ("EXTRACTION TH 8", "8"),
        ("BITEWINGS 4 FILMS", None),
    ],
)
def test_the_tooth_printed_is_found(printed: str, tooth: str | None) -> None:
    assert tooth_of(printed, dental=True) == tooth


def test_only_dental_work_has_a_tooth() -> None:
    assert tooth_of("CAST TOOTH #3", dental=False) is None
