"""Which amount of a charge falls on each of several: of its units, or of charges that are alike."""

from datetime import date
from decimal import Decimal

import pytest

from bot.asked.reckoning.each_amount import field_told
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, printed: str, code: str, units: str, amounts: str) -> Line:
    charge, allowed, paid, owes = map(Decimal, amounts.split())
    return Line(
        line=number,
        service_date=date(2026, 3, number),
        description=printed,
        codes=(Code(system="hcpcs" if code[0].isalpha() else "cpt", code=code),),
        units=units,
        charge=charge,
        allowed=allowed,
        adjustment=charge - allowed,
        plan_paid=paid,
        patient_owes=owes,
    )


_BILL = Bill(
    kind="statement",
    payer="Osprey Health",
    lines=(
        _line(1, "GROUND MILEAGE", "A0425", "40", "800 600 480 120"),
        _line(2, "ALLERGY INJECTION", "95115", "1", "45 30 24 6"),
        _line(3, "ALLERGY INJECTION", "95115", "1", "45 30 24 6"),
        _line(4, "ALLERGY INJECTION", "95115", "1", "45 30 20 10"),
        _line(5, "OFFICE VISIT EST", "99213", "1", "150 90 60 30"),
    ),
    totals=Totals(charges=Decimal(1085), plan_paid=Decimal(608), patient_owes=Decimal(172)),
)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("what did the plan allow per mile", "It is $15.00 for each, as the price your plan allows: $600.00 ÷ 40"),
        ("how much did osprey pay for each mile", "It is $12.00 for each, that your plan paid"),
        ("each mile, how much of it is on me", "It is $3.00 for each, that is left for you"),
        ("what's one mile after insurance", "It is $3.00 for each, that is left for you"),
        ("what's allowed on each allergy shot", "It is $30.00 for each"),
        ("my share of each allergy injection", "It is from $6.00 to $10.00, not the same for each"),
        ("discount on each allergy shot?", "It is $15.00 for each, that was taken off"),
        ("¿cuánto permitió el plan por milla?", "Son $15.00 por cada uno como precio que permite su plan"),
        ("¿cuánto pagó el seguro por cada inyección de alergia?", "Son de $20.00 a $24.00"),
        ("¿y a mí cuánto me toca por cada milla?", "Son $3.00 por cada uno que le quedan a usted"),
    ],
)
def test_each_has_its_part_of_the_amount_named(assistant: Assistant, question: str, opens: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert answer.answer.startswith(opens)


def test_where_no_amount_is_named_it_is_the_price_of_one(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), "how much is it per mile").answer
    assert answer.answer.startswith("It is $20.00 for each: $800.00 ÷ 40")


def test_what_does_not_come_out_even_is_about_so_much(assistant: Assistant) -> None:
    line = _BILL.lines[0].model_copy(update={"units": "7", "plan_paid": Decimal(100)})
    bill = _BILL.model_copy(update={"lines": (line, *_BILL.lines[1:])})
    answer = assistant.ask(Case(bill=bill), Conversation(), "what did they pay per mile").answer
    assert answer.answer.startswith("It is about $14.29 for each, that your plan paid: $100.00 ÷ 7")


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("what did they pay", "plan_paid"),
        ("how much did they knock off", "adjustment"),
        ("what is left after the plan", "patient_owes"),
        ("how much was over the allowed price", "not_covered"),
        ("tell me about the cast", None),
    ],
)
def test_the_amount_is_told_by_any_of_its_words(words: str, field: str | None) -> None:
    assert field_told(words) == field
