from pathlib import Path

import numpy as np
import pytest

from knowledge.postings import Postings, trigrams_of, words_of, write_postings


def test_words_lose_accents_plurals_and_idle_noughts() -> None:
    assert words_of("Análisis VIEWS 1.0 cm .6") == ["analisis", "view", "1", "cm", "0.6"]


def test_trigrams_hold_the_borders_of_words() -> None:
    assert trigrams_of("ab c") == [" ab", "ab ", " c "]


@pytest.fixture
def postings(tmp_path: Path) -> Postings:
    path = tmp_path / "words.npz"
    write_postings(path, [["chest", "x"], ["chest"], ["knee", "x"]], [0, 0, 1])
    return Postings(path)


def test_each_text_gets_the_weight_of_the_words_it_holds_first_texts_first(postings: Postings) -> None:
    assert postings.shared({"chest": 2.0, "x": 1.0, "unheard": 9.0}).tolist() == [3.0, 1.0, 2.0]


def test_each_owner_keeps_its_best_text(postings: Postings) -> None:
    assert postings.best(np.array([1, 2, 5], dtype=np.float32)).tolist() == [5.0, 2.0]


def test_owners_with_many_texts_and_with_one_may_follow_each_other(tmp_path: Path) -> None:
    owners = [0, 1, 1, 1, 2, 3, 3]
    terms = [f"t{place}" for place in range(len(owners))]
    write_postings(tmp_path / "words.npz", [[term] for term in terms], owners)
    held = Postings(tmp_path / "words.npz")
    weights = dict(zip(terms, [3.0, 1.0, 7.0, 2.0, 4.0, 5.0, 6.0], strict=True))
    assert held.best(held.shared(weights)).tolist() == [3.0, 7.0, 4.0, 6.0]
    assert [held.holders(term).tolist() for term in terms] == [[owner] for owner in owners]


def test_owners_are_found_by_a_term_in_any_text(postings: Postings) -> None:
    assert set(postings.holders("x").tolist()) == {0, 1}
    assert postings.holders("unheard").tolist() == []
    assert postings.holds("knee")
    assert not postings.holds("unheard")


def test_rarer_words_tell_more(postings: Postings) -> None:
    assert postings.rarity("x") < postings.rarity("chest") < postings.rarity("unheard")
    assert postings.weights[2] == pytest.approx(postings.rarity("chest"))


def test_of_a_term_that_most_hold_only_its_rarity_is_kept(tmp_path: Path) -> None:
    texts = [["in", "the", "vein"], ["in", "the", "muscle"], ["in", "a", "bone"]]
    write_postings(tmp_path / "words.npz", texts, [0, 1, 2], common=0.5)
    held = Postings(tmp_path / "words.npz")
    assert held.shared({"in": 1.0, "vein": 1.0}).tolist() == [1.0, 0.0, 0.0]
    assert held.rarity("in") < held.rarity("vein") < held.unknown


def test_a_number_is_as_rare_as_it_is_said_to_be(tmp_path: Path) -> None:
    write_postings(tmp_path / "words.npz", [["view", "2"], ["knee"]], [0, 1], number=0.5)
    held = Postings(tmp_path / "words.npz")
    assert held.weights.tolist() == pytest.approx([held.rarity("view") + 0.5 * held.unknown, held.rarity("knee")])
