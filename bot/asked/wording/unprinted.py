"""Which thing a question asks for that bills as a rule do not print: a brand, a room, which of its plans an insurer
means, the percent behind a coinsurance, when a plan's year starts over.

The kinds and their wordings stand in ``unprinted.yaml``. Whether the papers at hand print the thing after all is theirs
to say.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

SLANT = "unprinted "
"""What stands before the kind where it is told as a way that the question leans."""
NOT_PRINTED = "not-printed"
"""The topic that says of a thing that no paper at hand prints it."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a thing is asked for, beside what words it is something else that is asked, which topics tell it too, which
    tells it best, which give way to that, and which tells it where the papers print it."""

    asked: re.Pattern[str]
    beside: re.Pattern[str] | None
    told_by: frozenset[str]
    topic: str
    over: frozenset[str]
    printed: str | None


@cache
def load_unprinted() -> Mapping[str, Wording]:
    """The wordings of ``unprinted.yaml`` by kind; raises yaml.YAMLError, re.error or KeyError where it is not whole."""
    told = yaml.safe_load(files("bot.asked.wording").joinpath("unprinted.yaml").read_text(encoding="utf-8"))

    def compiled(*patterns: str) -> re.Pattern[str]:
        whole = "|".join(f"(?:{pattern})" for pattern in patterns)
        return re.compile(re.sub(r"<([a-z_]+)>", lambda name: told["words"][name[1]], whole))

    return {
        kind: Wording(
            compiled(*words["asked"]),
            compiled(words["not"]) if "not" in words else None,
            frozenset(words.get("told by", ())),
            words.get("topic", NOT_PRINTED),
            frozenset(words.get("over", ())),
            words.get("printed"),
        )
        for kind, words in told["kinds"].items()
    }


def unprinted_asked(words: str) -> str | None:
    """The kind of thing that ``words`` (plain text) ask for and that bills mostly do not print; None of any other."""
    said = words.replace("'", "").replace("’", "")
    for kind, wording in load_unprinted().items():
        if wording.asked.search(said) and not (wording.beside and wording.beside.search(said)):
            return kind
    return None
