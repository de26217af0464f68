from datetime import date
from decimal import Decimal

import pytest

from bot.facts import Fact, count, usd
from bot.show import show


@pytest.mark.parametrize(
    ("fact", "english", "spanish"),
    [
        (usd(Decimal("1000"), "x"), "$1,000.00", "$1,000.00"),
        (usd(Decimal("-20.5"), "x"), "-$20.50", "-$20.50"),
        (Fact(Decimal("34.1"), "percent", "x"), "34.1%", "34.1%"),
        (Fact(date(2026, 4, 3), "date", "x"), "April 3, 2026", "3 de abril de 2026"),
        (Fact(2, "line", "x", 2), "line 2", "línea 2"),
        (Fact(date(2025, 12, 31), "date", "x"), "December 31, 2025", "31 de diciembre de 2025"),
        (count(1200, "x"), "1,200", "1,200"),
        (Fact(Decimal("0.50"), "count", "x"), "0.5", "0.5"),
        (Fact(Decimal("12.00"), "count", "x"), "12", "12"),
    ],
)
def test_a_fact_reads_as_a_person_writes_it(fact: Fact, english: str, spanish: str) -> None:
    assert show(fact, "en") == english
    assert show(fact, "es") == spanish
