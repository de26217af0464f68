"""Is a charge above what the hospital itself publishes (45 CFR 180)?

Innocent reasons: a list that has changed since, another setting, a service that the list prices in another unit. Only a
list that is imported, of a hospital whose name is the bill's, not far from the day of the care, is held against it.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.bill import Bill, Line
from bot.case import Case
from bot.checks.seen import Seen
from bot.facts import Fact, difference, text, usd
from bot.priced import payer_of, published_price, units_of
from bot.published import Published
from codesets.prices import Hospital
from codesets.prices.quoting import Quote

_FAR = 400
"""Days between list and care beyond which the list says nothing: a new one is due every year."""
_LEAST = Decimal("1.00")


def check(case: Case, published: Published) -> Iterator[Seen]:
    """A ``price_above_published`` for each line above the list's price for its payer, or in full, or for cash."""
    bill = case.bill
    if bill is None or published.prices is None or bill.kind not in ("statement", "itemized_bill"):
        return
    hospital = published.prices.of(bill.provider)
    if hospital is None or hospital.updated is None:
        return
    for line in bill.lines:
        if _is_near(line, bill, hospital) and line.charge is not None and line.charge > 0:
            found = published_price(published.prices, hospital, case, line)
            if found and not found.per:
                yield from _above(case, line, found)


def _is_near(line: Line, bill: Bill, hospital: Hospital) -> bool:
    day = line.service_date or bill.statement_date
    return day is not None and hospital.updated is not None and abs((day - hospital.updated).days) <= _FAR


def _above(case: Case, line: Line, found: Quote) -> Iterator[Seen]:
    """At most one finding a line: the plan's price first, then the full one, then that for who has no plan."""
    units = units_of(line)
    for asked, price, words in (
        (line.allowed, found.negotiated, "price_above_negotiated"),
        (line.charge, found.gross, "price_above_full"),
        (_asked_of_self_payer(case, line), found.cash, "price_above_cash"),
    ):
        if asked is not None and price is not None and asked - price * units >= _LEAST:
            yield _seen(line, found, asked, price * units, words)
            return


def _asked_of_self_payer(case: Case, line: Line) -> Decimal | None:
    """The charge of a line that nobody but the patient is asked to pay, no discount taken off; else None."""
    bill = case.bill
    if bill is None or payer_of(case) or case.eob or line.plan_paid or line.adjustment or line.allowed:
        return None
    totals = bill.totals
    taken_off = any(amount for amount in (totals.adjustments, totals.plan_paid, totals.allowed))
    asks_all = totals.patient_owes is not None and totals.charges is not None and totals.patient_owes >= totals.charges
    return line.charge if asks_all and not taken_off else None


def _seen(line: Line, found: Quote, asked: Decimal, price: Decimal, words: str) -> Seen:
    day = found.hospital.updated
    source = f"price list of {found.hospital.name}, {day}"
    what = "allowed" if words == "price_above_negotiated" else "charge"
    fact_asked = usd(asked, f"line {line.line}, {what}", line.line)
    fact_price = usd(price.quantize(Decimal("0.01")), source)
    gap = difference(fact_asked, fact_price)
    facts = {
        "asked": fact_asked,
        "price": fact_price,
        "gap": gap,
        "hospital": text(found.hospital.name, source),
        "number": Fact(line.line, "line", "line number", line.line),
    }
    if day:
        facts["day"] = Fact(day, "date", source)
    if found.rate:
        facts["plan"] = text(f"{found.rate.payer} {found.rate.plan}".strip(), source)
    return Seen("price_above_published", "question", (line.line,), line.codes, gap, facts, words)
