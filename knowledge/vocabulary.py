"""Words cut short or mistyped, led back to the words that our own texts use.

No list of abbreviations is ever whole: the next hospital cuts "metoclopramide" at another letter. What is
left unknown after the list is completed here, where only one word can be meant.
"""

from bisect import bisect_left
from collections.abc import Mapping

from rapidfuzz import process
from rapidfuzz.distance import OSA

_CUT = 4
"""The fewest letters that a word may be cut to and still be completed."""

_TYPO = 6
"""The fewest letters of a word in which one wrong letter is forgiven."""


_LONG = 10
"""The fewest letters of a word in which two are forgiven, if its beginning is right."""


class Vocabulary:
    """The words of our texts with how often each is used; ``meant`` finds the one that a reader would see.

    Words of no use to us but known to be whole, such as those of ICD-10-CM, are left as they are.
    """

    def __init__(self, uses: Mapping[str, int]) -> None:
        self._whole = frozenset(uses)
        self._uses = {word: count for word, count in uses.items() if count}
        self._sorted = sorted(self._uses)
        self._by_start: dict[str, list[str]] = {}
        for word in self._sorted:
            if len(word) >= _TYPO - 1:
                self._by_start.setdefault(word[:2], []).append(word)

    def meant(self, word: str) -> str:
        """The word that ``word`` is cut from or mistyped for; ``word`` itself where that is not clear."""
        if word in self._whole or not word.isalpha() or len(word) < _CUT:
            return word
        return self._completed(word) or self._contracted(word) or self._corrected(word) or word

    def _completed(self, word: str) -> str | None:
        start = bisect_left(self._sorted, word)
        longer = []
        for candidate in self._sorted[start:]:
            if not candidate.startswith(word):
                break
            longer.append(candidate)
        if not longer:
            return None
        best = max(longer, key=lambda one: self._uses[one])
        same_stem = all(one.startswith(best[: len(word) + 2]) for one in longer)
        return best if len(longer) == 1 or same_stem or len(word) > _CUT else None

    def _contracted(self, word: str) -> str | None:
        """A word whose letters all stand in order in just one longer word, vowels left out ("cmprsn")."""
        if sum(letter in "aeiou" for letter in word) * 3 > len(word):
            return None
        fitting = [
            longer
            for longer in self._by_start.get(word[:2], ()) or ()
            if len(word) < len(longer) <= 2.5 * len(word) and longer[-1] == word[-1] and _in_order(word, longer)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _corrected(self, word: str) -> str | None:
        """A word one letter away; two, where it is long and begins the same."""
        if len(word) < _TYPO:
            return None
        near = self._by_start.get(word[:2], [])
        found = process.extract(word, near, scorer=OSA.distance, score_cutoff=1 + (len(word) >= _LONG), limit=2)
        if not found or (len(found) > 1 and found[0][1] == found[1][1]):
            return None
        best, distance = str(found[0][0]), found[0][1]
        return best if distance == 1 or best[:4] == word[:4] else None


def _in_order(letters: str, word: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
