"""A claim worked out of figures that the question itself names: "charge 1200, allowed 800, 200 deductible, 80/20".

Read whole or not at all: the allowed amount must be named, and what is taken from it (a deductible, a copay or a
coinsurance, not both of these) or what lies above it.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

MATH_TOPIC = "claim-math"
_AMOUNT = r"\$? ?(\d[\d,]*(?:\.\d{1,2})?)(?![\d.]*\s?(?:%|percent|por ciento|[-/]\d))"
_BETWEEN = (
    r"(?:[ :=,]|\b(?:amount|amt|is|was|were|of|at|for|left|remaining|still|applies|balance|open|not met"
    r"|es|fue|de|monto)\b)*"
)
_LABELS = (
    ("charge", r"(?:billed|bill(?:ed)? charges?|charges?|charged|gross|cobro|cargo|cobrado|facturado)"),
    ("allowed", r"(?:allowed|allowable|allows|contract(?:ed)? (?:rate|price)|permitido|permite)"),
    ("deductible", r"(?:deductible|deduct|ded|deducible)"),
    ("copay", r"(?:co-?pay(?:ment)?s?|copago)"),
)
_RATE = r"(\d{1,3}(?:\.\d)?) ?(?:%|percent|por ciento)"
_PLANS = re.compile(
    rf"(?:\b(?:plan|ins(?:urance)?|insurer|payer|medicare|seguro|it)\W+(?:\w+ )?(?:pays?|covers?|paga|cubre)"
    rf" (?:at )?(?:el )?{_RATE}|\b(?:pays?|paid|covers?|covered|paga|cubre) (?:at )?(?:el )?{_RATE})"
)
_OWN = re.compile(
    rf"(?:\b(?:pt|patient|member|paciente) (?:\w+ )?(?:pays?|owes|paga) (?:el )?{_RATE}"
    rf"|{_RATE} (?:co-?ins\w*|coaseguro)|\b(?:co-?ins\w*|coaseguro) ?(?:of|is|de|del|:|=)? ?{_RATE})"
)
_SPLIT = re.compile(r"(?<![\d/])(\d{2})/(\d{2})(?![\d/])")
_ASKS = re.compile(
    r"\b(?:ow\w+|how much|what|whats|resp(?:onsibility)?|write ?-?off|adjust\w*|payment|pays?|split"
    r"|work out|calculate|math|debe\w*|cuanto|que|descuent\w+|calcul\w+)\b"
)
_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class ClaimMath:
    """The figures named: the allowed amount and what is taken from it; ``rate`` is the patient's percentage."""

    allowed: Decimal
    charge: Decimal | None = None
    deductible: Decimal | None = None
    copay: Decimal | None = None
    rate: Decimal | None = None


def claim_math(words: str) -> ClaimMath | None:
    """What ``words`` (plain text) name of a claim; None where it can't be worked out, or is not asked for."""
    if not _ASKS.search(words):
        return None
    named = _amounts(words)
    rate = _rate(words)
    allowed = named.get("allowed")
    charge = named.get("charge")
    if not allowed or (charge and charge < allowed) or (rate is not None and "copay" in named):
        return None
    if charge is None and rate is None and not {"deductible", "copay"} & named.keys():
        return None
    return ClaimMath(allowed, charge, named.get("deductible"), named.get("copay"), rate)


def _amounts(words: str) -> dict[str, Decimal]:
    """Each amount by what it is called: before it or behind it, as the first one stands."""
    behind = [(name, re.compile(rf"{_AMOUNT}(?: (?:dollars?|of|in|de))? ?\b{label}\b")) for name, label in _LABELS]
    before = [(name, re.compile(rf"\b{label}\b{_BETWEEN}{_AMOUNT}")) for name, label in _LABELS]
    starts = [match.start() for _, pattern in before if (match := pattern.search(words))]
    first = re.search(_AMOUNT, words)
    ways = (behind, before) if first and (not starts or first.start() < min(starts)) else (before, behind)
    found: dict[str, Decimal] = {}
    left = words
    for way in ways:
        for name, pattern in way:
            match = pattern.search(left)
            if match and name not in found:
                found[name] = Decimal(match[1].replace(",", ""))
                left = left[: match.start(1)] + "#" * len(match[1]) + left[match.end(1) :]
    return found


def _rate(words: str) -> Decimal | None:
    """The patient's percentage of what the plan allows; None where none is named."""
    if own := _OWN.search(words):
        rate = next(part for part in own.groups() if part)
    elif (plans := _PLANS.search(words)) or (plans := _SPLIT.search(words)):
        rate = str(_WHOLE - Decimal(next(part for part in plans.groups() if part)))
    else:
        return None
    return Decimal(rate) if 0 <= Decimal(rate) <= _WHOLE else None
