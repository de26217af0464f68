"""The assignment is the best there is: compared with every possible one on small sets."""

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from bot import assignment
from bot.assignment import assign

WORTHS = st.dictionaries(st.tuples(st.integers(0, 4), st.integers(0, 4)), st.integers(1, 200), max_size=14)


def best_by_trying(worths: dict[tuple[int, int], int]) -> int:
    lefts = sorted({left for left, _ in worths})
    rights = sorted({right for _, right in worths})
    size = min(len(lefts), len(rights))
    return max(
        (
            sum(worths.get(pair, 0) for pair in zip(chosen, order, strict=True))
            for chosen in combinations(lefts, size)
            for order in permutations(rights, size)
        ),
        default=0,
    )


@given(WORTHS)
def test_no_other_pairing_is_worth_more(worths: dict[tuple[int, int], int]) -> None:
    pairs = assign(worths)
    assert len({left for left, _ in pairs}) == len({right for _, right in pairs}) == len(pairs)
    assert set(pairs) <= set(worths)
    assert sum(worths[pair] for pair in pairs) == best_by_trying(worths)


def test_equal_worths_keep_the_order() -> None:
    assert assign({(left, right): 100 - abs(left - right) for left in range(4) for right in range(4)}) == [
        (0, 0),
        (1, 1),
        (2, 2),
        (3, 3),
    ]


def test_a_group_too_large_for_exactness_is_still_paired(monkeypatch) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setattr(assignment, "LARGEST_GROUP", 2)
    worths = {(left, right): 10 + (left == right) for left in range(5) for right in range(5)}
    assert assign(worths) == [(n, n) for n in range(5)]
