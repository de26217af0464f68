"""A code is an outlier where its hospitals' lines find it by neither measure; what is absent is said, not guessed."""

import gzip
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from codesets.entry import Entry
from evals import words
from evals.words import Compared, Spelling, compared, outliers, place_of, printed, rows_of, said, typical
from knowledge.encoder import Vectors

HEADER = "hospital\tdescription\tcode\trevenue_code\n"


def entry(code: str, title: str, *synonyms: str) -> Entry:
    return Entry("cpt", code, title, f"{title}.", title, f"{title}.", "other", synonyms)


def drawn_by(*places: int) -> Compared:
    return Compared(entry("00000", "Any"), ("a",) * len(places), places, places)


class LetterPairs:
    """An encoder that is near where texts share pairs of letters, so that the order of places can be foreseen."""

    def encode(self, texts: Sequence[str]) -> Vectors:
        vectors = np.full((len(texts), 128 * 128), 1e-6, dtype=np.float32)
        for row, text in enumerate(texts):
            for first, second in pairwise(text):
                vectors[row, (ord(first) % 128) * 128 + ord(second) % 128] += 1
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


def test_a_code_whose_lines_say_something_else_is_placed_behind() -> None:
    entries = [entry("11111", "Knee x-ray"), entry("22222", "Chest x-ray"), entry("33333", "Blood sugar")]
    printed_lines = {"11111": ("knee x-ray",), "33333": ("chest x-ray",)}
    knee, sugar = compared(entries, printed_lines, LetterPairs())
    assert (knee.by_meaning, knee.by_spelling) == ((1,), (1,))
    assert (sugar.by_meaning, sugar.by_spelling) == ((3,), (3,))


def test_a_code_that_no_hospital_prints_is_not_compared() -> None:
    assert compared([entry("11111", "Knee x-ray")], {}, LetterPairs()) == []


def test_an_outlier_is_found_by_neither_measure_for_most_of_its_lines() -> None:
    last = words.FIRST
    assert not drawn_by(1, last, 5000).is_outlier
    assert drawn_by(1, last + 1, 5000).is_outlier
    spelled = Compared(entry("00000", "Any"), ("a",), (5000,), (1,))
    assert not spelled.is_outlier


def test_outliers_come_worst_first() -> None:
    assert [one.place for one in outliers([drawn_by(20), drawn_by(1), drawn_by(300)])] == [300, 20]


def test_a_synonym_finds_its_code_by_spelling() -> None:
    entries = [entry("1", "Blood test of many parts", "CMP panel"), entry("2", "Blood count", "CBC")]
    scores = Spelling([" ".join(said(one)) for one in entries]).scores("complete blood count")
    assert scores.argmax() == 1


def test_equal_scores_share_a_place_and_a_line_without_any_likeness_has_the_last() -> None:
    assert place_of(np.array([[0.5, 0.5, 0.1]]), np.array([1])).tolist() == [1]
    assert place_of(np.array([[0.0, 0.0, 0.0]]), np.array([0])).tolist() == [3]


def test_the_wordings_of_most_hospitals_and_of_many_hospitals_are_taken() -> None:
    shared, sister, other = {"1", "2", "3"}, {"1", "2"}, {"4"}
    assert typical({"sister list": sister, "shared": shared, "other": other, " ": {"9"}}) == [
        "shared",
        "other",
        "sister list",
    ]


def test_wordings_are_read_written_out_and_only_for_the_codes_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "wordings.tsv.gz"
    lines = "a\tHC KNEE INJ\t20610\t0300\nb\tSOCK\tL0984\t\n"
    path.write_bytes(gzip.compress((HEADER + lines).encode()))
    monkeypatch.setattr(words, "WORDINGS", path)
    assert printed(["20610"]) == {"20610": ("knee injection",)}


def test_without_the_wordings_the_section_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "WORDINGS", tmp_path / "wordings.tsv.gz")
    section = words.report()
    assert section.rows == []
    assert section.note.startswith("Skipped")


def test_every_system_is_counted() -> None:
    rows = dict(rows_of([drawn_by(1), drawn_by(900)]))
    assert rows["cpt: codes that hospitals print"] == "2"
    assert rows["cpt: found first by their own wordings"] == "50.0%"
    assert rows["cpt: outliers"] == "1"
    assert not [name for name in rows if name.startswith("hcpcs")]
