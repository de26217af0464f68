"""What of the whole balance a paper calls deductible, copay or coinsurance, outside of its lines: "Deductible: 291.50,
copay: 40.00". It is the claim's own, and believed only where it comes to what the paper asks for."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from bot.bill import Adjustment, Line, Totals
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row

_REASONS = {"deductible": "1", "coinsurance": "2", "copay": "3"}
_NAMES = (
    (re.compile(r"\b(?:deductible|deducible)\b", re.IGNORECASE), "deductible"),
    (re.compile(r"\b(?:co-?insurance|coaseguro)\b", re.IGNORECASE), "coinsurance"),
    (re.compile(r"\b(?:co-?pay(?:ment)?|copago)\b", re.IGNORECASE), "copay"),
)
_SUM = re.compile(r"(?<![-−(\d.,$])\$?\s?\d[\d,.]*\d\b(?!\s?%|-)")
"""An amount that is asked: a credit or a payment has its sign."""
_ELSEWHERE = re.compile(
    r"\b(?:met|left|remaining|remains|maximum|max|year|annual|yearly|per visit|paid|received|collected|thank\w*"
    r"|of \$?\d|cumplid\w+|restante|maximo|máximo|anual|por visita|pagad\w+|recibid\w+|gracias)\b",
    re.IGNORECASE,
)
"""Words of what a plan's year holds, or of what was paid already."""
_COUNTED = re.compile(
    r"\b(?:appl(?:ied|ies)|went|goes|counted|credited|put)\b.{0,40}\b(?:to|toward|towards)\b.{0,20}"
    r"\b(?:deductible|co-?insurance|co-?pay)"
    r"|\b(?:deductible|co-?insurance|co-?pay(?:ment)?)(?: amount)? (?:applied|for this (?:visit|claim|bill|service))\b"
    r"|\bse (?:aplic\w+|cont\w+|carg\w+)\b.{0,40}\b(?:deducible|coaseguro|copago)\b"
    r"|\b(?:deducible|coaseguro|copago) aplicado\b",
    re.IGNORECASE,
)
"""Words that say of an amount that it is a share of this very claim, so that it may be a part of what is asked."""
_FURTHEST = 40
"""Letters between the name of a share and its amount."""


def printed_shares(rows: Sequence[Row], lines: Sequence[Line], totals: Totals, style: Style) -> tuple[Adjustment, ...]:
    """The shares of the whole, as adjustments of the patient's group; none where a line has its own.

    They come to what the patient owes, with what the patient paid or without; or they are a part of that of which the
    paper says that the plan counted it so.
    """
    owes = totals.patient_owes
    if not owes or any(line.deductible or line.copay or line.coinsurance for line in lines):
        return ()
    whole = owes + (totals.patient_paid or 0)
    for behind in (True, False):
        shares = _read(rows, style, behind)
        if shares and sum(shares.values()) in {owes, whole}:
            return _adjustments(shares)
    counted = [row for row in rows if _COUNTED.search(row.text)]
    for behind in (False, True):
        shares = _read(counted, style, behind)
        if shares and 0 < sum(shares.values()) < whole:
            return _adjustments(shares)
    return ()


def _adjustments(shares: Mapping[str, Decimal]) -> tuple[Adjustment, ...]:
    return tuple(
        Adjustment(group="PR", reason=reason, amount=shares[name])
        for name, reason in _REASONS.items()
        if name in shares
    )


def _read(rows: Sequence[Row], style: Style, behind: bool) -> dict[str, Decimal]:
    """The shares that are told with one amount each, which stands ``behind`` its name or before it."""
    found: dict[str, set[Decimal]] = {}
    for row in rows:
        for name, amount in _told(row.text, style, behind):
            found.setdefault(name, set()).add(amount)
    return {name: amounts.pop() for name, amounts in found.items() if len(amounts) == 1}


def _told(text: str, style: Style, behind: bool) -> Iterator[tuple[str, Decimal]]:
    """Each share that a row names, with the amount next to its name on that side; none of other than a share."""
    if _ELSEWHERE.search(text):
        return
    named = sorted((match.start(), match.end(), name) for words, name in _NAMES for match in words.finditer(text))
    amounts = [(match, amount) for match in _SUM.finditer(text) if (amount := style.money(match[0].strip()))]
    for place, (start, end, name) in enumerate(named):
        until = named[place + 1][0] if place + 1 < len(named) else len(text)
        since = named[place - 1][1] if place else 0
        after = [amount for match, amount in amounts if end <= match.start() < min(until, end + _FURTHEST)]
        before = [amount for match, amount in amounts if max(since, start - _FURTHEST) <= match.end() <= start]
        if after if behind else before:
            yield name, after[0] if behind else before[-1]
