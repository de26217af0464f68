"""The published price of a bill's line, and what Medicare pays for it: one place for the check and for the answers."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation

from bot.bill import Bill, Line
from bot.case import Case
from bot.roles import side_of
from codesets.editions import Shelf
from codesets.medicare import Yardstick, yardsticks
from codesets.prices import Hospital, PriceBook
from codesets.prices.quoting import Asked, Quote, quote

_SERVICES = ("cpt", "hcpcs", "cdt")
_ROOMS = ("010", "011", "012", "013", "014", "015", "016", "017", "018", "019", "020", "021")
"""Revenue codes of a bed: who has one is an inpatient."""


def service_code(line: Line) -> str | None:
    """The procedure code that the line prints."""
    return next((code.code for code in line.codes if code.system in _SERVICES), None)


def units_of(line: Line) -> Decimal:
    """The units of the line; one where it prints none."""
    try:
        units = Decimal(line.units or "1")
    except InvalidOperation:
        return Decimal(1)
    return units if units.is_finite() and units > 0 else Decimal(1)


def payer_of(case: Case) -> str | None:
    """The insurance plan of the bill or of its EOB."""
    papers = (case.bill, case.eob)
    return next((paper.payer for paper in papers if paper and paper.payer), None)


def is_inpatient(bill: Bill) -> bool:
    """Whether the bill charges for a bed by the day."""
    return any(code.system == "revenue" and code.code[:3] in _ROOMS for line in bill.lines for code in line.codes)


def published_price(book: PriceBook, hospital: Hospital, case: Case, line: Line) -> Quote | None:
    """What the hospital's own list says of ``line`` of the case's bill."""
    modifiers = frozenset(code.code for code in line.codes if code.system == "modifier")
    code = service_code(line)
    inpatient = is_inpatient(case.bill) if case.bill else False
    for asked_modifiers in (modifiers, frozenset[str]()):
        asked = Asked(code, line.description, asked_modifiers, payer_of(case), inpatient)
        if found := quote(book, hospital, asked):
            return found
    return None


def medicare_pays(shelf: Shelf, line: Line, day: date, hospital: Hospital | None) -> list[Yardstick]:
    """What Medicare pays for ``line``, by the schedules that have been imported."""
    code = service_code(line)
    if code is None:
        return []
    modifiers = [one.code for one in line.codes if one.system == "modifier"]
    state = _state(hospital.addresses) if hospital else None
    return yardsticks(shelf, code, day, units_of(line), modifiers, side_of(line.codes), state)


def _state(addresses: Iterable[str]) -> str | None:
    """The state of all the hospital's addresses; None where they differ or do not say."""
    found = {part for address in addresses for part in address.replace(",", " ").split()[-2:] if _is_state(part)}
    return found.pop() if len(found) == 1 else None


def _is_state(part: str) -> bool:
    return len(part) == 2 and part.isalpha() and part.isupper()
