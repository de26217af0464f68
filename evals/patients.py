"""How well codes are found for what patients say, in English and Spanish, and whether nonsense is told from it.

``patient_words.jsonl`` was looked at while words were written. ``lay_words.jsonl`` and ``nonsense.jsonl`` were written
before what they test; the half of each that is marked ``apart`` was only ever counted.
"""

import json
from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from knowledge.finder import Finder

Row = dict[str, Any]
_HERE = Path(__file__).parent
BELIEVED = 0.5
"""The confidence from which a finding is shown as one."""


def rows_of(name: str) -> list[Row]:
    """The rows of a set beside this file."""
    return [json.loads(line) for line in (_HERE / name).read_text(encoding="utf-8").splitlines()]


def is_hit(code: str, accepted: Sequence[str]) -> bool:
    """Whether ``code`` is among the ``accepted``; a star ends those that stand for all below them."""
    bare = code.replace(".", "")
    return any(fnmatchcase(bare, one.replace(".", "")) for one in accepted)


def patient_words(finder: Finder, rows: Sequence[Row]) -> dict[str, float]:
    """recall@1 and @5, a hit being any code that is accepted."""
    hits = [[is_hit(match.code, row["codes"]) for match in finder.lookup(row["query"])] for row in rows]
    return {
        "lines": len(rows),
        "recall@1": sum(found[:1] == [True] for found in hits) / len(hits),
        "recall@5": sum(any(found) for found in hits) / len(hits),
    }


def nonsense(finder: Finder, rows: Sequence[Row]) -> dict[str, float]:
    """The share of the rows that nothing is believed of, and the highest confidence."""
    sure = [max((match.confidence for match in finder.lookup(row["query"])), default=0.0) for row in rows]
    return {
        "lines": len(rows),
        "confidence under .5": sum(one < BELIEVED for one in sure) / len(sure),
        "highest confidence": max(sure),
    }


def measure_patients(finder: Finder) -> dict[str, dict[str, float]]:
    """Every table of figures by its name."""
    lay, noise = rows_of("lay_words.jsonl"), rows_of("nonsense.jsonl")
    parts: dict[str, Callable[[Row], bool]] = {
        "all": bool,
        "English": lambda row: row["language"] == "en",
        "Spanish": lambda row: row["language"] == "es",
        "kept apart": lambda row: row["apart"],
    }
    return {
        "patients' words": patient_words(finder, rows_of("patient_words.jsonl")),
        **{
            f"patients' words, second set, {name}": patient_words(finder, [*filter(held, lay)])
            for name, held in parts.items()
        },
        "nonsense": nonsense(finder, noise),
        "nonsense, kept apart": nonsense(finder, [row for row in noise if row["apart"]]),
    }
