"""Prices as the templates see them: what the hospital itself publishes for a line, and what Medicare pays."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cached_property
from itertools import islice

from bot.answer import MedicarePrice, PublishedPrice
from bot.bill import Line
from bot.case import Case
from bot.facts import Fact, text, usd
from bot.priced import medicare_pays, published_price, units_of
from bot.views.code import CodeView
from bot.views.line import LineView
from codesets.editions import Shelf
from codesets.entry import Language
from codesets.medicare import Setting, Yardstick, yardsticks
from codesets.medicare.paying import cents
from codesets.prices import Hospital, PriceBook
from codesets.prices.quoting import Quote

_SETTINGS: dict[Language, dict[Setting, str]] = {
    "en": {
        "office": "to a doctor in a private office",
        "clinician": "to a clinician in a hospital",
        "hospital": "to a hospital's outpatient department",
        "lab": "for this lab test",
        "drug": "for this medicine",
    },
    "es": {
        "office": "a un médico en su consultorio",
        "clinician": "a un profesional dentro de un hospital",
        "hospital": "al departamento ambulatorio de un hospital",
        "lab": "por este análisis",
        "drug": "por este medicamento",
    },
}


@dataclass(frozen=True, slots=True)
class PublishedView:
    """The hospital's own price of one line, all its units together; None is what its list does not say."""

    hospital: Fact
    day: Fact | None
    gross: Fact | None
    cash: Fact | None
    negotiated: Fact | None
    plan: Fact | None
    least: Fact | None
    most: Fact | None


@dataclass(frozen=True, slots=True)
class MedicareView:
    """What Medicare pays for one line, all its units together: the amount, to whom, by which schedule."""

    amount: Fact
    setting: str
    schedule: Fact


@dataclass(frozen=True, slots=True)
class PricedLine:
    """A line with what could be found to compare its charge with."""

    line: LineView
    own: PublishedView | None
    medicare: list[MedicareView]


MOST_LINES = 5
"""Lines of a whole bill that are compared in one answer, the dearest first."""


class PricesView:
    """Published prices and Medicare's for the lines of the case's bill, as far as lists have been imported."""

    def __init__(self, case: Case, editions: Shelf, prices: PriceBook, language: Language) -> None:
        self._case = case
        self._editions = editions
        self._prices = prices
        self._language = language

    @cached_property
    def _hospital(self) -> Hospital | None:
        return self._prices.of(self._case.bill.provider) if self._case.bill else None

    @property
    def has_list(self) -> bool:
        """Whether this hospital's own price list has been imported."""
        return self._hospital is not None

    @property
    def has_medicare(self) -> bool:
        """Whether any of Medicare's fee schedules has been imported."""
        return any(self._editions.editions(kind) for kind in ("pfs", "opps", "clfs", "asp"))

    def of(self, line: LineView | None) -> PublishedView | None:
        """The hospital's own price for ``line``."""
        hospital = self._hospital
        if line is None or hospital is None:
            return None
        found = published_price(self._prices, hospital, self._case, line.described.line)
        if found is None or not _is_comparable(found, line.described.line):
            return None
        return _published(found, units_of(line.described.line))

    def medicare(self, line: LineView | None) -> list[MedicareView]:
        """What Medicare pays for ``line``; several where the bill does not tell the setting."""
        if line is None or self._case.bill is None:
            return []
        day = line.described.line.service_date or self._case.bill.statement_date or datetime.now(UTC).date()
        found = medicare_pays(self._editions, line.described.line, day, self._hospital)
        return [self._medicare(one) for one in found]

    def for_code(self, code: CodeView | None) -> list[MedicareView]:
        """What Medicare pays today for one unit of ``code``, asked about without a line of a bill."""
        if code is None:
            return []
        found = yardsticks(self._editions, code.plain_code, datetime.now(UTC).date())
        return [self._medicare(one) for one in found]

    def compared(self, lines: Iterable[LineView]) -> list[PricedLine]:
        """Those of ``lines`` that there is a price to compare with, five at most."""
        priced = (PricedLine(line, self.of(line), self.medicare(line)) for line in lines)
        return list(islice((one for one in priced if one.own or one.medicare), MOST_LINES))

    def _medicare(self, one: Yardstick) -> MedicareView:
        source = f"{one.edition.label}, {one.edition.source}"
        if one.locality:
            source = f"{source}, {one.locality}"
        schedule = text(f"{one.edition.starts:%Y-%m}", source)
        return MedicareView(usd(one.amount, source), _SETTINGS[self._language][one.setting], schedule)


def _is_comparable(found: Quote, line: Line) -> bool:
    """Whether the list's unit is the billed one: a price by another amount of drug can't be held against a charge.

    A list that names an amount of drug is taken at its word only where one unit at its full price is what was charged.
    """
    return not found.per or (units_of(line) == 1 and found.gross is not None and found.gross == line.charge)


def prices_beside(prices: PricesView, line: LineView) -> dict[str, object]:
    """What a line's explanation says of its price elsewhere, by the names of its fields."""
    medicare = tuple(
        MedicarePrice(amount=one.amount.amount, setting=one.setting, schedule=str(one.schedule.value))
        for one in prices.medicare(line)
    )
    return {"published": published_price_of(prices.of(line)), "medicare": medicare}


def published_price_of(view: PublishedView | None) -> PublishedPrice | None:
    """The view as the explanation of a line carries it."""
    if view is None:
        return None

    def amount(fact: Fact | None) -> Decimal | None:
        return fact.amount if fact else None

    return PublishedPrice(
        hospital=str(view.hospital.value),
        updated=view.day.figure() if view.day else None,
        gross=amount(view.gross),
        cash=amount(view.cash),
        negotiated=amount(view.negotiated),
        plan=str(view.plan.value) if view.plan else None,
        least=amount(view.least),
        most=amount(view.most),
    )


def _published(found: Quote, units: Decimal) -> PublishedView:
    day = found.hospital.updated
    source = f"price list of {found.hospital.name}" + (f", {day}" if day else "")

    def times(price: Decimal | None) -> Fact | None:
        return None if price is None else usd(cents(price * units), source)

    return PublishedView(
        hospital=text(found.hospital.name, source),
        day=Fact(day, "date", source) if day else None,
        gross=times(found.gross),
        cash=times(found.cash),
        negotiated=times(found.negotiated),
        plan=text(f"{found.rate.payer} {found.rate.plan}".strip(), source) if found.rate else None,
        least=times(found.least),
        most=times(found.most),
    )
