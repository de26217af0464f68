"""What the headings of columns are called, in English and Spanish: one list for every kind of document."""

import re
from functools import cache, lru_cache
from typing import Literal, get_args

from bot.readers.layout.language.phrases import phrases, plain

Role = Literal[
    "line_number", "service_date", "end_date", "other_date", "code", "revenue", "modifier", "description", "units",
    "unit_price", "charge", "allowed", "adjustment", "plan_paid", "patient_paid", "credit", "deductible", "copay",
    "coinsurance", "not_covered", "patient_owes", "balance", "remarks", "diagnosis", "ndc", "provider", "other",
]  # fmt: skip

MONEY_ROLES: frozenset[Role] = frozenset(
    {
        "unit_price", "charge", "allowed", "adjustment", "plan_paid", "patient_paid", "credit", "deductible",
        "copay", "coinsurance", "not_covered", "patient_owes", "balance",
    }
)  # fmt: skip
DATE_ROLES: frozenset[Role] = frozenset({"service_date", "end_date", "other_date"})

_ROLE_OF: dict[str, Role] = {phrase: meanings[0] for phrase, meanings in phrases("columns.csv", get_args(Role)).items()}
LONGEST_HEADING = max(len(phrase.split()) for phrase in _ROLE_OF)
_BEFORE = frozenset({"the", "a", "your", "total", "el", "la", "los", "las", "su", "monto"})
_AFTER = frozenset({"amount", "amt", "total", "usd", "us", "dollars", "see", "en", "ver"})
_TOGETHER = re.compile(
    r"\b(?:ins(?:urance)?|plan|payments?|pmts?|paid|pagos?|seguro)\.?\s?(?:/|&|\+|\band\b|\by\b)\s?"
    r"(?:adj|disc|write|ajust|desc)|\b(?:adj\w*|disc\w*|write.?offs?)\.?\s?(?:/|&|\+|\band\b)\s?(?:ins|plan|pay|pmt)",
    re.IGNORECASE,
)
"""Payments and discounts in one column."""


_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
"""Where a word of a name begins that programs write as one: "PtPmt"."""
_RUN_TOGETHER = re.compile(
    r"(proc|svc|serv|chg|charge|adj|ins|pt|pat|patient|pmt|plan|payer|bill|billed|allow|allowed|tot|total|unit|from|dos)"
    r"(desc|code|cd|dt|date|amt|amount|pmts?|paid|pd|bal|balance|resp|due|owes?|cnt|count|units?|price|dos|adj|chg|chgs"
    r"|charges?)",
    re.IGNORECASE,
)
"""The same without a capital in between: "PTPMT"."""
_RATE = re.compile(r"\(\s*\d{1,3}\s?%\s*\)|(?<=\w)\s*\((?:[A-Z]|\d)\)\s*$")
"""How much of it, or the letter of its step, behind a heading: "Coinsurance (20%)", "Amount billed (A)"."""
_LETTERED = re.compile(r"\s*(?:\d{1,2}\.?\s*)?[A-K]\.\s")


def unmarked(heading: str) -> str:
    """The heading without a rate or a letter behind it.

    >>> unmarked("Plan discount (B)"), unmarked("Coinsurance (20%)")
    ('Plan discount', 'Coinsurance ')
    """
    return _RATE.sub("", heading)


@lru_cache(maxsize=8192)
def role_of(heading: str) -> Role | None:
    """The role of a column headed so; None where the heading is not one this project knows.

    >>> role_of("Amt. Billed ($)"), role_of("Fecha de servicio"), role_of("Dear Ms. Roe")
    ('charge', 'service_date', None)
    """
    heading = unmarked(heading)
    if _TOGETHER.search(heading):
        return "credit"
    if role := _role_of_words(heading) or _role_of_words(apart(heading)):
        return role
    sides = [_role_of_words(side) for side in heading.split("/")]
    return sides[0] if len(sides) == 2 and sides[0] == sides[1] else None  # one heading in two languages


def apart(heading: str) -> str:
    """A heading of a program's export with its words apart.

    >>> apart("PtPmt"), apart("PROCDESC"), apart("Paid by HMO")
    ('Pt Pmt', 'PROC DESC', 'Paid by HMO')
    """
    if _JOINED.search(heading):
        return _JOINED.sub(" ", heading)
    split = _RUN_TOGETHER.fullmatch(heading)
    return f"{split[1]} {split[2]}" if split else heading


def _role_of_words(heading: str) -> Role | None:
    words = plain(heading).split()
    if len(words) > 1 and words[0].isdigit() and len(words[0]) <= 2:  # the number of a box on a form
        words = words[1:]
    if len(words) > 1 and _LETTERED.match(heading):  # or its letter
        words = words[1:]
    if not words or len(words) > LONGEST_HEADING + 3:
        return None
    whole = _ROLE_OF.get(" ".join(words))
    if whole:
        return whole
    if words[-1].isdigit():  # a footnote mark: "Amount you owe 3"
        words = words[:-1]
    for end in range(len(words), 0, -1):
        if not _AFTER.issuperset(words[end:]):
            break
        for start in range(end):
            if not _BEFORE.issuperset(words[:start]):
                break
            if role := _ROLE_OF.get(" ".join(words[start:end])):
                return role
    return None


def is_together(heading: str) -> bool:
    """Whether a column holds payments and discounts together.

    >>> is_together("Health plan paid / adjusted"), is_together("Plan paid")
    (True, False)
    """
    return bool(_TOGETHER.search(heading))


def words_for_role(role: Role) -> str:
    """A heading that has this role, the first of the list.

    >>> words_for_role("charge"), words_for_role("service_date")
    ('charge', 'date')
    """
    return next(phrase for phrase, meant in _ROLE_OF.items() if meant == role)


def is_exact(heading: str) -> bool:
    """Whether the list has this heading word for word."""
    return plain(heading) in _ROLE_OF


@cache
def known_words() -> frozenset[str]:
    """Every word that occurs in the list."""
    return frozenset(word for phrase in _ROLE_OF for word in phrase.split())
