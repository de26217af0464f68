"""How many of a service: what a description says itself."""

import pytest

from bot.readers.layout.language.counts import times_said


@pytest.mark.parametrize(
    ("described", "left", "units"),
    [
        ("Kenalog 40mg J3301 x4", "Kenalog 40mg J3301", "4"),
        ("20610-RT x2 joint injection", "20610-RT joint injection", "2"),
        ("x6 Destruction of lesion", "Destruction of lesion", "6"),
        ("97110 x 3", "97110", "3"),
    ],
)
def test_a_count_behind_a_code_is_no_part_of_the_words(described: str, left: str, units: str) -> None:
    assert times_said(described) == (left, units)


@pytest.mark.parametrize("described", ["GAUZE 4 x 4", "FILM 14 x17", "Tablet 500 x 2 daily", "Lens 36100 x2.5"])
def test_a_size_is_no_count(described: str) -> None:
    assert times_said(described) == (described, None)
