"""Services that people ask after by a plain name: what they are called, and the codes and words that bills have for
them. "Did they do a CT" is decided by those.
"""

import csv
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from bot.described import SERVICE_SYSTEMS, Described
from codesets.entry import Language
from knowledge.abbreviations import expand
from knowledge.question_features import plain

_RANGE = re.compile(r"([A-Z]?)(\d+)-[A-Z]?(\d+)")
_REVENUE = "rev:"
_AROUND = frozenset({"blood_test", "urine_test", "vaccine", "culture", "labs"})
"""Services of which others are kinds: a narrower one that is named is what is meant."""
_BROAD = re.compile(
    r"(?:lab(?:oratory|s)?|clinical|diagnostic|radiology|imaging|pharmacy|drugs?|medical|surgical|supplies|services?|other"
    r"|general|hospital|outpatient|inpatient|emergency|room|treatment|tests?|professional|office|visit|care|charges?|of"
    r"|and|the|laboratorio|farmacia|servicios?|medicos?|general(?:es)?|examenes|imagenes|radiologia|suministros|de|y"
    r"|self|adm\w*|tab\w*|pills?|oral|meds?|medicinas?|medicamentos?|pastillas?)"
)
"""Words of a line that holds many services and names none."""


@dataclass(frozen=True, slots=True)
class Service:
    """A service: its name in a sentence, the role it plays, what people call it, and how a bill's line is told to be
    one."""

    id: str
    title_en: str
    title_es: str
    role: str
    words: re.Pattern[str]
    codes: Callable[[str], bool]
    revenue: re.Pattern[str] | None
    printed: re.Pattern[str]

    def title(self, language: Language) -> str:
        """Its name with its article, as it stands behind "I don't find"."""
        return self.title_es if language == "es" else self.title_en

    def is_one(self, line: Described) -> bool:
        """Whether ``line`` bills it: by its service code, by its revenue code or its printed words where it has
        none."""
        services = [code.code for code in line.line.codes if code.system in SERVICE_SYSTEMS]
        if any(map(self.codes, services)):
            return True
        revenue = [code.code for code in line.line.codes if code.system == "revenue"]
        if self.revenue and any(map(self.revenue.fullmatch, revenue)):
            return True
        words = f"{plain(line.line.description)} {plain(expand(line.line.description))}"
        return not any(code in line.entries for code in line.line.codes if code.system in SERVICE_SYSTEMS) and bool(
            self.printed.search(words)
        )


@cache
def load_coded_services() -> dict[str, Service]:
    """Every service of ``service_codes.csv`` by id; raises KeyError or re.error where the table is not whole."""
    rows = csv.DictReader(files("bot.asked").joinpath("service_codes.csv").read_text(encoding="utf-8").splitlines())
    return {row["id"]: _service(row) for row in rows}


def _service(row: dict[str, str]) -> Service:
    told = row["codes"].split("|")
    revenue = [code.removeprefix(_REVENUE) for code in told if code.startswith(_REVENUE)]
    return Service(
        row["id"],
        row["title_en"],
        row["title_es"],
        row["role"],
        re.compile(rf"\b(?:{row['words_en']}|{row['words_es']})\b"),
        _codes([code for code in told if not code.startswith(_REVENUE)]),
        re.compile("|".join(revenue)) if revenue else None,
        re.compile(rf"\b(?:{row['printed']})\b"),
    )


def _codes(told: list[str]) -> Callable[[str], bool]:
    ranges = [(one[1], int(one[2]), int(one[3])) for code in told if (one := _RANGE.fullmatch(code))]
    single = re.compile("|".join(code for code in told if not _RANGE.fullmatch(code)) or "(?!)")

    def is_told(code: str) -> bool:
        letter, digits = (code[:1], code[1:]) if code[:1].isalpha() else ("", code)
        number = int(digits) if digits.isdigit() else -1
        return bool(single.fullmatch(code)) or any(
            letter == first and least <= number <= most for first, least, most in ranges
        )

    return is_told


def services_named(words: str) -> tuple[str, ...]:
    """The services that ``words`` (plain text) name, none whose name is a part of another's, and no wider one beside
    one that is a kind of it."""
    found = [
        (said.start(), said.end(), one.id)
        for one in load_coded_services().values()
        for said in one.words.finditer(words)
    ]
    longest = [
        one
        for one in found
        if not any(other[0] <= one[0] and one[1] <= other[1] and other[:2] != one[:2] for other in found)
    ]
    named = dict.fromkeys(service for _, _, service in sorted(longest))
    narrow = tuple(service for service in named if service not in _AROUND)
    return narrow or tuple(named)


def holding_many(described: Iterable[Described], roles: tuple[str, ...]) -> tuple[int, ...]:
    """The lines of ``roles`` that stand for many services and name none: "LABORATORY"."""
    return tuple(one.line.line for one in described if one.role.id in roles and _is_broad(one))


def _is_broad(line: Described) -> bool:
    coded = any(code.system in SERVICE_SYSTEMS for code in line.line.codes)
    words = re.findall(r"[a-z]+", plain(line.line.description))
    return not coded and all(_BROAD.fullmatch(word) for word in words)
