"""Dates that fell into parts when a page was recognized are whole again; other figures stay as they are."""

import pytest

from bot.readers.layout import Word
from bot.readers.whole_dates import with_whole_dates


def row(text: str, confidence: float = 0.97) -> list[Word]:
    """The words of a row as wide as their letters; two blanks part columns."""
    words, x = [], 0.0
    for part in text.split(" "):
        if part:
            words.append(Word(part, x, x + 5.0 * len(part), 0.0, 8.0, confidence=confidence))
        x += 5.0 * len(part) + 3.0 if part else 30.0
    return words


@pytest.mark.parametrize(
    ("read", "whole"),
    [
        ("2026 01 21  93005", "2026/01/21 93005"),
        ("2026 01-21  93005", "2026/01/21 93005"),
        ("2026 01:21. 99213", "2026/01/21 99213"),
        ("01 21 2026  45.00", "01/21/2026 45.00"),
        ("Statement 2026 01 21", "Statement 2026/01/21"),
        ("01/21 2026  45.00", "01/21/2026 45.00"),
        ("0121/2026  45.00", "01/21/2026 45.00"),
        ("01/21:2026  45.00", "01/21/2026 45.00"),
    ],
)
def test_the_parts_become_the_day(read: str, whole: str) -> None:
    words = with_whole_dates(row(read))
    assert " ".join(word.text for word in words) == whole
    assert [word.confidence for word in words if "/" in word.text] == [0.85]


def test_a_date_stuck_together_counts_where_it_was_hard_to_read() -> None:
    assert with_whole_dates(row("202601.21", 0.5))[0].text == "2026/01/21"
    assert with_whole_dates(row("202601.21", 0.95))[0].text == "202601.21"


@pytest.mark.parametrize(
    "read",
    [
        "2026  01  21",
        "2026 13 21",
        "2026 02 30",
        "0121 25 59",
        "99213 25 59",
        "01/21/2026 0450",
        "1 25 2026",
        "2026 01.21.00",
    ],
)
def test_other_figures_stay(read: str) -> None:
    words = row(read)
    assert with_whole_dates(words) == words


def test_words_at_another_height_are_no_part() -> None:
    first, second = row("2026 01")
    third = Word("21", second.x1 + 3, second.x1 + 13, 12.0, 20.0, confidence=0.97)
    assert len(with_whole_dates([first, second, third])) == 3
