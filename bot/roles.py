"""What part a line plays in a bill: the medicine, giving it, the visit, the room.

A role follows from the sections of the line's codes and from which side of the bill it is on: the same
visit code is the doctor's fee under a professional revenue code and the hospital's under a clinic's
(UB-04 revenue codes 096x to 098x are professional fees; https://www.nubc.org).
"""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from bot.bill import Code
from codesets.entry import Entry, Language
from knowledge.question_features import plain

Side = Literal["facility", "professional"]

PROFESSIONAL_REVENUE = ("096", "097", "098")
_VISITS = frozenset({"visit", "emergency_visit", "preventive_visit", "hospital_care"})
_NEVER_A_ROLE = frozenset({"diagnosis", "payment", "place", "modifier", "stay"})
_SERVICE_SYSTEMS = ("cpt", "hcpcs", "cdt")


@dataclass(frozen=True, slots=True)
class Role:
    """One part of a bill in our words: its name, what it covers, and the rough words people use for it, plain."""

    id: str
    name_en: str
    name_es: str
    covers_en: str
    covers_es: str
    words: frozenset[str]

    def name(self, language: Language) -> str:
        """The part's name, as it stands in the middle of a sentence."""
        return self.name_es if language == "es" else self.name_en

    def covers(self, language: Language) -> str:
        """What a charge of this part pays for and what it does not; empty where nothing can be said."""
        return self.covers_es if language == "es" else self.covers_en


@cache
def roles() -> dict[str, Role]:
    """All roles by id, read from the table beside this file."""
    table = files("bot").joinpath("roles.csv").read_text(encoding="utf-8")
    return {row["role"]: _role(row) for row in csv.DictReader(table.splitlines())}


def _role(row: dict[str, str]) -> Role:
    words = frozenset(plain(word) for word in f"{row['words_en']}|{row['words_es']}".split("|"))
    return Role(row["role"], row["name_en"], row["name_es"], row["covers_en"], row["covers_es"], words)


def side_of(codes: Iterable[Code]) -> Side | None:
    """Whose charge it is, the hospital's or the clinician's; None where the line does not say."""
    for code in codes:
        if code.system == "modifier" and code.code in ("26", "TC"):
            return "professional" if code.code == "26" else "facility"
    for code in codes:
        if code.system == "revenue":
            professional = code.code.zfill(4).startswith(PROFESSIONAL_REVENUE)
            return "professional" if professional else "facility"
    return None


def role_of(codes: tuple[Code, ...], entries: dict[Code, Entry]) -> Role:
    """The role of a line with these codes; ``entries`` holds what is known of each."""
    side = side_of(codes)
    services = [c for c in codes if c.system in _SERVICE_SYSTEMS]
    revenues = [c for c in codes if c.system == "revenue"]
    others = [c for c in codes if c.system in ("ndc",)]
    for code in (*services, *others, *revenues):
        entry = entries.get(code)
        section = "drug" if code.system == "ndc" else entry.section if entry else "other"
        if section in _VISITS and side == "facility":
            section = "facility"
        if section not in _NEVER_A_ROLE and section != "other":
            return roles()[section]
    return roles()["other"]
