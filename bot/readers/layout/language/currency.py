"""Amounts in the money of another country, which no answer in dollars may hold."""

import re
from collections import Counter
from collections.abc import Iterable

_NUMBER = r"\d[\d.,' ]*\d|\d"
_CENTS = r"\d[\d.,' ]*[.,]\d\d"
_SIGNS: tuple[tuple[str, str], ...] = (
    ("euros", r"€|EUR(?:os?)?"),
    ("pounds", r"£|GBP"),
    ("Canadian dollars", r"C\$|CA\$|CDN\$"),
    ("Mexican pesos", r"MXN|MX\$|M\.N\."),
    ("Brazilian reais", r"R\$|BRL"),
    ("Australian dollars", r"AU\$"),
    ("yen", r"¥|JPY"),
    ("rupees", r"₹"),
    ("Philippine pesos", r"₱"),
    ("Dominican pesos", r"RD\$"),
)
_CODES: tuple[tuple[str, str], ...] = (
    ("Canadian dollars", "CAD"),
    ("Swiss francs", "CHF"),
    ("Australian dollars", "AUD"),
)
"""What is said of diseases too: only beside an amount with cents, and behind it."""
_FOREIGN = (
    *(
        (name, re.compile(rf"(?<![\w$])(?:{mark})\s?-?(?:{_NUMBER})|(?<!\w)(?:{_NUMBER})\s?(?:{mark})(?![\w$])"))
        for name, mark in _SIGNS
    ),
    *((name, re.compile(rf"(?<!\w)(?:{_CENTS})\s?{code}\b")) for name, code in _CODES),
)
_DOLLARS = re.compile(rf"(?<![\w$])(?:US)?\$\s?-?(?:{_NUMBER})|(?:{_NUMBER})\s?USD\b")


def foreign_currency(texts: Iterable[str]) -> str | None:
    """What the money is called in which most marked amounts of a document are; None where they are in US dollars, or
    where but one is marked.

    >>> foreign_currency(["Blut  20,10 €", "Summe  20,10 €"]), foreign_currency(["Visit $20.00", "(18 EUR)"])
    ('euros', None)
    """
    counts: Counter[str] = Counter()
    dollars = 0
    for text in texts:
        found = [name for name, mark in _FOREIGN for _ in mark.findall(text)]
        counts.update(found)
        dollars += 0 if found else len(_DOLLARS.findall(text))
    name, most = counts.most_common(1)[0] if counts else ("", 0)
    return name if most > max(dollars, 1) else None
