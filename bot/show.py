"""How a fact is written for a person, in English and in the Spanish of the Americas."""

from datetime import date
from decimal import Decimal

from bot.facts import Fact
from codesets.entry import Language

_MONTHS: dict[Language, tuple[str, ...]] = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
}  # fmt: skip
_LINE = {"en": "line", "es": "línea"}


def money(fact: Fact) -> str:
    """Dollars and cents, both languages as printed in the United States: ``$1,000.00``, ``-$20.00``."""
    sign = "-" if fact.amount < 0 else ""
    return f"{sign}${abs(fact.amount):,.2f}"


def show(fact: Fact, language: Language) -> str:
    """The fact as words: ``$245.00``, ``34.1%``, ``April 3, 2026`` or ``3 de abril de 2026``, ``line 2``."""
    if fact.unit == "usd":
        return money(fact)
    if fact.unit == "percent":
        return f"{fact.value}%"
    if fact.unit == "line":
        return f"{_LINE[language]} {fact.value}"
    if fact.unit == "count":
        return number(fact.amount)
    if isinstance(fact.value, date):
        return day(fact.value, language)
    return str(fact.value)


def number(value: Decimal) -> str:
    """A count as the United States write it in both languages, to three places at most: ``1,250``, ``0.5``."""
    written = f"{value:,.3f}"
    return written.rstrip("0").rstrip(".")


def day(value: date, language: Language) -> str:
    """A day in full: ``April 3, 2026``, ``3 de abril de 2026``."""
    month = _MONTHS[language][value.month - 1]
    return f"{month} {value.day}, {value.year}" if language == "en" else f"{value.day} de {month} de {value.year}"
