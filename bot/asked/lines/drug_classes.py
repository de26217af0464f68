"""The class of medicine that a question asks about, and those that a line's medicine is of: "is that a steroid"."""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.described import SERVICE_SYSTEMS, Described
from codesets.entry import Language
from knowledge.question_features import plain

_NO_VACCINE = "vaccine"
_FRAME = re.compile(
    r"^\W*(?:(?:and|so|ok|y|oiga) )*(?:(?:the|my|la|el|mi) (?:\w+ ){1,3}?)?(?:is|was|are|were|es|era|fue|son|eran)\b"
    r"|\b(?:is|was|are|were) (?:it|that|this|they) "
)
"""How one asks whether a thing is one of a class."""


@dataclass(frozen=True, slots=True)
class DrugClass:
    """A class of medicine: its name in a sentence, what people call it, the names and codes of those in it."""

    id: str
    title_en: str
    title_es: str
    words: re.Pattern[str]
    names: re.Pattern[str] | None
    codes: re.Pattern[str] | None

    def title(self, language: Language) -> str:
        """Its name, as it stands behind "it is"."""
        return self.title_es if language == "es" else self.title_en


@cache
def load_drug_classes() -> dict[str, DrugClass]:
    """Every class of ``drug_classes.csv`` by id; raises KeyError or re.error where the table is not whole."""
    rows = csv.DictReader(files(__package__).joinpath("drug_classes.csv").read_text(encoding="utf-8").splitlines())
    return {row["id"]: _class(row) for row in rows}


def _class(row: dict[str, str]) -> DrugClass:
    return DrugClass(
        row["id"],
        row["title_en"],
        row["title_es"],
        re.compile(rf"\b(?:{row['words_en']}|{row['words_es']})\b"),
        re.compile(rf"\b(?:{row['names']})\b") if row["names"] else None,
        re.compile(row["codes"]) if row["codes"] else None,
    )


def class_asked(words: str) -> str | None:
    """The class that ``words`` (plain text) ask whether something is one of: that named last, for a class named before
    it is the thing asked about ("is the steroid an antibiotic"). None where they ask nothing of the kind."""
    if not _FRAME.search(words):
        return None
    named = [(found.end(), one.id) for one in load_drug_classes().values() for found in one.words.finditer(words)]
    return max(named)[1] if named else None


def without_class(words: str, name: str) -> str:
    """``words`` without those that name this class."""
    return load_drug_classes()[name].words.sub(" ", words)


def classes_of(described: Described) -> list[DrugClass]:
    """The classes that the medicine of a line is known to be of; none where its name is not known."""
    if described.role.id == _NO_VACCINE:
        return [load_drug_classes()[_NO_VACCINE]]
    entry = described.main
    words = plain(" ".join((described.line.description, entry.title_en if entry else "")))
    codes = [code.code for code in described.line.codes if code.system in SERVICE_SYSTEMS]
    return [
        one
        for one in load_drug_classes().values()
        if (one.names and one.names.search(words)) or (one.codes and any(map(one.codes.match, codes)))
    ]
