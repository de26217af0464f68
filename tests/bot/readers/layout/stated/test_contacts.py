"""Whose number it is: a hospital's own, though its paper tells of collectors."""

import pytest

from bot.readers import Document, read_document

PAGE = """LAKE CLINIC
Account 55120
Date        Description             Amount
03/02/2026  Office visit            200.00
Amount due  200.00
{words}
Billing office: 1-800-555-0142
"""


def reached(words: str) -> list[str]:
    (bill,) = read_document(Document("bill.txt", PAGE.format(words=words).encode()))
    return [contact.who for contact in bill.contacts]


@pytest.mark.parametrize(
    "words",
    [
        "Unpaid accounts are turned over to an outside collection agency after 90 days.",
        "To avoid placement with a collection agency, pay by April 9.",
        "Las cuentas vencidas pueden pasar a una agencia de cobranza.",
    ],
)
def test_whoever_may_send_an_account_to_a_collector_is_none(words: str) -> None:
    assert reached(words) == ["billing office"]


@pytest.mark.parametrize(
    "words", ["This letter is from a debt collector.", "Summit Recovery is a licensed collection agency."]
)
def test_a_collectors_own_letter_is(words: str) -> None:
    assert reached(words) == ["collection agency"]
