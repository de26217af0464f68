"""What a person says in their own words that they can pay each month: "I can pay $50 a month"."""

import re
from decimal import Decimal

from bot.facts import Fact, usd

_MONTHLY = re.compile(
    r"\$?\s?(?P<sum>\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,5}(?:\.\d\d)?)\s?(?:dollars?|bucks|usd|d[oó]lares)?\s?"
    r"(?:(?:a|per|each|every|al|por|cada)\s|/\s?)?(?:month\b|monthly\b|mo\b|mes\b|mensual(?:es)?\b)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:can'?t|cannot|can not|not able|unable|no puedo|rent|income|earn|make|gano|ganamos|renta|alquiler)\b"
    r"[^.;]*$",
    re.IGNORECASE,
)
"""Words before an amount that is not one the person could pay."""


def monthly(words: str) -> Fact | None:
    """The one amount that ``words`` offer for each month; None where they offer none, or several."""
    offers = [match for match in _MONTHLY.finditer(words) if not _NOT.search(words[: match.start()])]
    if len(offers) != 1:
        return None
    return usd(Decimal(offers[0]["sum"].replace(",", "")), "your own words")
