"""Services that people call by a plain name: what they are called, and the codes and words that bills have for them.

``words`` name a service in a question that asks if it is there. ``outright`` names it in any question: "covid" alone is
an illness, and "covid test" the test. ``hints`` are further words of lines that may be it, or hold it.
"""

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from codesets.entry import Language

_RANGE = re.compile(r"([A-Z]?)(\d+)-[A-Z]?(\d+)")
_REVENUE = "rev:"
_AROUND = frozenset({"blood_test", "urine_test", "vaccine", "culture", "labs"})
"""Services of which others are kinds: a narrower one that is named is what is meant."""
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class Service:
    """A service: its name in a sentence, the roles it may play, what people call it, and how a bill's line is told to
    be one."""

    id: str
    title_en: str
    title_es: str
    roles: tuple[str, ...]
    """The one that it mostly plays first."""
    words: re.Pattern[str]
    outright: re.Pattern[str]
    is_code: Callable[[str], bool]
    revenue: re.Pattern[str]
    printed: re.Pattern[str]
    hints: re.Pattern[str]

    def name(self, language: Language) -> str:
        """Its name with its article, as it stands behind "I don't find"."""
        return self.title_es if language == "es" else self.title_en


@cache
def load_services() -> dict[str, Service]:
    """Every service of ``services.csv`` by id; raises KeyError or re.error where the table is not whole."""
    rows = csv.DictReader(files(__package__).joinpath("services.csv").read_text(encoding="utf-8").splitlines())
    return {row["id"]: _service(row) for row in rows}


def services_named(words: str, *, outright: bool = False) -> tuple[str, ...]:
    """The services that ``words`` (plain text) name, or name ``outright``: none whose name is a part of another's, and
    no wider one beside one that is a kind of it."""
    found = [
        (said.start(), said.end(), one.id)
        for one in load_services().values()
        for said in (one.outright if outright else one.words).finditer(words)
    ]
    longest = [
        one
        for one in found
        if not any(other[0] <= one[0] and one[1] <= other[1] and other[:2] != one[:2] for other in found)
    ]
    named = dict.fromkeys(service for _, _, service in sorted(longest))
    narrow = tuple(service for service in named if service not in _AROUND)
    return narrow or tuple(named)


def _service(row: dict[str, str]) -> Service:
    told = row["codes"].split("|")
    revenue = [code.removeprefix(_REVENUE) for code in told if code.startswith(_REVENUE)]
    return Service(
        row["id"],
        row["title_en"],
        row["title_es"],
        tuple(row["roles"].split("|")),
        _any_of(row["words_en"], row["words_es"], row["outright"]),
        _any_of(row["outright"]),
        _codes([code for code in told if not code.startswith(_REVENUE)]),
        re.compile("|".join(revenue) or _NEVER),
        _any_of(row["printed"]),
        _any_of(row["printed"], row["outright"], row["hints"]),
    )


def _any_of(*words: str) -> re.Pattern[str]:
    """Whole words that any of the patterns ``words`` finds; an empty one finds nothing."""
    return re.compile(rf"\b(?:{'|'.join(filter(None, words)) or _NEVER})\b")


def _codes(told: list[str]) -> Callable[[str], bool]:
    ranges = [(one[1], int(one[2]), int(one[3])) for code in told if (one := _RANGE.fullmatch(code))]
    single = re.compile("|".join(code for code in told if not _RANGE.fullmatch(code)) or _NEVER)

    def is_told(code: str) -> bool:
        letter, digits = (code[:1], code[1:]) if code[:1].isalpha() else ("", code)
        number = int(digits) if digits.isdigit() else -1
        return bool(single.fullmatch(code)) or any(
            letter == first and least <= number <= most for first, least, most in ranges
        )

    return is_told
