"""Letters become words where the paper is blank between them, and words know what else they may be."""

import numpy as np

from bot.worker.spelled import Letter, words_of

HEIGHT = 48


def printed(*words: tuple[str, int]) -> tuple[list[Letter], np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
    """Letters 20 pixels wide, a blank of so many pixels after each word, without a space between them."""
    letters, ink, place = [], [], 0
    for word, blank in words:
        for letter in word:
            letters.append(Letter(letter, 0.99, place + 10.0))
            ink += [False] + [True] * 18 + [False]
            place += 20
        ink += [False] * blank
        place += blank
    return letters, np.array(ink)


def test_a_wide_blank_parts_words_that_the_network_ran_together() -> None:
    words = words_of(*printed(("Applied", 30), ("Plan", 0)), HEIGHT)
    assert [word.text for word in words] == ["Applied", "Plan"]


def test_a_word_ends_where_its_print_does() -> None:
    letters, ink = printed(("2", 200), ("193.00", 40))
    first, second = words_of(letters, ink, HEIGHT)
    assert first.end * len(ink) <= 20
    assert 215 <= second.start * len(ink) <= 225


def test_other_readings_come_likeliest_first() -> None:
    letters, ink = printed(("541.00", 0))
    letters[0] = Letter("5", 0.6, 10.0, (("$", 0.35), ("8", 0.03)))
    (word,) = words_of(letters, ink, HEIGHT)
    assert word.others[:2] == ("$41.00", "841.00")
    assert word.chance == 0.6


def test_nothing_printed_is_no_word() -> None:
    assert words_of([], np.zeros(40, np.bool_), HEIGHT) == []


def test_typed_commas_do_not_part_an_amount() -> None:
    words = words_of(*printed(("$2,", 22), ("381.50", 30), ("4", 0)), HEIGHT)
    assert [word.text for word in words] == ["$2,381.50", "4"]
    apart = words_of(*printed(("page", 30), ("2,", 60), ("381.50", 0)), HEIGHT)
    assert [word.text for word in apart] == ["page", "2,", "381.50"]


def test_a_sliver_of_what_is_printed_beside_a_word_is_none_of_it() -> None:
    letters, ink = printed(("Deductible", 12))
    (word,) = words_of(letters, np.concatenate((ink, [True] * 4)), HEIGHT)
    assert word.end * (len(ink) + 4) <= 202


def test_a_dot_between_blanks_parts_words_and_one_amid_figures_is_a_point() -> None:
    apart = words_of(*printed(("99214", 12), ("·", 12), ("Qty", 0)), HEIGHT)
    assert [word.text for word in apart] == ["99214", "·", "Qty"]
    amount = words_of(*printed(("12·50", 0)), HEIGHT)
    assert [word.text for word in amount] == ["12.50"]


def test_bullets_that_hide_a_card_stay_together() -> None:
    words = words_of(*printed(("••••", 0), ("4471", 0)), HEIGHT)
    assert [word.text for word in words] == ["••••", "4471"]
