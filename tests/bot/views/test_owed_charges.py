"""A balance that is the sum of a few charges whole is told as that, where one set alone comes to it."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

CHARGES = ("640.00", "212.00", "19.75", "44.00", "88.50")


def _bill(charges: tuple[str, ...], owes: str) -> Bill:
    whole = sum(map(Decimal, charges), Decimal(0))
    return Bill(
        kind="statement",
        provider="Alder Valley Hospital",
        payer="Medicare",
        lines=tuple(
            Line(line=n, description=f"ITEM {n}", codes=(Code(system="revenue", code="0637"),), charge=Decimal(charge))
            for n, charge in enumerate(charges, 1)
        ),
        totals=Totals(charges=whole, plan_paid=whole - Decimal(owes), patient_owes=Decimal(owes)),
    )


@pytest.mark.parametrize("question", ["why do I owe 63.75", "where does the 63.75 come from", "¿por qué debo 63.75?"])
def test_the_charges_that_are_the_balance_are_told_first(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=_bill(CHARGES, "63.75")), Conversation(), question).answer
    assert answer.answer.startswith("$63.75 ")
    assert answer.lines == (3, 4)


def test_one_charge_may_be_the_balance(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=_bill(CHARGES, "212.00")), Conversation(), "why do I owe 212").answer
    assert "exactly this charge" in answer.answer


@pytest.mark.parametrize(
    ("charges", "owes"),
    [
        (("640.00", "20.00", "43.75", "44.00", "19.75"), "63.75"),  # two sets come to it
        (CHARGES, "70.00"),  # none does
        ((*CHARGES, *("15.00",) * 8), "63.75"),  # of many lines some set does by chance
    ],
)
def test_where_no_one_set_comes_to_it_none_is_told(assistant: Assistant, charges: tuple[str, ...], owes: str) -> None:
    answer = assistant.ask(Case(bill=_bill(charges, owes)), Conversation(), f"why do I owe {owes}").answer
    assert "exactly" not in answer.answer
