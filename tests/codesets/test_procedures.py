"""ICD-10-PCS in words, put together from its characters."""

import pytest

from codesets import procedures
from codesets.composed import describe


@pytest.mark.parametrize(
    ("code", "title_en", "title_es"),
    [
        ("0DTJ4ZZ", "Removal of all of the appendix", "Extracción completa de apéndice"),
        ("0SRC0J9", "Replacement of the right knee joint", "Reemplazo en articulación de la rodilla derecha"),
        ("10E0XZZ", "Vaginal birth", "Parto vaginal"),
        ("10D00Z1", "C-section", "Cesárea"),
        ("30233N1", "Transfusion of red blood cells", "Transfusión de glóbulos rojos"),
        ("BW28ZZZ", "CT scan of the body regions", "Tomografía de regiones del cuerpo"),
        ("0210093", "Bypass around part of one heart artery", "Desvío alrededor de parte de una arteria del corazón"),
    ],
)
def test_says_what_was_done_and_where(code: str, title_en: str, title_es: str) -> None:
    entry = procedures.describe(code)
    assert entry is not None
    assert (entry.title_en, entry.title_es) == (title_en, title_es)


def test_says_how_it_was_reached() -> None:
    scope, cut = procedures.describe("0DTJ4ZZ"), procedures.describe("0DTJ0ZZ")
    assert scope is not None
    assert cut is not None
    assert "small cuts with a camera" in scope.plain_en
    assert "con un corte abierto" in cut.plain_es


def test_words_without_the_exact_place_say_that_they_are_general() -> None:
    general, exact = procedures.describe("0KQF0ZZ"), procedures.describe("0DTJ4ZZ")
    assert general is not None
    assert exact is not None
    assert (general.origin, exact.origin) == ("range", "own")
    assert "general" in general.plain_en
    assert "general" not in exact.plain_en


@pytest.mark.parametrize("code", ["F00ZHYZ", "XW033E5", "GZ10ZZZ"])
def test_what_has_no_words_is_left_to_its_range(code: str) -> None:
    assert procedures.describe(code) is None


def test_other_systems_are_not_composed() -> None:
    assert describe("cpt", "99213") is None
