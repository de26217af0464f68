"""Ranges: ordered, none overlapping, in both languages, each with a section that exists."""

from itertools import pairwise

import pytest

from codesets import SYSTEMS, ranges
from codesets.entry import SECTIONS, Range, order
from codesets.exceptions import InvalidComponent

ALL = [(system, held) for system, module in SYSTEMS.items() for held in module.RANGES]


@pytest.mark.parametrize("system", SYSTEMS)
def test_are_ordered_and_do_not_overlap(system: str) -> None:
    by_length: dict[int, list[Range]] = {}
    for held in SYSTEMS[system].RANGES:
        by_length.setdefault(len(held.first), []).append(held)
    for same in by_length.values():
        for earlier, later in pairwise(same):
            assert order(earlier.last) < order(later.first), (earlier, later)


def test_run_forward_and_speak_both_languages() -> None:
    for system, held in ALL:
        assert len(held.first) == len(held.last), (system, held)
        assert order(held.first) <= order(held.last), (system, held)
        assert held.title_en.strip(), (system, held)
        assert held.title_es.strip(), (system, held)
        assert held.section in SECTIONS, (system, held)


def test_a_range_may_be_shorter_than_its_codes() -> None:
    diabetes = Range("E08", "E13", "Diabetes", "Diabetes", "diagnosis")
    assert ranges.find((diabetes,), "E119") is diabetes
    assert ranges.find((diabetes,), "E149") is None


def test_the_letter_at_the_end_sets_kinds_apart() -> None:
    measures = Range("0001F", "9999F", "Quality report", "Informe de calidad", "measure")
    assert measures.holds("1036F")
    assert not measures.holds("1036T")
    assert not measures.holds("10360")


def test_require_names_the_code_that_lies_outside() -> None:
    with pytest.raises(InvalidComponent, match="02000"):
        ranges.require(SYSTEMS["cpt"].RANGES, "02000")


def test_cpt_and_hcpcs_leave_little_without_a_useful_kind() -> None:
    assert len(SYSTEMS["cpt"].RANGES) >= 90
    assert len(SYSTEMS["hcpcs"].RANGES) >= 60
