"""A list that prints as was asked is likelier to mean what is asked."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.prints import printed
from knowledge.published_words import Neighbor, PublishedWords
from knowledge.publishing import learn

LINES = [
    ("HCHG KNEE IMPLANT 50 506", "hcpcs", "L8699", "hill"),
    ("HCHG KNEE IMPLANT 51 506", "hcpcs", "L8699", "hill"),
    ("HC KNEE IMPLANT", "hcpcs", "C1776", "dale"),
    ("HC KNEE IMPLANT", "hcpcs", "C1776", "moor"),
    ("HC KNEE IMPLANT", "hcpcs", "C1776", "moor"),
    ("HC KNEE BRACE", "hcpcs", "L1810", "moor"),
]


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> PublishedWords:
    folder = tmp_path_factory.mktemp("prices")
    assert learn(lambda: LINES, folder) == 3
    return PublishedWords(folder)


def by_code(table: PublishedWords, text: str) -> dict[str, Neighbor]:
    return {one.code: one for one in table.neighbors(text)}


def test_a_printed_form_keeps_department_numbers_and_prefixes() -> None:
    assert printed("  HCHG Knee, IMPLANT *50*\t506 ") == "hchg knee implant 50 506"


@given(st.text())
def test_a_printed_form_is_its_own(text: str) -> None:
    assert printed(printed(text)) == printed(text)


def test_where_lists_call_one_thing_by_two_codes_the_one_that_prints_so_leads(table: PublishedWords) -> None:
    found = by_code(table, "HCHG KNEE IMPLANT 52 506")
    assert found["L8699"].nearest == found["C1776"].nearest
    assert found["L8699"].style.printed > found["C1776"].style.printed
    assert found["L8699"].style.house > found["C1776"].style.house
    found = by_code(table, "HC KNEE IMPLANT")
    assert found["C1776"].style.house > 0.9
    assert found["C1776"].style.printed == 1


def test_lists_are_counted_and_not_their_lines(table: PublishedWords) -> None:
    found = by_code(table, "KNEE IMPLANT")
    assert (found["L8699"].spread, found["C1776"].spread, found["L1810"].spread) == (1, 2, 1)
    assert (found["L8699"].style.lists, found["C1776"].style.lists) == (1, 2)
    assert found["C1776"].style.same == pytest.approx(2 / 3)
    assert found["L1810"].style.same == 0


def test_the_shares_are_one_whole(table: PublishedWords) -> None:
    styles = [one.style for one in table.neighbors("HC KNEE BRACE")]
    for name in ("forms", "both", "house"):
        assert sum(getattr(style, name) for style in styles) == pytest.approx(1)


def test_of_words_that_no_list_has_none_has_a_share(table: PublishedWords) -> None:
    assert {one.style.same for one in table.neighbors("KNEE IMPLANTS LARGE")} == {-1}


def test_a_table_without_lines_says_nothing(tmp_path: Path) -> None:
    assert learn(list, tmp_path) == 0
    assert not any(tmp_path.iterdir())
