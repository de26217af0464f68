from decimal import Decimal

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation
from knowledge import Knowledge


def test_what_a_legend_says_is_given_in_its_own_words(knowledge: Knowledge) -> None:
    said = "We need medical records from your provider to review this service."
    line = Line(
        line=1, description="Ultrasound", charge=Decimal(540), plan_paid=Decimal(0), not_covered=Decimal(540),
        patient_owes=Decimal(540), remarks=(f"IS: {said}",),
    )  # fmt: skip
    bill = Bill(kind="eob", payer="Alder Valley", lines=(line,), totals=Totals(charges=Decimal(540)))
    answer = Assistant(knowledge).ask(Case(bill=bill), Conversation(), "why was this denied", "en").answer
    assert f'"{said}"' in answer.answer
