"""What others did, decide or will do stands on no paper; what a line is, and why it stands there, does."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

FILLINGS = tuple(
    Line(
        line=number,
        service_date=date(2026, 4, day),
        description="TOOTH COLORED FILLING",
        codes=(Code(system="cdt", code="D2391"),),
        charge=Decimal("190.00"),
        plan_paid=Decimal("90.00"),
        patient_owes=Decimal("60.00"),
    )
    for number, day in ((1, 7), (2, 14))
)
SEDATION = Line(
    line=3,
    service_date=date(2026, 4, 14),
    description="ANESTHESIA",
    codes=(Code(system="revenue", code="0370"),),
    charge=Decimal("240.00"),
)
CREAM = Line(
    line=4,
    service_date=date(2026, 4, 14),
    description="FLUORIDE CREAM - not covered",
    charge=Decimal("35.00"),
    plan_paid=Decimal("0.00"),
    patient_owes=Decimal("35.00"),
)
BILL = Bill(
    kind="statement",
    provider="Quail Run Dental",
    payer="Marigold Dental",
    lines=(*FILLINGS, SEDATION, CREAM),
    totals=Totals(charges=Decimal("655.00"), plan_paid=Decimal("180.00"), patient_owes=Decimal("155.00")),
)


def _asked(assistant: Assistant, question: str, bill: Bill = BILL) -> tuple[bool, str]:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    return answer.abstained, answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how often does marigold pay for a filling", "can't tell"),
        ("¿cada cuánto cubre el plan un empaste?", "No puedo saber"),
        ("why did the dentist choose that filling and not the silver one", "why"),
        ("¿por qué no me avisaron de la anestesia?", "por qué"),
        ("which person at marigold denied the cream", "who decided"),
        ("¿quién en el seguro decidió no cubrirlo?", "quién"),
        ("did my boss sign the form for the dental plan", "can't tell"),
        ("¿mi jefe ya firmó la forma del plan?", "No puedo saber"),
        ("how many people were in the room during the fillings", "can't tell"),
        ("what would medicare pay for that filling", "can't tell"),
        ("when will my secondary answer", "can't tell what that plan will pay"),
        ("¿cuánto va a pagar el suplemento?", "No puedo saber cuánto"),
    ],
)
def test_what_others_did_or_will_do_is_not_told(assistant: Assistant, question: str, said: str) -> None:
    abstained, words = _asked(assistant, question)
    assert abstained
    assert said in words


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how many fillings are on here", "2"),
        ("why is there anesthesia on a filling", "$240.00"),
        ("¿por qué me cobran anestesia si fue un empaste?", "$240.00"),
        ("you have the filling on here 2 times", "a day of its own"),
        ("¿por qué hay dos empastes?", "cada una en otro día"),
        ("why did i pay the whole cream", "did not cover it"),
        ("¿por qué pagué toda la crema?", "no lo cubrió"),
        ("what is the anesthesia charge for", "$240.00"),
    ],
)
def test_what_stands_on_the_paper_is_told(assistant: Assistant, question: str, said: str) -> None:
    abstained, words = _asked(assistant, question)
    assert not abstained
    assert said in words


def test_from_what_hour_on_it_was_a_stay_is_not_told(assistant: Assistant) -> None:
    room = Line(
        line=1, description="ROOM SEMI-PRIVATE", codes=(Code(system="revenue", code="0120"),), charge=Decimal(900)
    )
    bill = BILL.model_copy(update={"lines": (room,)})
    assert _asked(assistant, "from what hour was he inpatient and not observation", bill)[0]
    assert not _asked(assistant, "was he inpatient or observation", bill)[0]


@pytest.mark.parametrize(
    "question", ["how many hours of observation did they bill", "¿cuántas horas de observación cobraron?"]
)
def test_hours_that_were_billed_are_told(assistant: Assistant, question: str) -> None:
    observed = Line(
        line=1,
        description="OBSERVATION PER HOUR",
        codes=(Code(system="hcpcs", code="G0378"),),
        units="26",
        charge=Decimal("2860.00"),
    )
    refused, told = _asked(assistant, question, Bill(kind="itemized_bill", lines=(observed,)))
    assert not refused
    assert "26" in told
