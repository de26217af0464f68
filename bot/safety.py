"""Someone in danger comes before any bill.

Two guards, either of which is enough. Word patterns, in the table beside this file, for what must never be missed
and can be read and reviewed; and what the examples of ``knowledge/dangers`` taught, for all the other ways in which
people say it. A danger named in passing is heard too: each part of a message is listened to by itself.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from knowledge.danger import Danger
from knowledge.question_features import plain
from knowledge.topic_index import TopicIndex

ALARMING = 0.26
"""From this likeness to the examples of a danger on, it is taken for one."""
_PARTS = re.compile(r"(?<=[?!.;,])\s+|\n+|\b(?:anyway|also|by the way|por cierto|además|ademas)\b", re.IGNORECASE)
_FEWEST = 3
"""Words of a part that is listened to by itself."""


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


def danger(message: str, examples: TopicIndex) -> Danger | None:
    """What danger the writer seems to be in: "crisis" (self-harm) before "emergency" (body), or None."""
    words = re.sub(r"[’']", "", plain(message))
    found = {p.danger for p in _patterns() if p.words.search(words) and not (p.but_not and p.but_not.search(words))}
    found |= _sounding_like(message, examples)
    return "crisis" if "crisis" in found else "emergency" if found else None


def _sounding_like(message: str, examples: TopicIndex) -> set[Danger]:
    """The danger whose examples the message, or a part of it, is most like; none where it is like neither."""
    parts = [part for part in _PARTS.split(message) if part and len(part.split()) >= _FEWEST]
    alarms = [alarm for part in dict.fromkeys((message, *parts)) for alarm in examples.alarms(part).items()]
    most, likeness = max(alarms, key=lambda alarm: alarm[1])
    return {most} if likeness >= ALARMING else set()
