"""What a recognized word's neighbours, and the lists of codes, say of how sure it is."""

from dataclasses import replace

from bot.readers.doubted import doubted
from bot.readers.layout import Word


def column(*texts: str, confidence: float = 0.98) -> list[Word]:
    """Amounts under each other, their right edges in one line."""
    return [
        Word(text, 100.0 - 6 * len(text), 100.0, 20.0 * row, 20.0 * row + 8, confidence=confidence)
        for row, text in enumerate(texts)
    ]


def sure(words: list[Word]) -> list[str]:
    return [word.text for word in words if word.confidence is not None and word.confidence >= 0.9]


def test_a_figure_where_others_have_a_dollar_sign_may_be_one() -> None:
    words = doubted(column("$45.00", "596.50", "$5.00", "$19.00"))
    assert sure(words) == ["$45.00", "$5.00", "$19.00"]
    assert words[1].others == ("$96.50",)
    assert words[1].text == "596.50"


def test_what_would_be_no_amount_without_its_first_figure_is_not_doubted() -> None:
    assert len(sure(doubted(column("$45.00", "0.00", "5.00", "6,120.00", "$19.00")))) == 5


def test_a_column_of_its_own_has_its_own_manner() -> None:
    plain = [replace(word, x0=word.x0 + 90, x1=word.x1 + 90) for word in column("596.50", "80.00", "45.00")]
    assert sure(doubted([*column("$45.00", "$5.00"), *plain])) == ["$45.00", "$5.00", "596.50", "80.00", "45.00"]


def test_a_sign_that_stands_apart_is_one() -> None:
    words = column("$45.00", "$5.00")
    apart = [
        Word("$", 50.0, 56.0, 60.0, 68.0, confidence=0.98),
        Word("96.50", 70.0, 100.0, 60.0, 68.0, confidence=0.98),
    ]
    assert len(sure(doubted([*words, *apart]))) == 4


def test_a_total_marked_alone_says_nothing_of_the_column() -> None:
    assert len(sure(doubted(column("596.50", "80.00", "45.00", "$721.50")))) == 4


def test_an_amount_with_too_many_figures_in_front_is_doubted() -> None:
    words = doubted(column("1,240.00", "3542.00", "097.25", "45.00"))
    assert sure(words) == ["1,240.00", "45.00"]
    assert words[1].others == ("542.00",)
    assert words[2].others == ("97.25",)
    assert len(sure(doubted(column("1240.00", "3542.00", "45.00")))) == 3


def code(text: str, confidence: float, *others: str) -> Word:
    (word,) = doubted([Word(text, 0.0, 30.0, 0.0, 8.0, confidence=confidence, others=others)])
    return word


def test_the_only_reading_that_is_in_a_list_of_codes_is_sure() -> None:
    assert code("99213", 0.7, "9921B", "49213").confidence == 0.9
    assert code("99213", 0.7, "99218").confidence == 0.7
    assert code("99213-25", 0.7, "99213-2S").confidence == 0.9
    assert code("J2405", 0.7, "12405", "32405").confidence == 0.9


def test_a_code_in_no_list_whose_like_is_in_one_is_doubted() -> None:
    word = code("12405", 0.97)
    assert word.confidence == 0.85
    assert word.others == ("J2405",)
    assert code("12405", 0.99999).confidence == 0.99999


def test_words_that_no_recognizer_read_are_left_alone() -> None:
    words = [replace(word, confidence=None) for word in column("$45.00", "$5.00", "596.50", "12405")]
    assert doubted(words) == words
