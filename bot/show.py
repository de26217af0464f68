"""How a fact is written for a person, in English and in the Spanish of the Americas."""

from datetime import date

from babel.dates import format_date
from babel.numbers import format_decimal

from bot.facts import Fact
from codesets.entry import Language

_LOCALES = {"en": "en_US", "es": "es_US"}
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
        return format_decimal(fact.amount, locale=_LOCALES["en"])
    if isinstance(fact.value, date):
        return format_date(fact.value, format="long", locale=_LOCALES[language])
    return str(fact.value)
