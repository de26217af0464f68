"""How often a person says that a counted thing was done."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Contact, Line, Totals
from bot.case import Case
from tests.bot.understanding.test_follow_up import talk

STAY = Bill(
    kind="itemized_bill",
    provider="Pinto Basin Hospital",
    contacts=(Contact(who="billing office", phone="1-800-555-0118"),),
    lines=(
        Line(
            line=1,
            description="ROOM AND BOARD SEMIPRIV",
            codes=({"system": "revenue", "code": "0120"},),
            units="3",
            charge=Decimal("4500.00"),
        ),
        Line(line=2, description="PHARMACY", codes=({"system": "revenue", "code": "0250"},), charge=Decimal("310.00")),
    ),
    totals=Totals(charges=Decimal("4810.00"), patient_owes=Decimal("4810.00")),
)


@pytest.mark.parametrize(
    ("then", "shown"),
    [
        ("i was only there two nights", "$1,500.00 less"),
        ("but she stayed 2 nights", "$3,000.00"),
        ("three nights right", "Yes, it was counted 3 times"),
        ("i was there 4 nights", "less than the 4"),
        ("me quedé solo dos noches", "$1,500.00 menos"),
    ],
)
def test_a_number_said_is_held_against_the_units(assistant: Assistant, then: str, shown: str) -> None:
    answer = talk(assistant, Case(bill=STAY), "what is the room", then)[-1]
    assert answer.intent == "units-counted"
    assert shown in answer.answer


@pytest.mark.parametrize(
    "then", ["can i pay in 3 months", "what are lines 1, 2 and 3", "how many nights is that", "i can only pay 50"]
)
def test_other_numbers_count_no_nights(assistant: Assistant, then: str) -> None:
    assert talk(assistant, Case(bill=STAY), "what is the room", then)[-1].intent != "units-counted"
