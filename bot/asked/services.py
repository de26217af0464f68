"""Services that people call by a name of their own, so that one which is on no line is told from those that are.

A bill with one scan on it has an imaging line, and "the ultrasound" must not mean the CT for that.
"""

import csv
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.asked.line_words import lines_by_words
from bot.described import Described
from bot.fees import fee_printed
from codesets.entry import Language
from knowledge.abbreviations import expand
from knowledge.question_features import plain

_UNTOLD = frozenset({"other", "facility", "surgery"})
"""Roles of a line without a code of its own, in which any service may be counted."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service: its names, how people say it, what a line that is one of them says, and the roles it may play."""

    id: str
    name_en: str
    name_es: str
    roles: frozenset[str]
    words: re.Pattern[str]
    printed: re.Pattern[str]

    def name(self, language: Language) -> str:
        """Its name with its article, as it stands in the middle of a sentence."""
        return self.name_es if language == "es" else self.name_en


@cache
def load_services() -> dict[str, Service]:
    """Every service of ``services.csv`` by id; raises KeyError or re.error where the table is not whole."""
    rows = csv.DictReader(files("bot.asked").joinpath("services.csv").read_text(encoding="utf-8").splitlines())
    return {
        row["id"]: Service(
            row["id"],
            row["name_en"],
            row["name_es"],
            frozenset(row["roles"].split("|")),
            re.compile(rf"\b(?:{row['words']})\b"),
            re.compile(rf"\b(?:{row['printed']})\b"),
        )
        for row in rows
    }


def names_service(words: str) -> bool:
    """Whether ``words`` (plain text) name a service by a name of its own."""
    return any(service.words.search(words) for service in load_services().values())


def absent_service(words: str, described: tuple[Described, ...]) -> str | None:
    """The id of the service that ``words`` (plain text) name and that surely no line is, where they mean no line
    besides; None where there is none."""
    named = [service for service in load_services().values() if service.words.search(words)] if described else []
    absent = next((one for one in named if not any(_may_be(line, one) for line in described)), None)
    if absent is None or lines_by_words(absent.words.sub(" ", words), described):
        return None
    return absent.id


def _may_be(one: Described, service: Service) -> bool:
    """Whether the line is ``service``, or may hold it: a line whose code nobody knows tells too little to deny it."""
    if service.printed.search(_text(one)) or service.words.search(_text(one)):
        return True
    if one.main and one.main.origin != "range" and one.main.system != "revenue":
        return False
    if fee_printed(one.line.description):
        return False
    return one.role.id in service.roles | _UNTOLD


def _text(one: Described) -> str:
    """What the line prints and what its codes' titles call it, plain."""
    main = one.main
    titles = (main.title_en, main.title_es, *main.synonyms) if main and main.origin != "range" else ()
    return plain(" ".join((one.line.description, expand(one.line.description), *titles)))
