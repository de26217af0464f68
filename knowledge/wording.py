"""How well the words of a query agree with the words of every code that has some of its own."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.files import TRIGRAMS_FILE, WORDS_FILE
from knowledge.postings import Postings, Scores, trigrams_of

_FADE = 0.75
NUMBER = 0.4
"""How telling a number is, whatever it is, beside a word that no text holds."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One score an owner, each that of its text that agrees best.

    ``covered`` is the share of the query that the text holds; ``overlap`` counts the text's other words
    against it; ``leading`` counts earlier words more, since a bill line begins with what it is and ends with
    details; ``letters`` compares trigrams instead of words.
    """

    covered: Scores
    overlap: Scores
    leading: Scores
    letters: Scores


class Wording:
    """The words and trigrams of our own texts."""

    def __init__(self, folder: Path) -> None:
        self.words = Postings(folder / WORDS_FILE)
        self._trigrams = Postings(folder / TRIGRAMS_FILE)
        self._number = NUMBER * self.words.unknown
        self._lengths = np.sqrt(self._trigrams.weights)

    def agreement(self, words: tuple[str, ...], text: str) -> Agreement:
        """How each owner agrees with a query of ``words``, each once, and its ``text``."""
        weights = {word: self.rarity(word) for word in words}
        total = sum(weights.values()) or 1.0
        fading = {word: weight * _FADE**place for place, (word, weight) in enumerate(weights.items())}
        shared = self.words.shared(weights)
        return Agreement(
            covered=self.words.best(shared) / np.float32(total),
            overlap=self.words.best(2 * shared / (total + self.words.weights)),
            leading=self.words.best(self.words.shared(fading)) / (sum(fading.values()) or 1.0),
            letters=self.words.best(self._letters(text)),
        )

    def rarity(self, word: str) -> float:
        """How telling a word is; a number, whatever it is, is middling."""
        return self._number if word[0].isdigit() else self.words.rarity(word)

    def _letters(self, text: str) -> Scores:
        weights = {term: self._trigrams.rarity(term) ** 2 for term in dict.fromkeys(trigrams_of(text))}
        length = float(np.sqrt(sum(weights.values()))) or 1.0
        return np.asarray(self._trigrams.shared(weights) / (length * self._lengths + 1e-6), dtype=np.float32)
