import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asked.wording.numbers_said import digits


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("mil doscientos cuarenta y cinco", "1245"),
        ("los cuatrocientos doce dolares", "los 412 dolares"),
        ("dos mil trescientos", "2300"),
        ("treinta y un dolares", "31 dolares"),
        ("linea dos y tres", "linea 2 y 3"),
        ("en doce meses", "en 12 meses"),
        ("en once meses", "en 11 meses"),
        ("ochenta y ocho dolares con cincuenta centavos", "88.50"),
    ],
)
def test_numbers_in_words_become_figures(said: str, written: str) -> None:
    assert digits(said) == written


@pytest.mark.parametrize(
    "said", ["mil gracias", "al cien por ciento", "mil y pico", "i was charged once", "una consulta", "dos veces"]
)
def test_what_only_sounds_like_a_number_stays(said: str) -> None:
    assert digits(said) == said


@given(st.text())
def test_any_text_is_taken(words: str) -> None:
    assert isinstance(digits(words), str)
