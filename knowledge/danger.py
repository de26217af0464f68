"""What someone says who needs other help than a bill's: examples teach the alarm, and what it stays calm about.

One table a language, ``dangers/<language>.csv``: "crisis" is someone who thinks of ending or hurting their life,
"emergency" a body in danger now, "medical" a question that only someone who treats the person may answer, "legal" one
for a lawyer, "none" talk of illness, death, blood or courts that is none of these, as bills bring with them.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from codesets.entry import Language

Danger = Literal["crisis", "emergency"]
DANGERS: tuple[Danger, ...] = ("crisis", "emergency")
Alarm = Literal[Danger, "medical", "legal"]
ALARMS: tuple[Alarm, ...] = (*DANGERS, "medical", "legal")
LOUD: dict[Alarm, float] = {"crisis": 0.12, "emergency": 0.2, "medical": 0.36, "legal": 0.6}
"""The probability from which a message sets off an alarm; the two dangers count together."""


@dataclass(frozen=True, slots=True)
class Said:
    """One example; ``alarm`` is None where there is none."""

    words: str
    alarm: Alarm | None
    language: Language


@cache
def load_dangers() -> tuple[Said, ...]:
    """Every example of both languages; raises ValueError for a danger that is not known."""
    return tuple(said for language in ("en", "es") for said in _read(language))


def _read(language: Language) -> list[Said]:
    table = files("knowledge").joinpath("dangers", f"{language}.csv").read_text(encoding="utf-8")
    return [Said(row["words"], _alarm(row["danger"]), language) for row in csv.DictReader(table.splitlines())]


def _alarm(word: str) -> Alarm | None:
    if word != "none" and word not in ALARMS:
        raise ValueError(f"{word} is no alarm; it is {', '.join(ALARMS)} or none")
    return None if word == "none" else word  # type: ignore[return-value]
