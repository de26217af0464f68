"""The answer before, as an answer about it speaks of it: its first words, its figures, what it said to say."""

import re
from dataclasses import dataclass

from bot.facts import Fact
from bot.show import show
from bot.views.origins import origin
from codesets.entry import Language

SAID = "the answer before"
"""The source of words that an answer takes from the one before it; each figure in them keeps its own."""
MOST_FIGURES = 8
MOST_SPEECHES = 2
_FIGURES = frozenset({"usd", "percent"})
_SPEECH = re.compile(r"\"[^\"]{12,}\"|«[^»]{12,}»|“[^”]{12,}”")


@dataclass(frozen=True, slots=True)
class Figured:
    """A figure of the answer before and where it comes from, in words."""

    fact: Fact
    origin: Fact


@dataclass(frozen=True, slots=True)
class Earlier:
    """An answer given before: its topic, its words and the facts it showed."""

    topic: str
    words: str
    facts: tuple[Fact, ...]
    language: Language

    @property
    def lead(self) -> Fact:
        """Its first paragraph, where the answer itself stands."""
        return self._passage(self.words.strip().partition("\n")[0])

    @property
    def rest(self) -> Fact | None:
        """Its second paragraph, where that is no list."""
        paragraphs = self.words.strip().split("\n\n")
        return self._passage(paragraphs[1]) if len(paragraphs) > 1 and not paragraphs[1].startswith("-") else None

    @property
    def speeches(self) -> list[Fact]:
        """The paragraphs and list lines that give words to say."""
        passages = [line for line in self.words.split("\n") if _SPEECH.search(line)]
        return [self._passage(line.removeprefix("- ")) for line in passages[:MOST_SPEECHES]]

    @property
    def figures(self) -> list[Figured]:
        """Its amounts and percentages, in the order in which its words show them, each once."""
        once = {show(fact, self.language): fact for fact in reversed(self.facts) if fact.unit in _FIGURES}
        places = {fact: self.words.find(shown) for shown, fact in list(once.items())[::-1]}
        told = sorted(places, key=lambda fact: places[fact] if places[fact] >= 0 else len(self.words))
        return [Figured(fact, origin(fact, self.language)) for fact in told[:MOST_FIGURES]]

    def _passage(self, words: str) -> Fact:
        held = tuple(fact for fact in self.facts if fact.unit != "text" and show(fact, self.language) in words)
        return Fact(words, "text", SAID, parts=held)
