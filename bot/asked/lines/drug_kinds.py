"""What people call a medicine or a thing that a bill prints by its name: "the statin", «la del azúcar», «los aparatos»
for the hearing aids."""

import csv
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from bot.asked.wording.stems import stems
from knowledge.question_features import plain

_TABLES = ("drug_kinds.csv", "thing_kinds.csv")


@dataclass(frozen=True, slots=True)
class DrugKind:
    """A kind of medicine, or of thing: the words people have for it, both languages, and the names that bills print."""

    words: frozenset[str]
    names: re.Pattern[str]


@cache
def load_drug_kinds() -> tuple[DrugKind, ...]:
    """Every kind of ``drug_kinds.csv`` and ``thing_kinds.csv``; raises KeyError or re.error where one is not whole."""
    tables = (files(__package__).joinpath(name).read_text(encoding="utf-8") for name in _TABLES)
    rows = (row for table in tables for row in csv.DictReader(table.splitlines()))
    return tuple(
        DrugKind(
            frozenset(word for said in (row["words_en"], row["words_es"]) for word in stems(said.replace("|", " "))),
            re.compile(rf"\b(?:{row['names']})\b"),
        )
        for row in rows
    )


@lru_cache(maxsize=2048)
def drug_words(description: str) -> frozenset[str]:
    """The stems of what people call the medicine or thing that ``description`` names, none where it is unknown."""
    printed = plain(description)
    return frozenset(word for kind in load_drug_kinds() if kind.names.search(printed) for word in kind.words)
