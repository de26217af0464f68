"""What a check saw: the kind of finding, the lines, the figures; the words come from the table of words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from bot.answer import FindingKind
from bot.bill import Code
from bot.facts import Fact
from codesets.entry import Language

Severity = Literal["error", "question", "info"]
Shown = Fact | Sequence[Fact] | Mapping[Language, Fact] | None
"""What the words of a finding may show: a figure, several for a listing, or words that differ by language."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One thing worth asking about, before it has words.

    ``facts`` are the figures its words may show; ``amount`` is what it is about in dollars; ``words`` names
    the file of words where one kind needs several (default: the kind).
    """

    kind: FindingKind
    severity: Severity
    lines: tuple[int, ...] = ()
    codes: tuple[Code, ...] = ()
    amount: Fact | None = None
    facts: Mapping[str, Shown] = field(default_factory=dict)
    words: str = ""

    def shown(self, language: Language) -> dict[str, Fact | Sequence[Fact] | None]:
        """The facts by name, as the words in ``language`` may show them."""
        return {name: one[language] if isinstance(one, Mapping) else one for name, one in self.facts.items()}

    def figures(self, language: Language) -> list[Fact]:
        """All of these facts, one by one."""
        shown = [one for one in self.shown(language).values() if one is not None]
        return [fact for one in shown for fact in ([one] if isinstance(one, Fact) else one)]
