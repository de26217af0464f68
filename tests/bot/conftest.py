"""A bill to ask about, made up for these tests, and the assistant that answers."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Contact, Line, Totals
from knowledge import Knowledge


def line(number: int, description: str, charge: str, *codes: tuple[str, str], units: str = "1") -> Line:
    return Line(
        line=number,
        service_date=date(2026, 5, 6),
        description=description,
        codes=tuple(Code(system=system, code=code) for system, code in codes),
        units=units,
        charge=Decimal(charge),
    )


@pytest.fixture(scope="session")
def bill() -> Bill:
    lines = (
        line(1, "HC CLINIC VISIT", "310.00", ("revenue", "0510"), ("hcpcs", "G0463")),
        line(2, "PF OFFICE VISIT EST LVL 3", "240.00", ("revenue", "0983"), ("cpt", "99213"), ("modifier", "25")),
        line(3, "HC INJ SQ/IM", "190.00", ("revenue", "0510"), ("cpt", "96372")),
        line(4, "KETOROLAC TROMETHAMINE 15MG", "60.00", ("revenue", "0636"), ("hcpcs", "J1885"), units="4"),
        line(5, "HC COMP METABOLIC PANEL", "200.00", ("revenue", "0301"), ("cpt", "80053")),
    )
    return Bill(
        kind="itemized_bill",
        provider="Larkspur Regional Hospital",
        payer="Granite Health Plan",
        due_date=date(2026, 7, 1),
        contacts=(Contact(who="Billing office", phone="1-800-555-0117"),),
        lines=lines,
        totals=Totals(charges=Decimal("1000.00"), patient_owes=Decimal("1000.00")),
    )


@pytest.fixture(scope="session")
def assistant(knowledge: Knowledge) -> Assistant:
    return Assistant(knowledge)
