from decimal import Decimal

import pytest

from bot.readers import Document, read_document

_BILL = """Birch Lane Dermatology
Statement date: 03/20/2026    Insurance: Harvest Health PPO

Date        CPT    Description                 Charges
03/02/2026  99213  Office visit                 160.00

Total charges                160.00
Insurance paid                60.00
Adjustments                   60.00
Please pay                    40.00

{}
"""


def thanked(note: str) -> tuple[Decimal, ...]:
    (bill,) = read_document(Document("statement.txt", _BILL.format(note).encode()))
    return bill.thanked


@pytest.mark.parametrize(
    "note",
    [
        "Thank you for your payment of $40.00.",
        "We received your copay of $40.00 on March 2.",
        "Our records show that you paid $40.00 at the front desk.",
        "A deposit of $40.00 was collected when you checked in.",
        "Note: the $40.00 copay was paid by card\nat the desk.",
        "Le agradecemos su visita. Recibimos su copago de $40.00 el 2 de marzo.",
        "Gracias por su pago de $40.00 en la visita.",
    ],
)
def test_a_payment_that_a_note_tells_is_read(note: str) -> None:
    assert thanked(note) == (Decimal("40.00"),)


@pytest.mark.parametrize(
    "note",
    [
        "Your insurance sent us a payment of $40.00 that was posted today.",
        "A copay of $40.00 is due at each visit.",
        "If you paid $40.00 already, please ignore this notice.",
        "A payment of $40.00 was refunded to you in January.",
        "Please send your payment of $40.00 by the due date.",
    ],
)
def test_other_payments_and_those_to_come_are_not(note: str) -> None:
    assert thanked(note) == ()
