"""What a sum told before is for."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case
from tests.bot.understanding.test_follow_up import talk


def bill(*shares: str | None) -> Bill:
    """A bill of three charges with these shares left."""
    named = zip(("OFFICE VISIT", "CHEST XRAY", "NEBULIZER"), ("160.00", "90.00", "240.00"), shares, strict=True)
    return Bill(
        kind="statement",
        lines=tuple(
            Line(line=n, description=name, charge=charge, patient_owes=share)
            for n, (name, charge, share) in enumerate(named, 1)
        ),
        totals=Totals(charges=Decimal("490.00"), patient_owes=Decimal("45.00")),
    )


@pytest.mark.parametrize("then", ["and what's that for?", "¿y eso de qué es?", "por cuáles cobros", "what for"])
def test_what_is_owed_is_for_the_charges_with_a_part_left(assistant: Assistant, then: str) -> None:
    case = Case(bill=bill("25.00", "0.00", "20.00"))
    answer = talk(assistant, case, "how much do i owe", then)[-1]
    assert (answer.intent, answer.lines) == ("which-charges", (1, 3))


def test_where_no_line_tells_a_part_all_are_gone_through(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=bill(None, None, None)), "¿cuánto debo?", "¿y eso qué incluye?")[-1]
    assert answer.intent == "why-so-expensive"
    assert "$240.00" in answer.answer


@pytest.mark.parametrize("then", ["y el siguiente", "and next"])
def test_from_the_dearest_one_goes_down_by_price(assistant: Assistant, then: str) -> None:
    case = Case(bill=bill(None, None, None))
    answers = talk(assistant, case, "what is the most expensive charge", then, then)
    assert [answer.lines for answer in answers] == [(3,), (1,), (2,)]
