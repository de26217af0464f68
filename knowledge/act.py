"""What a few words do in a conversation that lean on the answer before them: ask why, add up, ask for the words to say.

One table a language, ``acts/<language>.csv``, an example a row. "none" is what names its own matter, however short.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from codesets.entry import Language

NONE = "none"
ACTS: tuple[str, ...] = (
    "again", "simpler", "source", "made-of", "say", "whom", "refused", "deadline", "how", "must", "why", "sum", "whole",
    "difference", "same", "plan-part", "my-part", "left", "units", "without", "vary", "split", "price", NONE,
)  # fmt: skip
"""Every act: ask again, more simply, where a figure is from, what it is made of, the words to say, to whom, what if
they refuse, by when, how to do it, whether it must be paid, why, what some come to together, the same of the whole,
how far apart they are, whether they are one charge, the plan's part and one's own of it, what is then left, why so
many units, what it is without it, another amount, in so many parts, what
it costs."""


@dataclass(frozen=True, slots=True)
class Example:
    """Words that do ``act``."""

    words: str
    act: str
    language: Language


@cache
def load_acts() -> tuple[Example, ...]:
    """Every example of both languages; raises ValueError for an act that is not known."""
    return tuple(example for language in ("en", "es") for example in _read(language))


def _read(language: Language) -> list[Example]:
    table = files("knowledge").joinpath("acts", f"{language}.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(table.splitlines()))
    if unknown := {row["act"] for row in rows} - set(ACTS):
        raise ValueError(f"{', '.join(sorted(unknown))}: no act; it is one of {', '.join(ACTS)}")
    return [Example(row["words"], row["act"], language) for row in rows]
