"""What is said of a code from its range alone."""

import pytest

from codesets import SYSTEMS
from codesets.broad import from_range, with_kind
from codesets.entry import Entry

FULL = Entry("cpt", "99213", "Visit", "You were seen.", "Consulta", "Lo atendieron.", "visit")


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_range_speaks_of_itself_honestly(system: str) -> None:
    kind = SYSTEMS[system]
    held = kind.RANGES[0]
    entry = from_range(system, held.first, kind)
    assert entry is not None
    assert entry.origin == "range"
    assert held.title_en in entry.plain_en
    assert held.title_es in entry.plain_es
    assert "the kind only" in entry.plain_en


def test_outside_every_range_nothing_is_said() -> None:
    assert from_range("cpt", "02000", SYSTEMS["cpt"]) is None


def test_words_that_are_whole_stay_as_they_are() -> None:
    assert with_kind(FULL, SYSTEMS["cpt"]) is FULL
