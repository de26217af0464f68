"""One of several: a night in the room, one of charges that are alike, the price from visit to visit."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

STAY = (("ROOM & BOARD SEMI-PRIVATE", "0120", "3", "5100.00"), ("NURSERY", "0171", "3", "2400.00"))
DAYS = (6, 13, 20)


def _stay() -> Case:
    lines = tuple(
        Line(
            line=number,
            service_date=date(2026, 6, 1),
            description=words,
            codes=(Code(system="revenue", code=code),),
            units=units,
            charge=Decimal(charge),
        )
        for number, (words, code, units, charge) in enumerate(STAY, start=1)
    )
    return Case(bill=Bill(kind="itemized_bill", provider="Elm Hospital", lines=lines, totals=Totals()))


def _course(last: str = "45.00") -> Case:
    shots = tuple(
        Line(
            line=number,
            service_date=date(2026, 4, day),
            description="ALLERGY INJECTION SINGLE",
            codes=(Code(system="cpt", code="95115"),),
            charge=Decimal(last if number == len(DAYS) else "45.00"),
            patient_owes=Decimal("9.00"),
        )
        for number, day in enumerate(DAYS, start=1)
    )
    visit = Line(
        line=4,
        service_date=date(2026, 4, 6),
        description="OFFICE VISIT",
        codes=(Code(system="cpt", code="99213"),),
        charge=Decimal("140.00"),
        patient_owes=Decimal("25.00"),
    )
    totals = Totals(patient_owes=Decimal("52.00"))
    return Case(bill=Bill(kind="statement", provider="Elm Allergy", lines=(*shots, visit), totals=totals))


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("how much was it per night", "It is $1,700.00 for each: $5,100.00 ÷ 3"),
        ("how much per night for the baby nursery", "It is $800.00 for each: $2,400.00 ÷ 3"),
        ("what if i stayed 2 nights instead of 3", "Counted 2, it would be $3,400.00"),
    ],
)
def test_a_night_is_of_the_room_unless_the_baby_is_named(assistant: Assistant, question: str, shown: str) -> None:
    assert assistant.ask(_stay(), Conversation(), question).answer.answer.startswith(shown)


def test_charges_that_are_alike_are_told_one_by_one_with_the_share(assistant: Assistant) -> None:
    answer = assistant.ask(_course(), Conversation(), "what do i pay for each allergy injection").answer
    assert answer.answer.startswith("It is $9.00 for each, that is left for you")
    assert "The charge was $45.00 for each" in answer.answer
    assert answer.lines == (1, 2, 3)


@pytest.mark.parametrize(
    ("last", "shown"),
    [("45.00", "The price stayed the same: $45.00 each time"), ("50.00", "The price was not the same each time")],
)
def test_a_price_is_followed_from_visit_to_visit(assistant: Assistant, last: str, shown: str) -> None:
    answer = assistant.ask(_course(last), Conversation(), "did the price of the shot change between visits").answer
    assert answer.answer.startswith(shown)
    assert answer.lines == (1, 2, 3)


def test_what_a_plan_will_pay_next_time_is_no_price_over_days(assistant: Assistant) -> None:
    answer = assistant.ask(_course(), Conversation(), "will the price be the same each visit").answer
    assert not answer.answer.startswith("The price stayed")


def test_what_of_the_amount_asked_for_is_for_some_lines(assistant: Assistant) -> None:
    answer = assistant.ask(_course(), Conversation(), "how much of the 52 is for the allergy injections").answer
    assert answer.answer.startswith("$27.00 of the $52.00 that you owe")
