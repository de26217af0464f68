"""What a paper prints of paying late is kept word for word."""

import pytest

from bot.readers import Document, read_document

PAGE = """LAKE CLINIC
Account 55120
Date        Description             Amount
03/02/2026  Office visit            200.00
Amount due  200.00
{words}
"""


def terms(words: str) -> str | None:
    (bill,) = read_document(Document("bill.txt", PAGE.format(words=words).encode()))
    return next((term.text for term in bill.terms if term.kind == "late"), None)


@pytest.mark.parametrize(
    "words",
    [
        "A late fee of $25.00 will be applied to accounts not paid in 30 days.",
        "Balances older than 90 days are subject to interest of 1% a month.",
        "Se agrega un recargo del 2% a las cuentas vencidas.",
        "Cargo por atraso: $12.00 si no se paga en 45 dias.",
        "Cargo de $18 por pago tardio despues del dia 15.",
        "Late fee: $20.00 after 60 days from today",
    ],
)
def test_what_is_added_to_late_payments_is_read(words: str) -> None:
    assert terms(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "We offer interest-free payment plans that may be applied for online.",
        "No late fees will be charged while your claim is open.",
        "Thank you for choosing Lake Clinic for your care.",
    ],
)
def test_a_promise_of_none_is_no_such_term(words: str) -> None:
    assert terms(words) is None


@pytest.mark.parametrize(
    "words",
    [
        "Accounts older than 120 days are turned over to a collection agency.",
        "If payment is not received within 45 days your balance may be reported to a credit bureau.",
        "Las cuentas con mas de 90 dias se envian a una agencia de cobros.",
    ],
)
def test_who_will_ask_for_what_is_paid_late_is_read(words: str) -> None:
    assert terms(words) == words


@pytest.mark.parametrize(
    "words",
    [
        "Your account will not be sent to collections while you pay within 30 days of each bill.",
        "This account has been placed with a collection agency after 90 days.",
        "If you dispute this debt in writing within 30 days we will send verification to you.",
    ],
)
def test_what_came_already_or_will_not_come_is_no_term(words: str) -> None:
    assert terms(words) is None


def test_of_both_what_is_added_is_told() -> None:
    fee = "A late fee of $25.00 will be applied to accounts not paid in 30 days."
    assert terms(f"Accounts over 90 days are sent to collections.\n{fee}") == fee


def test_a_sentence_in_a_cell_of_a_sheet_is_read() -> None:
    words = "Accounts older than 120 days are turned over to a collection agency."
    sheet = f"Date,Code,Description,Charge\n03/02/2026,99213,Office visit,200.00\n03/04/2026,93000,EKG,20.00\n{words}\n"
    (bill,) = read_document(Document("bill.csv", sheet.encode()))
    assert [term.text for term in bill.terms] == [words]
