"""The terms that a paper prints, as answers tell them: their figures as Facts, and the days counted out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from bot.bill import Term, TermKind
from bot.facts import Fact, count, days_after, difference, percent_of, text, usd

_YEARLY = re.compile(
    r"\b(?:apr|annual\w*|annum|yearly|(?:per|a|each) year|anual\w*|al a[nñ]o|por a[nñ]o)\b", re.IGNORECASE
)
_MONTHLY = re.compile(
    r"\b(?:month(?:ly)?|(?:per|a|each|every) (?:month|30 days)|mensual\w*|al mes|por mes|cada mes)\b", re.IGNORECASE
)
_FROM = r"\b(?:of|from|after|following|de|desde|despu[eé]s de)(?: the| your| la| el| su)?(?: date of)?"
_SERVED = re.compile(
    rf"{_FROM}l? (?:trips?|services?|visits?|transport|discharge|treatment|servicio|visita|viaje|atenci[oó]n)\b",
    re.IGNORECASE,
)
_RECEIVED = re.compile(r"\b(?:of receipt|receiving|you (?:receive|get)|recib\w+)\b", re.IGNORECASE)
_NO_INTEREST = re.compile(
    r"\b(?:(?:interest|fee)[- ]free|no interest|0 ?%|without interest|sin inter[eé]s\w*)", re.IGNORECASE
)

_LEAST = re.compile(
    r"\b(?:as (?:low|little) as|minimum|at least|from|starting at|desde|m[ií]nim[oa]) (?:\w+ ){0,4}?\$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class TermView:
    """One printed term. ``until`` is its last day, printed or counted from the paper's date or from the care;
    ``per`` is what time its percentage is for."""

    words: Fact
    percent: Fact | None
    amount: Fact | None
    days: Fact | None
    months: Fact | None
    until: Fact | None
    per: Literal["month", "year"] | None
    free: bool
    """Whether it promises that no interest is charged."""
    least: bool
    """Whether its amount is the least to pay a month."""
    received: bool
    """Whether its days count from when the paper came."""

    def of(self, whole: Fact) -> Fact | None:
        """What it comes to on ``whole``: its percentage of it, else its amount."""
        return percent_of(self.percent, whole) if self.percent else self.amount

    def left(self, whole: Fact) -> Fact | None:
        """``whole`` less that; None where nothing would be left."""
        part = self.of(whole)
        return difference(whole, part) if part and part.amount < whole.amount else None


def term_for(
    terms: Iterable[Term], dated: Fact | None, served: Iterable[date], owner: str, kind: TermKind
) -> TermView | None:
    """The term of ``kind`` of a paper that is ``dated``, for care on the days ``served``; None where it has none."""
    found = next((one for one in terms if one.kind == kind), None)
    return _view(found, dated, max(served, default=None), owner) if found else None


def _view(term: Term, dated: Fact | None, served: date | None, owner: str) -> TermView:
    source = f"{owner}printed terms"
    days = count(term.days, f"{source}, days") if term.days else None
    received = bool(_RECEIVED.search(term.text))
    if _SERVED.search(term.text):
        dated = Fact(served, "date", f"{owner}last day of service") if served else None
    counted = days_after(dated, days) if days and dated and not received else None
    return TermView(
        words=text(term.text.rstrip(". "), source),
        percent=Fact(_short(term.percent), "percent", f"{source}, percentage") if term.percent else None,
        amount=usd(term.amount, f"{source}, amount") if term.amount else None,
        days=days,
        months=count(term.months, f"{source}, months") if term.months else None,
        until=Fact(term.day, "date", f"{source}, day") if term.day else counted,
        per="year" if _YEARLY.search(term.text) else "month" if _MONTHLY.search(term.text) else None,
        free=bool(_NO_INTEREST.search(term.text)),
        least=bool(_LEAST.search(term.text)),
        received=received,
    )


def _short(percent: Decimal) -> Decimal:
    """``percent`` without zeros behind its point."""
    whole = percent.to_integral_value()
    return whole if whole == percent else percent.normalize()
