from decimal import Decimal

import pytest

from bot.bill import Line
from bot.installments import installment_of


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("PAYMENT PLAN 105.00 A MONTH - NEXT INSTALLMENT 7 OF 12", "105.00"),
        ("Monthly plan $1,050.00/mo", "1050.00"),
        ("PLAN DE PAGOS 60.00 AL MES", "60.00"),
        ("OFFICE VISIT 105.00", None),
        ("", None),
    ],
)
def test_the_monthly_payment_is_read_from_the_words_of_a_line(printed: str, amount: str | None) -> None:
    assert installment_of(Line(line=1, description=printed)) == (Decimal(amount) if amount else None)
