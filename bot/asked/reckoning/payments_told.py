"""Which of the payments that an account lists a question means: the last or second, those of a day, since one, of a
size."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

from bot.asked.lines.days import days_among, without_days
from bot.bill import Payment

Told = Literal["one", "day", "since", "before", "size"]
_LAST = re.compile(r"\b(?:last|latest|most recent|final|ultim[oa])\b(?! (?:month|year|week))")
_ORDER = {"first": 0, "1st": 0, "primer": 0, "primero": 0, "second": 1, "2nd": 1, "segundo": 1, "third": 2, "3rd": 2,
          "tercer": 2, "tercero": 2, "fourth": 3, "4th": 3, "cuarto": 3}  # fmt: skip
_BY_ORDER = re.compile(rf"\b({'|'.join(_ORDER)})(?: (?:payment|one|time|amount|pago|abono|vez|thing)\b|$)")
_SINCE = re.compile(r"\b(?:since|after|starting|beginning|from|desde|despues de|a partir de)\b")
_BEFORE = re.compile(r"\b(?:before|until|till|up to|through|antes de|hasta)\b")
_AFTER = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Picked:
    """Some of the payments, by their places, and what picked them; ``day`` the one that bounds them."""

    by: Told
    places: tuple[int, ...]
    day: date | None = None


def picked(words: str, payments: Sequence[Payment], amounts: Sequence[Decimal]) -> Picked | None:
    """The payments of ``payments`` (earliest first) that ``words`` mean; None where they mean no few of them."""
    sizes = [at for at, one in enumerate(payments) if one.amount in amounts]
    if amounts:
        return Picked("size", tuple(sizes)) if sizes else None
    days = days_among(words, [one.day for one in payments])
    bound = days or days_among(words, _all_days(payments))
    if bound and (which := _SINCE.search(words) or _BEFORE.search(words)):
        return _bounded(payments, bound[0], since=which.re is _SINCE) if len(bound) == 1 else None
    if bound:
        found = tuple(at for at, one in enumerate(payments) if one.day in bound)
        return Picked("day", found, bound[0]) if found or len(bound) == 1 else None
    if _LAST.search(words):
        return Picked("one", (len(payments) - 1,))
    place = _BY_ORDER.search(words)
    at = _ORDER[place[1]] if place else len(payments)
    return Picked("one", (at,)) if at < len(payments) else None


def _bounded(payments: Sequence[Payment], day: date, *, since: bool) -> Picked:
    places = [at for at, one in enumerate(payments) if (one.day >= day if since else one.day < day)]
    return Picked("since" if since else "before", tuple(places), day)


def _all_days(payments: Sequence[Payment]) -> list[date]:
    """Every day of the year of the last payment till a while after it: one on which nothing was paid is known too."""
    first, end = date(payments[-1].day.year, 1, 1), payments[-1].day + _AFTER
    return [first + timedelta(days=at) for at in range((end - first).days)]


def beside_payment(words: str) -> str:
    """``words`` without those that say a day, an order or a bound of payments."""
    for pattern in (_LAST, _BY_ORDER, _SINCE, _BEFORE):
        words = pattern.sub(" ", words)
    return without_days(words)
