"""What an answer has shown: the facts printed so far, and whether it had to say that it can't tell.

The ledger is filled while a template is rendered, so that an answer's figures, lines and codes are
collected by construction instead of being searched for afterwards.
"""

from dataclasses import dataclass, field

from bot.answer import Figure, HandoffTo
from bot.bill import Code
from bot.facts import Fact
from bot.show import show
from codesets.entry import Language


class Unprintable(TypeError):
    """A template tried to print a figure that is no Fact: its source would be unknown."""


@dataclass
class Ledger:
    """The record of one answer in the making."""

    language: Language
    facts: list[Fact] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    abstained: bool = False
    handoff: HandoffTo | None = None

    def print(self, value: object) -> object:
        """The words for ``value``, which a Jinja2 template prints; facts are recorded.

        Raises Unprintable for a bare number: only a Fact may carry one.
        """
        if isinstance(value, Fact):
            words = show(value, self.language)
            self.facts += [value, *_held(value)]
            self.shown.append(words)
            return words
        if value is None:
            raise Unprintable("a template printed something that the bill does not have")
        if isinstance(value, int | float) or not isinstance(value, str):
            raise Unprintable(f"a template printed {value!r}, which is no Fact")
        return value

    @property
    def lines(self) -> tuple[int, ...]:
        """The bill's lines that were spoken of, each once: those named by their number first, in that order.

        A person who says "the second one" counts what the answer listed, not what a sum was made of.
        """
        return tuple(dict.fromkeys([*self.named, *(fact.line for fact in self.facts if fact.line is not None)]))

    @property
    def named(self) -> tuple[int, ...]:
        """The bill's lines that were named by their number, in order, each once: what "that one" can mean."""
        return tuple(dict.fromkeys(f.line for f in self.facts if f.unit == "line" and f.line is not None))

    @property
    def codes(self) -> tuple[Code, ...]:
        """The codes that were named, in order, each once."""
        return tuple(dict.fromkeys(fact.code for fact in self.facts if fact.code is not None))

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every figure that was shown, with its source, each once."""
        rows = {
            (fact.figure(), fact.source): Figure(value=fact.figure(), origin=fact.source)
            for fact in self.facts
            if fact.unit not in ("text", "line") or (any(c.isdigit() for c in fact.figure()) and not _held(fact))
        }
        return tuple(rows.values())


def _held(fact: Fact) -> tuple[Fact, ...]:
    """The figures that a text holds, which are shown with it."""
    return fact.parts if fact.unit == "text" else ()
