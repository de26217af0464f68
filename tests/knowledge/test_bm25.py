import sqlite3
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge import Knowledge
from knowledge.bm25 import Bm25, Fields, write_bm25
from knowledge.files import CODES_FILE, DIAGNOSIS_BM25_FILE, OWN_BM25_FILE
from knowledge.lexical import Lexicon

WORDS = st.sampled_from(["infusions", "infused", "chest", "views", "two", "spine", "relational", "happily", "x", "7"])
TEXTS = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)


def held(folder: Path, entries: list[Fields]) -> Bm25:
    write_bm25(folder / "held.npz", entries)
    return Bm25(folder / "held.npz")


@settings(max_examples=60)
@given(entries=st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=8), asked=TEXTS)
def test_the_scores_are_those_of_sqlites_own_bm25(
    tmp_path_factory: pytest.TempPathFactory, entries: list[tuple[str, str]], asked: str
) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute('create virtual table peer using fts5(names, plain, tokenize = "porter")')
    connection.executemany(
        "insert into peer (rowid, names, plain) values (?, ?, ?)", ((n, *t) for n, t in enumerate(entries))
    )
    query = " OR ".join(dict.fromkeys(asked.split()))
    statement = "select rowid, -bm25(peer, 3.0, 1.0) from peer where peer match ?"
    peer = dict(connection.execute(statement, (query,)).fetchall())
    ours = held(tmp_path_factory.mktemp("bm25"), [((3.0, names), (1.0, plain)) for names, plain in entries])
    assert dict(ours.search(asked, len(entries))) == pytest.approx(peer, rel=1e-4)


def test_the_best_come_first_and_no_more_than_asked(tmp_path: Path) -> None:
    index = held(
        tmp_path, [((1.0, text),) for text in ("knee", "chest film", "chest", "chest chest", "hand", "arm", "leg")]
    )
    assert [place for place, _ in index.search("chest", 2)] == [3, 2]


def test_an_entry_without_fields_is_never_found_and_counts_for_nothing(tmp_path: Path) -> None:
    fields: list[Fields] = [((1.0, text),) for text in ("knee", "chest film", "hand")]
    alone, beside = held(tmp_path, fields).search("chest", 5), held(tmp_path, [*fields, (), ()]).search("chest", 5)
    assert alone == beside


def test_nothing_is_found_where_there_is_nothing(tmp_path: Path) -> None:
    assert held(tmp_path, []).search("chest", 5) == []


def test_words_bring_the_entries_that_hold_them(knowledge: Knowledge) -> None:
    codes = Lexicon(knowledge.folder / CODES_FILE).own_codes()
    found = Bm25(knowledge.folder / OWN_BM25_FILE).search("venipuncture", 5)
    assert codes[found[0][0]][1] == "36415"
    assert [score for _, score in found] == sorted((score for _, score in found), reverse=True)


def test_marks_and_words_that_tell_nothing_are_only_text(knowledge: Knowledge) -> None:
    own = Bm25(knowledge.folder / OWN_BM25_FILE)
    for text in ('"', "a* OR b", "NEAR(x, y)", "'; drop table own; --"):
        own.search(text, 5)
    assert own.search("the of and", 5) == []


def test_words_of_nearly_every_diagnosis_decide_only_where_nothing_else_is_asked(knowledge: Knowledge) -> None:
    diagnoses, seldom = Bm25(knowledge.folder / DIAGNOSIS_BM25_FILE), frozenset(["unspecified", "other", "without"])
    telling = diagnoses.search("appendicitis", 5, seldom)
    assert telling
    assert diagnoses.search("unspecified appendicitis, other, without", 5, seldom) == telling
    assert diagnoses.search("other unspecified", 5, seldom)
