"""What several charges count is counted together: first and further spots, hours, steps of minutes, milligrams."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation
from evals.answering.questions import load_bill

ROWS = (
    (date(2026, 2, 3), "TANGNTL BX SKIN SINGLE", "11102", "190.00", "1"),
    (date(2026, 2, 3), "TANGNTL BX SKIN EA ADDL", "11103", "180.00", "2"),
    (date(2026, 2, 3), "CHEMO IV INFUSION 1 HR", "96413", "520.00", "1"),
    (date(2026, 2, 3), "CHEMO IV INFUSION ADDL HR", "96415", "330.00", "3"),
    (date(2026, 2, 3), "INJ RITUXIMAB", "J9312", "4200.00", "60"),
    (date(2026, 2, 17), "CHEMO IV INFUSION 1 HR", "96413", "520.00", "1"),
    (date(2026, 2, 17), "INJ RITUXIMAB", "J9312", "2100.00", "30"),
    (date(2026, 2, 17), "THERAPEUTIC EXERCISE", "97110", "180.00", "3"),
    (date(2026, 2, 17), "MANUAL THERAPY", "97140", "60.00", "1"),
    (date(2026, 2, 17), "IV PUSH INITIAL", "96374", "210.00", "1"),
    (date(2026, 2, 17), "IV PUSH ADDL", "96375", "330.00", "3"),
    (date(2026, 2, 3), "INTRAVITREAL INJECTION", "67028", "480.00", "1"),
    (date(2026, 2, 17), "INTRAVITREAL INJECTION", "67028", "480.00", "1"),
    (date(2026, 2, 17), "THER INJ SC/IM", "96372", "60.00", "1"),
)


def _bill() -> Bill:
    lines = tuple(
        Line(
            line=number,
            service_date=day,
            description=words,
            codes=(Code(system="hcpcs" if code[0] == "J" else "cpt", code=code),),
            charge=Decimal(charge),
            units=units,
        )
        for number, (day, words, code, charge, units) in enumerate(ROWS, start=1)
    )
    return Bill(kind="statement", provider="Ashgrove Center", lines=lines, totals=Totals(patient_owes=Decimal(900)))


@pytest.mark.parametrize(
    ("question", "shown", "lines"),
    [
        ("how many moles did they biopsy", "The bill counts 3 spots: 1 + 2.", {1, 2}),
        ("how many hours of chemo was that in all", "The bill counts 5 hours: 1 + 3 + 1.", {3, 4, 6}),
        ("how long was I on the drip on february 3", "The bill counts 4 hours: 1 + 3.", {3, 4}),
        ("how many minutes of therapy did they bill", "The bill counts 60 minutes: 45 + 15.", {8, 9}),
        ("how many minutes of exercises", "The bill counts 45 minutes.", {8}),
        ("how much rituximab did i get altogether", "It is 900 mg in all: 600 mg + 300 mg.", {5, 7}),
        ("how many iv pushes did they do", "The bill counts 4 pushes into a vein: 1 + 3.", {10, 11}),
        ("how many eye injections were there", "The bill counts 2 shots: 1 + 1.", {12, 13}),
        ("how many units of rituximab", "The bill counts 90 units: 60 + 30.", {5, 7}),
        ("¿cuántas horas de quimioterapia fueron?", "La factura cuenta 5 horas: 1 + 3 + 1.", {3, 4, 6}),
    ],
)
def test_the_count_is_told_first(assistant: Assistant, question: str, shown: str, lines: set[int]) -> None:
    answer = assistant.ask(Case(bill=_bill()), Conversation(), question).answer
    assert answer.answer.startswith(shown)
    assert set(answer.lines) == lines


@pytest.mark.parametrize(
    "question",
    [
        "how many hours of chemo does my plan cover",
        "how many more hours will she need",
        "how long do i have to appeal",
        "i can pay 90 a month, how long till its done",
        "how much was i charged for the rituximab",
        "why so many hours",
    ],
)
def test_what_is_to_come_or_what_it_costs_is_no_count(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=_bill()), Conversation(), question).answer
    assert not answer.answer.startswith(("The bill counts 5", "The bill counts 90", "It is 900 mg"))


def test_a_ride_is_counted_in_miles(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=load_bill("ambulance")), Conversation(), "how many miles was the trip").answer
    assert answer.answer.startswith("The bill counts 12 miles.")
