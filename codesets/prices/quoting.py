"""What a hospital's own list says of one line of its bill, where it says one thing."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from codesets.prices.book import PriceBook
from codesets.prices.charge import Hospital, PublishedCharge, Rate
from codesets.prices.names import payer_agrees, plan_agrees
from codesets.prices.wording import normal


@dataclass(frozen=True, slots=True)
class Asked:
    """One line as far as a price depends on it; ``code`` is None where none is printed."""

    code: str | None
    description: str = ""
    modifiers: frozenset[str] = frozenset()
    payer: str | None = None
    inpatient: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """The published price of one unit of a line; None is what the list does not say, or says in several ways."""

    hospital: Hospital
    description: str
    gross: Decimal | None
    cash: Decimal | None
    least: Decimal | None
    most: Decimal | None
    rate: Rate | None
    per: str = ""

    @property
    def negotiated(self) -> Decimal | None:
        """What the asked payer's plan pays, in dollars."""
        return self.rate.dollars if self.rate else None


def quote(book: PriceBook, hospital: Hospital, asked: Asked) -> Quote | None:
    """The list's price for what was ``asked``; None where it has none, or several that the line can't tell apart."""
    charges = _chosen(book, hospital, asked)
    if not charges:
        return None
    gross, cash = ({getattr(charge, name) for charge in charges} for name in ("gross", "cash"))
    least, most = ({getattr(charge, name) for charge in charges} for name in ("least", "most"))
    rate = _rate([rate for charge in charges for rate in charge.rates], asked.payer)
    found = Quote(
        hospital, charges[0].description, _one(gross), _one(cash), _one(least), _one(most), rate, _per(charges[0])
    )
    return found if (found.gross, found.cash, found.least, found.most, found.rate) != (None,) * 5 else None


def _chosen(book: PriceBook, hospital: Hospital, asked: Asked) -> list[PublishedCharge]:
    """The charges that the line can be: of its code, setting and modifiers, and of its words where some have them."""
    charges = book.by_code(hospital, asked.code) if asked.code else book.by_wording(hospital, asked.description)
    settings = ("inpatient" if asked.inpatient else "outpatient", "both", "")
    here = [charge for charge in charges if charge.setting in settings]
    exact = [charge for charge in here if frozenset(charge.modifiers) == asked.modifiers]
    plain = exact or [charge for charge in here if not charge.modifiers]
    worded = [charge for charge in plain if normal(charge.description) == normal(asked.description)]
    return worded or plain


def _one(values: set[Decimal | None]) -> Decimal | None:
    """The value that all agree on; None where they differ."""
    return next(iter(values)) if len(values) == 1 else None


def _rate(rates: Sequence[Rate], payer: str | None) -> Rate | None:
    """The rate of the bill's payer: that of the product it names, else the one that all its products share."""
    if not payer:
        return None
    theirs = [rate for rate in rates if payer_agrees(payer, rate.payer)]
    longest = max((len(rate.payer) for rate in theirs), default=0)
    theirs = [rate for rate in theirs if len(rate.payer) == longest]
    named = [rate for rate in theirs if plan_agrees(payer, rate.plan)] or theirs
    agreed = {(rate.dollars, rate.percentage, rate.algorithm) for rate in named}
    return named[0] if len(agreed) == 1 else None


def _per(charge: PublishedCharge) -> str:
    """The amount of a drug that the price is for, where the list says it."""
    return f"{charge.drug_unit.normalize():f} {charge.drug_type or ''}".strip() if charge.drug_unit else ""
