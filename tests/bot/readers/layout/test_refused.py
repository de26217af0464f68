"""What can be no bill in dollars is refused with one sentence."""

import pytest

from bot.exceptions import Unsupported
from bot.readers import Document, read_document

BILL = "Clinic Lux\nPatient: Ada Lowe\n05/03/2026  Visit  {one}\n06/03/2026  Blood test  {two}\nTotal  {whole}\n"


@pytest.mark.parametrize(
    ("shape", "money"),
    [
        ("{} €", "euros"),
        ("EUR {}", "euros"),
        ("£{}", "pounds"),
        ("R$ {}", "Brazilian reais"),
        ("{} CHF", "Swiss francs"),
        ("${} MXN", "Mexican pesos"),
    ],
)
def test_amounts_in_other_money_are_not_read_as_dollars(shape: str, money: str) -> None:
    text = BILL.format(one=shape.format("20.00"), two=shape.format("30.00"), whole=shape.format("50.00"))
    with pytest.raises(Unsupported, match=f"in {money}; only bills in US dollars"):
        read_document(Document("bill.txt", text.encode()))


def test_dollars_with_other_money_beside_them_are_read() -> None:
    text = BILL.format(one="$20.00", two="$30.00", whole="$50.00 (about 46.00 EUR)")
    (bill,) = read_document(Document("bill.txt", text.encode()))
    assert str(bill.totals.charges) == "50.00"


def test_an_illness_is_no_money() -> None:
    text = BILL.format(one="CHF 20.00", two="CAD 30.00", whole="50.00")
    assert read_document(Document("bill.txt", text.encode()))
