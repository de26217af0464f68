"""A recognized word that looks like nothing on a bill, and the word it stands for."""

import pytest

from bot.readers.shapes import shaped


@pytest.mark.parametrize(
    ("read", "others", "taken"),
    [
        ("S112.00", (), "$112.00"),
        ("GO463", (), "G0463"),
        ("J18B5", (), "J1885"),
        ("1,O24.5O", (), "1,024.50"),
        ("0,00", (), "0.00"),
        ("97.25.", ("97.25",), "97.25"),
        (".0120", (), "0120"),
        ("83.514.25", ("83,514.25",), "83,514.25"),
        ("O2/17/2026", (), "02/17/2026"),
    ],
)
def test_the_reading_with_a_shape_is_taken_with_little_confidence(
    read: str, others: tuple[str, ...], taken: str
) -> None:
    text, confidence, kept = shaped(read, 0.99, others)
    assert text == taken
    assert confidence <= 0.9
    assert read in kept


@pytest.mark.parametrize("word", ["99213", "$1,875.40", "03/02/2026", "15MG", "1-800-555-0142", "BOOKS", "$83.00."])
def test_a_word_that_has_its_shape_or_none_near_it_stays(word: str) -> None:
    assert shaped(word, 0.97, ()) == (word, 0.97, ())


def test_a_speck_before_a_month_is_none_of_it() -> None:
    assert shaped(".Jan", 0.7, ()) == ("Jan", 0.7, ())
    assert shaped("Jan.", 0.97, ()) == ("Jan.", 0.97, ())
