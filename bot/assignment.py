"""The best way to pair two sets one to one, where every allowed pair has a worth.

The method is Kuhn's and Munkres', in the form with potentials (Jonker and Volgenant, 1987): exact, and cubic
in the size of a set. Sets fall apart into groups that share no allowed pair, so that sizes stay small.
"""

from collections import defaultdict
from collections.abc import Mapping

LARGEST_GROUP = 200
"""A group of more members is paired greedily, best worth first: exactness is not worth a minute's wait."""

_Worths = Mapping[tuple[int, int], int]


def assign(worths: _Worths) -> list[tuple[int, int]]:
    """The pairs (left, right), each member at most once, whose worths come to the most; by their left member.

    ``worths`` holds the allowed pairs alone, each with a worth above zero.

    >>> assign({(0, 0): 5, (0, 1): 4, (1, 0): 4})
    [(0, 1), (1, 0)]
    """
    return sorted(pair for group in _groups(worths) for pair in _best(group))


def _groups(worths: _Worths) -> list[dict[tuple[int, int], int]]:
    """The allowed pairs in groups that have no member in common."""
    leader: dict[tuple[str, int], tuple[str, int]] = {}

    def find(one: tuple[str, int]) -> tuple[str, int]:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for left, right in worths:
        leader[find(("left", left))] = find(("right", right))
    groups: dict[tuple[str, int], dict[tuple[int, int], int]] = defaultdict(dict)
    for pair, worth in worths.items():
        groups[find(("left", pair[0]))][pair] = worth
    return list(groups.values())


def _best(group: _Worths) -> list[tuple[int, int]]:
    lefts, rights = sorted({pair[0] for pair in group}), sorted({pair[1] for pair in group})
    if max(len(lefts), len(rights)) > LARGEST_GROUP:
        return _greedy(group)
    size = max(len(lefts), len(rights))
    gain = [[0] * size for _ in range(size)]
    for (left, right), worth in group.items():
        gain[lefts.index(left)][rights.index(right)] = worth
    chosen = _match(gain)
    pairs = [(lefts[row], rights[column]) for row, column in chosen if row < len(lefts) and column < len(rights)]
    return [pair for pair in pairs if pair in group]


def _greedy(group: _Worths) -> list[tuple[int, int]]:
    lefts: set[int] = set()
    rights: set[int] = set()
    found = []
    for left, right in sorted(group, key=lambda pair: (-group[pair], pair)):
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            found.append((left, right))
    return found


def _match(gain: list[list[int]]) -> list[tuple[int, int]]:
    """Rows with columns so that the gains come to the most; ``gain`` is square."""
    size = len(gain)
    row_price, column_price = [0] * (size + 1), [0] * (size + 1)
    row_of = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0] = row
        way = _cheapest_way(gain, row_price, column_price, row_of)
        column = way[0]
        while column:
            row_of[column] = row_of[way[column]]
            column = way[column]
    return [(row_of[column] - 1, column - 1) for column in range(1, size + 1)]


def _cheapest_way(gain: list[list[int]], row_price: list[int], column_price: list[int], row_of: list[int]) -> list[int]:
    """The columns on the cheapest way from the new row to a free column, each pointing to the one before it.

    Entry 0 is the free column that the way ends in.
    """
    size = len(gain)
    least: list[float] = [float("inf")] * (size + 1)
    way, seen, column = [0] * (size + 1), [False] * (size + 1), 0
    while row_of[column]:
        seen[column] = True
        row, step, following = row_of[column], float("inf"), 0
        for other in range(1, size + 1):
            if seen[other]:
                continue
            cost = -gain[row - 1][other - 1] - row_price[row] - column_price[other]
            if cost < least[other]:
                least[other], way[other] = cost, column
            if least[other] < step:
                step, following = least[other], other
        for other in range(size + 1):
            if seen[other]:
                row_price[row_of[other]] += int(step)
                column_price[other] -= int(step)
            else:
                least[other] -= step
        column = following
    way[0] = column
    return way
