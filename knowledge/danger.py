"""What someone in danger says, as examples: the same words teach the alarm and show what it must stay calm about.

One table a language, ``dangers/<language>.csv``: "crisis" is someone who thinks of ending or hurting their life,
"emergency" a body in danger now, "none" talk of illness, death or blood that is neither, as bills bring with them.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from codesets.entry import Language

Danger = Literal["crisis", "emergency"]
DANGERS: tuple[Danger, ...] = get_args(Danger)


@dataclass(frozen=True, slots=True)
class Said:
    """One example; ``danger`` is None where there is none."""

    words: str
    danger: Danger | None
    language: Language


@cache
def load_dangers() -> tuple[Said, ...]:
    """Every example of both languages; raises ValueError for a danger that is not known."""
    return tuple(said for language in ("en", "es") for said in _read(language))


def _read(language: Language) -> list[Said]:
    table = files("knowledge").joinpath("dangers", f"{language}.csv").read_text(encoding="utf-8")
    return [Said(row["words"], _danger(row["danger"]), language) for row in csv.DictReader(table.splitlines())]


def _danger(word: str) -> Danger | None:
    if word != "none" and word not in DANGERS:
        raise ValueError(f"{word} is no danger; it is {', '.join(DANGERS)} or none")
    return None if word == "none" else word  # type: ignore[return-value]
