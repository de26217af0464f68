import pytest

from evals.patients import BELIEVED, is_hit, nonsense, patient_words, rows_of
from knowledge import Knowledge


@pytest.mark.parametrize(
    ("code", "accepted", "hit"),
    [
        ("I21.9", ["I21*"], True),
        ("I21", ["I21*"], True),
        ("M54.50", ["M54.5*"], True),
        ("I10", ["I1"], False),
        ("36415", ["36415"], True),
        ("99213", [], False),
    ],
)
def test_a_star_accepts_every_code_below(code: str, accepted: list[str], hit: bool) -> None:
    assert is_hit(code, accepted) is hit


def test_the_sets_have_both_languages_and_a_half_kept_apart() -> None:
    for name, size in (("lay_words.jsonl", 150), ("nonsense.jsonl", 60)):
        rows = rows_of(name)
        assert len(rows) == size == len({row["query"] for row in rows})
        assert {row["language"] for row in rows} == {"en", "es"}
        assert sum(row["apart"] for row in rows) in range(size // 2 - 2, size // 2 + 1)


def test_figures_are_shares_of_the_rows(knowledge: Knowledge) -> None:
    rows = [{"query": "blood draw", "codes": ["36415"]}, {"query": "blood draw", "codes": []}]
    assert patient_words(knowledge.finder, rows) == {"lines": 2, "recall@1": 0.5, "recall@5": 0.5}
    told = nonsense(knowledge.finder, [{"query": "blood draw"}, {"query": "zzzz"}])
    assert told["confidence under .5"] == 0.5
    assert told["highest confidence"] > BELIEVED
