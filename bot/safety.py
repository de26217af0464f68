"""Someone in danger comes before any bill.

Word patterns, not a model: what is at stake asks for recall that can be read and reviewed. Each pattern
stands in the table beside this file, one a line, with the kind of danger and its language.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from knowledge.question_features import plain

Danger = Literal["crisis", "emergency"]


@dataclass(frozen=True, slots=True)
class _Pattern:
    danger: Danger
    words: re.Pattern[str]
    but_not: re.Pattern[str] | None


@cache
def _patterns() -> tuple[_Pattern, ...]:
    table = files("bot").joinpath("safety.csv").read_text(encoding="utf-8")
    return tuple(_pattern(row) for row in csv.DictReader(table.splitlines()))


def _pattern(row: dict[str, str]) -> _Pattern:
    but_not = re.compile(row["but_not"]) if row["but_not"] else None
    return _Pattern("crisis" if row["danger"] == "crisis" else "emergency", re.compile(row["words"]), but_not)


def danger(message: str) -> Danger | None:
    """What danger the writer seems to be in: "crisis" (self-harm) before "emergency" (body), or None."""
    words = re.sub(r"[’']", "", plain(message))
    found = {p.danger for p in _patterns() if p.words.search(words) and not (p.but_not and p.but_not.search(words))}
    return "crisis" if "crisis" in found else "emergency" if found else None
