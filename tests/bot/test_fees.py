"""Charges that no code names are said in the reader's language and found by its words."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line
from bot.case import Case, Conversation
from bot.fees import fee_printed


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("NO SHOW FEE 03/04", "cargo por faltar a una cita (cita perdida)"),
        ("Finance charge 1.5%", "intereses"),
        ("LATE PAYMENT", "recargo por pago tardío"),
        ("COPY OF IMAGES CD", "copia de las imágenes en un disco"),
        ("RETURNED CHECK", "cargo por cheque devuelto"),
    ],
)
def test_what_is_printed_is_named(printed: str, name: str) -> None:
    fee = fee_printed(printed)
    assert fee is not None
    assert fee.name("es") == name


@pytest.mark.parametrize("printed", ["OFFICE VISIT EST", "LATERAL VIEW KNEE", "INTERSTITIAL BIOPSY"])
def test_services_are_no_fees(printed: str) -> None:
    assert fee_printed(printed) is None


def test_a_fee_is_found_and_told_in_spanish(assistant: Assistant) -> None:
    bill = Bill(
        kind="statement",
        lines=(
            Line(line=1, description="OFFICE VISIT EST LVL 3", charge=Decimal("140.00")),
            Line(line=2, description="LATE PAYMENT FEE", charge=Decimal("25.00")),
        ),
    )
    answer = assistant.ask(Case(bill=bill), Conversation(), "¿de qué es el recargo?").answer
    assert answer.lines == (2,)
    assert "recargo por pago tardío" in answer.answer
