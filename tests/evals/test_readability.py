import pytest

from evals.readability import fernandez_huerta, flesch_kincaid, syllables

ENGLISH = """one: the bill billed asked charge please use used rule rules whole code codes once says said you eye times
two: needed ended added appeal people little table allowed payment charges prices before something being statement
three: insurance provider medicine estimate hospital itemized area idea actual usual period employees
four: deductible facility emergency coinsurance evaluate eligible"""
SPANISH = """one: que muy y hoy ley yo quien
two: camión país ciudad guía día deuda cuenta leer usted pagar agua
three: factura seguro médico línea copago oído héroe poeta ayuda pingüino cigüeña prohíbe incluye
four: aéreo aplicación teoría deducible averiguar
six: rehabilitación"""
NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "six": 6}


def listed(table: str) -> list[tuple[str, int]]:
    rows = (row.split(": ") for row in table.split("\n"))
    return [(word, NUMBERS[name]) for name, words in rows for word in words.split()]


@pytest.mark.parametrize(("word", "count"), listed(ENGLISH))
def test_english_syllables(word: str, count: int) -> None:
    assert syllables(word, "en") == count


@pytest.mark.parametrize(("word", "count"), listed(SPANISH))
def test_spanish_syllables(word: str, count: int) -> None:
    assert syllables(word, "es") == count


def test_published_english_examples() -> None:
    """Of https://en.wikipedia.org/wiki/Flesch-Kincaid_readability_tests: 13 words of 24 syllables, and 6 of 6."""
    platypus = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
    assert flesch_kincaid(platypus) == pytest.approx(0.39 * 13 + 11.8 * 24 / 13 - 15.59)
    assert flesch_kincaid("The cat sat on the mat.") == pytest.approx(-1.45, abs=0.01)


def test_the_spanish_formula_on_counted_words() -> None:
    """Two sentences of 6 and 4 words, 16 syllables: En un lu-gar de la Man-cha. No quie-ro a-cor-dar-me ya."""
    text = "En un lugar de la Mancha. No quiero acordarme ya."
    assert fernandez_huerta(text) == pytest.approx(206.84 - 60 * 16 / 10 - 1.02 * 5)


def test_points_of_a_list_are_sentences_and_figures_one_syllable() -> None:
    assert flesch_kincaid("- one\n- two") == flesch_kincaid("One. Two.")
    assert flesch_kincaid("It is $1,000.00 now.") == flesch_kincaid("It is ten now.")
    assert flesch_kincaid("See https://www.example.org/some-long-page here.") == flesch_kincaid("See here.")


def test_a_text_without_words_has_no_grade() -> None:
    assert flesch_kincaid("") is fernandez_huerta("—") is None
