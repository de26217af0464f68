"""The wordings of imported price lists bring candidates of their own."""

from pathlib import Path

import pytest

from knowledge import Knowledge, weighing
from knowledge.finder import Finder
from knowledge.fusion import FEATURES, fused
from knowledge.fusion import load as load_fusion
from knowledge.measures import NONE
from knowledge.published_words import FILE, PublishedTable, PublishedWords, grams_of
from knowledge.publishing import learn

LINES = [
    ("HC INJ THER/PROPH/DIAG SUBQ/IM", "cpt", "96372", "hill"),
    ("INJECTION THERAPEUTIC SUBQ", "cpt", "96372", "dale"),
    ("XR CHEST 2 VIEWS", "cpt", "71046", "hill"),
    ("XR CHEST 1 VIEW", "cpt", "71045", "hill"),
    ("ZORBLATT EXTERNAL FIXATOR KIT", "hcpcs", "C1713", "dale"),
]


@pytest.fixture
def table(tmp_path: Path) -> PublishedWords:
    assert learn(lambda: LINES, tmp_path) == len(LINES)
    return PublishedWords(tmp_path)


def test_runs_of_letters_know_the_borders_of_words() -> None:
    assert grams_of("xr") == [" xr", "xr ", " xr "]


def test_the_nearest_lines_bring_their_codes(table: PublishedWords) -> None:
    best = table.neighbors("XR CHEST 2 VIEWS")[0]
    assert (best.system, best.code) == ("cpt", "71046")
    assert best.nearest == pytest.approx(1, abs=0.002)
    assert best.ratio == 1
    first, second = table.neighbors("chest two views 2")[:2]
    assert {first.code, second.code} == {"71046", "71045"}
    assert (first.place, second.place, first.known) == (0, 1, 1)
    assert first.covered >= second.covered


def test_the_shares_of_the_votes_are_one_whole(table: PublishedWords) -> None:
    assert sum(one.share for one in table.neighbors("INJ SUBQ XR")) == pytest.approx(1)


def test_what_shares_no_letters_has_no_neighbor(table: PublishedWords) -> None:
    assert table.neighbors("qqq 999") == []
    assert table.neighbors("") == []


def test_both_kinds_of_words_are_measured_together(table: PublishedWords) -> None:
    found = fused(NONE, NONE.measures[:, 0], table.neighbors("XR CHEST 2 VIEWS"))
    assert found.measures.shape == (len(found.codes), len(FEATURES))
    (best, _), *_ = load_fusion().rank(found.measures, 1)
    assert found.codes[best] == ("cpt", "71046")


def test_a_table_is_seen_when_it_comes_and_when_it_goes(tmp_path: Path) -> None:
    table = PublishedTable(tmp_path)
    assert table.current() is None
    learn(lambda: LINES, tmp_path)
    assert table.current() is not None
    learn(list, tmp_path)
    assert not (tmp_path / FILE).exists()
    assert table.current() is None


def test_the_finder_learns_a_wording_that_no_words_of_ours_hold(knowledge: Knowledge, tmp_path: Path) -> None:
    without = knowledge.finder.lookup("ZORBLATT EXTERNAL FIXATOR KIT", k=1)
    learn(lambda: LINES, tmp_path)
    finder = Finder(knowledge.folder, knowledge.catalog, knowledge.encoder, weighing.load(), PublishedTable(tmp_path))
    (best,) = finder.lookup("ZORBLATT EXTERNAL FIXATOR KIT", k=1, systems=("cpt", "hcpcs"))
    assert best.code == "C1713"
    assert not without or without[0].code != "C1713" or without[0].confidence < best.confidence
    assert finder.lookup("J1885", k=1)[0].code == "J1885"
