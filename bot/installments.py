"""The monthly payment that a statement of a payment plan prints among its lines."""

import re
from decimal import Decimal

from bot.bill import Line

_MONTHLY = re.compile(
    r"\$?\s?(\d[\d,]*\.\d{2})\s*(?:/\s*mo\w*|(?:a|per|each|every|al|por|cada|x)\s+(?:month|mo|mes)\b|monthly|mensual\w*)",
    re.IGNORECASE,
)


def installment_of(line: Line) -> Decimal | None:
    """The amount that ``line`` says is paid each month; None where it says none."""
    said = _MONTHLY.search(line.description)
    return Decimal(said[1].replace(",", "")) if said else None
