"""Words as they are looked for on a bill."""

import pytest

from bot.asked.wording.stems import stem, stems


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("semaglutida", "semaglutide"),
        ("amoxicilina", "amoxicillin"),
        ("difenhidramina", "diphenhydramine"),
        ("prednisona", "prednisone"),
        ("terapia", "therapy"),
        ("rodillas", "knee"),
        ("papanicolau", "pap"),
    ],
)
def test_both_languages_have_one_stem(spanish: str, english: str) -> None:
    assert stem(spanish) == stem(english)


def test_words_that_tell_nothing_are_left_out() -> None:
    assert stems("cuánto me cobraron por cada una") == []


def test_different_things_stay_different() -> None:
    assert len({stem(word) for word in ("visita", "vacuna", "cara", "mama", "room", "rodilla")}) == 6
