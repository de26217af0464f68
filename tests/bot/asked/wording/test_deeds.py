"""Deeds that people tell of, as the nouns of bills."""

import pytest

from bot.asked.wording.deeds import with_deeds


@pytest.mark.parametrize(
    ("words", "noun"),
    [
        ("me empastaron una muela", "empaste"),
        ("le cosieron la frente a mi nino", "sutura"),
        ("how much when they stitched him up", "sutura"),
        ("lo operaron en marzo", "operacion"),
        ("le sacaron una placa", "radiografia"),
        ("cuanto por los tubitos", "tubos"),
        ("me hicieron el nervio de la muela", "endodoncia"),
        ("how far did they take my dad", "milla"),
        ("what is the no-show for", "perdida"),
    ],
)
def test_a_deed_brings_its_noun(words: str, noun: str) -> None:
    assert with_deeds(words) == f"{words} {noun}"


def test_a_noun_that_is_said_is_not_said_twice() -> None:
    assert with_deeds("me inyectaron la inyeccion") == "me inyectaron la inyeccion"


def test_words_without_a_deed_stay() -> None:
    assert with_deeds("cuanto debo de la consulta") == "cuanto debo de la consulta"
