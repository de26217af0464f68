"""The cell of a line that says why the plan paid less: groups and reasons with their amounts, and remarks."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from bot.bill import Adjustment
from bot.readers.shares import is_refused
from codesets.recognize import split_adjustment

_GROUP = r"\b(CO|PR|OA|PI)"
_PRICED = re.compile(rf"{_GROUP}\s?[- ]\s?([A-Z]?\d{{1,3}})[:\s]+\$?(-?\d[\d,]{{0,9}}\.\d\d)(?!\d)")
_JOINED = re.compile(rf"{_GROUP}\s+([A-Z]?\d{{1,3}})\b")
"""A group and its reason from two columns."""
_REMARK = re.compile(r"[A-Za-z0-9][A-Za-z0-9*-]{0,7}")


def reasons_in(text: str, amounts: Mapping[str, Decimal | None]) -> tuple[tuple[Adjustment, ...], tuple[str, ...]]:
    """Remark codes as printed, and the adjustments: those that print their amount, else the one whose amount the
    line itself prints."""
    priced = tuple(_priced(text))
    text = _JOINED.sub(r"\1-\2", _PRICED.sub(" ", text) if priced else text).strip(" ,;/")
    text = re.sub(r"(?:^|\s)[-–—]+(?=\s|$)", " ", text).strip()
    marks = [part for part in re.split(r"[\s,;/]+", text) if _REMARK.fullmatch(part)]
    if len(marks) != len(re.split(r"[\s,;/]+", text)) and text:
        return priced, (text[:200],)
    if priced:
        return priced, tuple(marks)
    pairs = [pair for mark in marks if (pair := split_adjustment(mark))]
    adjustment = amounts.get("adjustment")
    if not adjustment and len(pairs) == 1 and is_refused(pairs[0][1]):
        adjustment = amounts.get("not_covered") or _all_refused(pairs[0][0], amounts)
    if len(pairs) == 1 and pairs[0][0] in ("CO", "PI", "OA", "PR") and adjustment:
        kept = tuple(mark for mark in marks if not split_adjustment(mark))
        return (Adjustment(group=pairs[0][0], reason=pairs[0][1], amount=adjustment),), kept
    return (), tuple(marks)


def _all_refused(group: str, amounts: Mapping[str, Decimal | None]) -> Decimal | None:
    """The charge of a line of which the plan allowed and paid nothing, and that is owed by whom the group says."""
    charge, allowed, owed = amounts.get("charge"), amounts.get("allowed"), amounts.get("patient_owes")
    counted = (amounts.get(name) for name in ("plan_paid", "deductible", "copay", "coinsurance"))
    if not charge or charge < 0 or (allowed is None and amounts.get("plan_paid") is None) or allowed or any(counted):
        return None
    return charge if (owed == charge if group == "PR" else not owed) else None


def _priced(text: str) -> Iterator[Adjustment]:
    """The adjustments that a cell prints with their amounts: "CO-45 73.00, PR-3 40.00"."""
    for match in _PRICED.finditer(text):
        if pair := split_adjustment(f"{match[1]}-{match[2]}"):
            yield Adjustment(group=pair[0], reason=pair[1], amount=Decimal(match[3].replace(",", "")))
