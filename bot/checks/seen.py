"""What a check saw: the kind of finding, the lines, the figures; the words come from the table of words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from bot.answer import FindingKind
from bot.bill import Code
from bot.facts import Fact

Severity = Literal["error", "question", "info"]


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
    facts: Mapping[str, Fact] = field(default_factory=dict)
    words: str = ""
