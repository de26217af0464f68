"""What would be owed if one charge had been treated as another of the same service."""

from datetime import date
from decimal import Decimal

import pytest

from bot.asked.reckoning.as_another import likened
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, day: int, name: str, code: str, charge: str, owes: str) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 3, day),
        description=name,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        patient_owes=Decimal(owes),
    )


EOB = Bill(
    kind="eob",
    payer="Harbor Mutual",
    lines=(
        _line(1, 3, "ULTRASOUND ABDOMEN", "76700", "310.00", "25.00"),
        _line(2, 3, "LIPID PANEL", "80061", "60.00", "6.00"),
        _line(3, 17, "ULTRASOUND ABDOMEN", "76700", "310.00", "180.00"),
        _line(4, 17, "TSH", "84443", "70.00", "9.50"),
    ),
    totals=Totals(charges=Decimal("750.00"), patient_owes=Decimal("220.50")),
)


@pytest.mark.parametrize(
    "question",
    [
        "what would be left for me if they handled line 3 like line 1",
        "suppose the march 17 ultrasound had been paid the same as the first one, what would I owe",
        "what if line 3 were just the $25 like the other one",
        "what would my total be if the march 17 visit was treated the way the march 3 one was",
        "si pagaran la línea 3 igual que la línea 1, ¿cuánto debería?",
    ],
)
def test_the_share_of_the_other_line_stands_in_place_of_this_ones(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), question).answer
    assert answer.intent == "if-plan-pays"
    assert "$65.50" in answer.answer.split(":")[0]
    assert "arithmetic" in answer.answer or "Es solo la cuenta" in answer.answer


def test_lines_of_two_services_are_no_measure_for_each_other(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), "what would I owe if they covered line 3 like line 4").answer
    assert not {"50.00", "31.00", "31.50"} & {figure.value for figure in answer.figures}


def test_what_is_said_as_something_is_no_likeness() -> None:
    assert likened("what if they treated the scan the same as the first scan")
    assert not likened("what if the plan pays 80 percent like they said")
    assert not likened("is line 3 the same as line 1")


@pytest.mark.parametrize(
    "question",
    [
        "if they had paid march 24 the same as the other ones what would i owe",
        "si hubieran pagado el 24 de marzo igual que las otras, ¿cuánto debería?",
    ],
)
def test_the_others_are_one_measure_where_their_shares_are_the_same(assistant: Assistant, question: str) -> None:
    lines = tuple(
        _line(number, day, "TALK THERAPY 45 MIN", "90834", "130.00", owes)
        for number, day, owes in ((1, 10, "20.00"), (2, 17, "20.00"), (3, 24, "130.00"))
    )
    bill = EOB.model_copy(update={"lines": lines, "totals": Totals(patient_owes=Decimal("170.00"))})
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    assert "$60.00" in answer.answer.split(":")[0]
