from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Line, Payment, Totals
from bot.case import Case, Conversation

BILL = Bill(
    kind="statement",
    provider="Fern Valley Hospital",
    payer="Juniper Choice HMO",
    statement_date=date(2026, 5, 20),
    due_date=date(2026, 6, 14),
    admitted=date(2026, 3, 30),
    discharged=date(2026, 4, 2),
    lines=(
        Line(line=1, service_date=date(2026, 3, 30), description="SEMIPRIVATE", units="3", charge=Decimal("6000.00")),
        Line(line=2, service_date=date(2026, 4, 1), description="PHARMACY", charge=Decimal("900.00")),
    ),
    totals=Totals(charges="6900.00", plan_paid="5000.00", patient_paid="80.00", patient_owes="1820.00"),
    payments=(
        Payment(by="plan", day=date(2026, 5, 2), amount="5000.00"),
        Payment(by="patient", day=date(2026, 3, 30), amount="80.00"),
    ),
)  # fmt: skip


def ask(assistant: Assistant, question: str, bill: Bill = BILL) -> tuple[str, str]:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    return answer.intent, answer.answer


@pytest.mark.parametrize(
    ("question", "days", "last"),
    [
        ("how many days after I got out of there, I mean was discharged, did my plan make its payment", "30", "May 2"),
        ("how long did it take the insurance company to pay", "31", "May 2"),
        ("how many days are there between the statement date and the deadline", "25", "June 14"),
        ("how long after the treatment were we sent the invoice", "49", "May 20"),
        ("how long after I was admitted did insurance pay", "33", "May 2"),
        ("¿Cuántos días pasaron desde el alta hasta el pago del seguro?", "30", "2 de mayo"),
        ("¿cuánto tardaron en mandarme esta cuenta?", "49", "20 de mayo"),
    ],
)
def test_days_between_two_events_are_counted(assistant: Assistant, question: str, days: str, last: str) -> None:
    topic, said = ask(assistant, question)
    assert topic == "days-apart"
    assert f" {days} d" in said.splitlines()[0]
    assert last in said.splitlines()[0]


@pytest.mark.parametrize(
    "question",
    [
        "how long do I have to pay this bill",
        "how long does it usually take insurance to pay a hospital",
        "how long do I have to appeal after the statement",
        "¿cuánto tarda el seguro en pagar una factura?",
        "how many days was I in the hospital from admission to discharge",
    ],
)
def test_what_is_no_distance_of_two_printed_days_is_left_alone(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question)[0] != "days-apart"


def test_a_day_that_the_paper_lacks_is_said_to_be_missing(assistant: Assistant) -> None:
    topic, said = ask(
        assistant, "how long after my treatment did medicare pay", BILL.model_copy(update={"payments": ()})
    )
    assert topic == "days-apart"
    assert "does not print the day of your plan's payment" in said
