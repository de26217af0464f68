"""The words and amounts of a plan's yearly limits, and the limit that they make together."""

import re
from collections.abc import Iterator
from decimal import Decimal

from bot.bill import Limit, YearSum

NAMES: tuple[tuple[Limit, str], ...] = (
    (
        "out_of_pocket",
        r"out[- ]of[- ]pocket(?: (?:max(?:imum)?|limit))?|desembolso m[aá]ximo"
        r"|(?:m[aá]ximo|tope|l[ií]mite)(?: anual)? de (?:gastos |desembolso )?de(?:l| su)? bolsillo"
        r"|(?:m[aá]ximo|tope|l[ií]mite)(?: anual)? de(?:l| su)? bolsillo",
    ),
    (
        "benefit",
        r"(?:annual|yearly|calendar[- ]year|plan[- ]year|contract[- ]year|dental|benefits?) (?:dental )?(?:benefits? )?"
        r"max(?:imum)?(?: benefits?)?(?! out\b)|m[aá]ximo (?:anual|de beneficios)(?: de beneficios| dental)?"
        r"(?! (?:de gastos|de desembolso|de(?:l| su)? bolsillo))",
    ),
    ("deductible", r"deductibles?|deducibles?"),
)
ANY_NAME = "|".join(words for _, words in NAMES)
NAME = re.compile("|".join(rf"(?P<{what}>\b(?:{words})\b)" for what, words in NAMES), re.IGNORECASE)
"""What a limit is called."""
SUM = r"\$\s?\d[\d,]*(?:\.\d\d)?(?!\d)"
AMOUNT = re.compile(rf"{SUM}|(?<![\d.,])\d[\d,]*\.\d\d(?!\d)")
USED = (
    r"met|used|applied|satisfied|to date|so far|accumulated|spent|ytd|cumplid\w+|usad\w+|lleva|acumulad\w+|aplicad\w+"
)
_LEFT = r"(?:remaining|remains)(?! (?:balance|amount due))|left|to go|restantes?|quedan?|faltan?"
USES, LEAVES = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in (USED, _LEFT))
_LIMITS = re.compile(r"\b(?:limit|annual|yearly|maximum|max|total|amount|l[ií]mite|anual)\b", re.IGNORECASE)
_FAMILY = re.compile(r"\bfamil\w+", re.IGNORECASE)


def kind_of(heading: str) -> str | None:
    """What a heading of a small table says stands below it."""
    words = (("left", LEAVES), ("used", USES), ("limit", _LIMITS))
    return next((kind for kind, pattern in words if pattern.search(heading)), None)


def limit_of(words: str) -> Limit:
    """Which limit the words name."""
    name = NAME.search(words)
    return next((what for what, _ in NAMES if name and name[what]), "deductible")


def sum_of(amount: str) -> Decimal:
    """The amount without its marks."""
    return Decimal(re.sub(r"[^\d.]", "", amount))


def made(what: Limit, text: str, **said: str) -> Iterator[YearSum]:
    """The limit, where its parts go together."""
    sums = {kind: sum_of(amount) for kind, amount in said.items()}
    limit, used, left = (sums.get(kind) for kind in ("limit", "used", "left"))
    if limit is None or limit <= 0 or (used is None and left is None):
        return
    used = limit - left if used is None and left is not None else used
    if used is None or not 0 <= used <= limit or (left is not None and used + left != limit):
        return
    yield YearSum(what=what, limit=limit, used=used, family=bool(_FAMILY.search(text)))
