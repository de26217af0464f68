"""A second look at amounts and codes: where it reads something else, the word is no longer sure."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from bot.worker.again import DOUBTED, compared, weighed
from bot.worker.pixels import Pixels
from bot.worker.spelled import Spelled

PAGE = np.full((100, 400), 255, np.uint8)
QUAD = np.array([(10, 10), (210, 10), (210, 30), (10, 30)], np.float32)


class Looks:
    """A recognizer that reads one thing from the sharper picture and another from the smaller one."""

    def __init__(self, *readings: str | tuple[str, ...]) -> None:
        self.readings = list(readings)
        self.seen: list[tuple[tuple[int, ...], list[Any]]] = []

    def read(self, page: Pixels, quads: Sequence[Any]) -> list[list[Spelled]]:
        self.seen.append((page.shape, list(quads)))
        readings = self.readings[len(self.seen) - 1]
        texts = readings if isinstance(readings, tuple) else (readings,) * len(quads)
        return [[Spelled(text, 0, 1, 0.99)] for text, _ in zip(texts, quads, strict=True)]


@pytest.mark.parametrize(
    ("first", "other"),
    [("45.00", "45.00."), ("$45.00", "545.00"), ("$45.00", "S45.00"), ("$45.00", "S$45.00"), ("J2405", "12405")],
)
def test_looks_that_say_one_thing_leave_a_word_as_sure_as_it_was(first: str, other: str) -> None:
    word = Spelled(first, 0, 1, 0.97)
    assert weighed(word, other) == word


@pytest.mark.parametrize(
    ("first", "other"),
    [("45.00", "46.00"), ("545.00", "$45.00"), ("$45.00", "$46.00"), ("12405", "J2405"), ("45.00", "-45.00")],
)
def test_another_reading_is_a_doubt_and_the_first_that_the_sums_may_choose(first: str, other: str) -> None:
    weighed_word = weighed(Spelled(first, 0, 1, 0.97, ("4.00",)), other)
    assert weighed_word == Spelled(first, 0, 1, DOUBTED, (other, "4.00"))


def test_amounts_and_codes_that_are_not_certain_are_looked_at_alone_and_nothing_else() -> None:
    words = [
        Spelled("Visit", 0.0, 0.2, 0.95),
        Spelled("03/02/2026", 0.2, 0.4, 0.95),
        Spelled("99213", 0.4, 0.6, 0.95),
        Spelled("45.00", 0.8, 1.0, 1.0),
    ]
    looks = Looks(("99213", "45.00"), "99218")
    (found,) = compared(looks, PAGE, [QUAD], [words])
    assert [word.chance for word in found] == [0.95, 0.95, DOUBTED, 1.0]
    assert found[2].others == ("99218",)
    (_, (sharp, _)), (shape, (small,)) = looks.seen
    assert shape == (70, 280)
    assert sharp[:, 0].min() == pytest.approx(10 + 0.4 * 200 - 5)
    assert sharp[:, 0].max() == pytest.approx(10 + 0.6 * 200 + 18)
    assert np.allclose(small, 0.7 * sharp)


def test_where_nothing_is_in_doubt_there_is_no_second_look() -> None:
    looks = Looks()
    words = [[Spelled("99213", 0, 1, 0.9999)]]
    assert compared(looks, PAGE, [QUAD], words) == words
    assert not looks.seen


def test_a_sure_amount_is_looked_at_once_for_what_it_may_have_lost_beside_it() -> None:
    looks = Looks("1,501.39")
    ((found,),) = compared(looks, PAGE, [QUAD], [[Spelled("501.39", 0.5, 1, 0.9999)]])
    assert (found.chance, found.others) == (DOUBTED, ("1,501.39",))
    ((_, (cut,)),) = looks.seen
    assert cut[:, 0].min() == pytest.approx(110 - 0.9 * 20)
