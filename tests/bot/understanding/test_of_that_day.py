"""Why a plan did not pay a charge of a day is asked of the one that it refused on that day."""

from datetime import date
from decimal import Decimal

import pytest

from bot.asked.references import References
from bot.bill import Bill, Line
from bot.case import Case
from bot.understanding.by_the_papers import of_that_day

_DAY, _OTHER = date(2026, 5, 7), date(2026, 5, 9)
_PAID = Line(line=1, service_date=_DAY, description="Gait training", charge=Decimal("90.00"),
             plan_paid=Decimal("60.00"), not_covered=Decimal(0), patient_owes=Decimal("30.00"))  # fmt: skip
_REFUSED = Line(line=2, service_date=_DAY, description="Ultrasound", charge=Decimal("50.00"),
                plan_paid=Decimal(0), not_covered=Decimal("50.00"), patient_owes=Decimal("50.00"))  # fmt: skip
CASE = Case(bill=Bill(kind="eob", lines=(_PAID, _REFUSED)))


@pytest.mark.parametrize(
    ("topic", "lines", "days", "meant"),
    [
        ("why-not-paid", (1,), (_DAY,), (2,)),
        ("why-not-paid", (1,), (), (1,)),
        ("why-not-paid", (1,), (_OTHER,), (1,)),
        ("why-not-paid", (2,), (_DAY,), (2,)),
        ("what-is-line", (1,), (_DAY,), (1,)),
    ],
)
def test_the_refused_charge_of_the_day_is_meant(
    topic: str, lines: tuple[int, ...], days: tuple[date, ...], meant: tuple[int, ...]
) -> None:
    assert of_that_day(topic, References(lines=lines, how="words", dates=days), CASE).lines == meant
