"""What the headings of columns are called, in English and Spanish: one list for every kind of document."""

from functools import cache, lru_cache
from typing import Literal, get_args

from bot.readers.layout.phrases import phrases, plain

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


@lru_cache(maxsize=8192)
def role_of(heading: str) -> Role | None:
    """The role of a column headed so; None where the heading is not one this project knows.

    >>> role_of("Amt. Billed ($)"), role_of("Fecha de servicio"), role_of("Dear Ms. Roe")
    ('charge', 'service_date', None)
    """
    words = plain(heading).split()
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


def is_exact(heading: str) -> bool:
    """Whether the list has this heading word for word."""
    return plain(heading) in _ROLE_OF


@cache
def known_words() -> frozenset[str]:
    """Every word that occurs in the list."""
    return frozenset(word for phrase in _ROLE_OF for word in phrase.split())
