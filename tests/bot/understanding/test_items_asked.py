"""Who asks for the items behind one sum is told to ask for the list, and nothing of a charge that is one thing."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation


def _line(number: int, description: str, charge: int, system: str, code: str) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 9, 2),
        description=description,
        charge=Decimal(charge),
        codes=(Code.model_validate({"system": system, "code": code}),),
    )


BILL = Bill(
    kind="itemized_bill",
    lines=(
        _line(1, "MED SURG SUPPLIES", 182, "revenue", "0270"),
        _line(2, "PHARMACY", 640, "revenue", "0250"),
        _line(3, "CHEST X-RAY 2 VIEWS", 310, "cpt", "71046"),
    ),
)


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("i want to see every supply in that 182", 1),
        ("can you break down the pharmacy charge item by item", 2),
        ("quiero ver cada cosa de los 182", 1),
        ("¿me pueden dar el detalle de la farmacia?", 2),
    ],
)
def test_the_list_behind_one_sum_is_asked_for(assistant: Assistant, question: str, line: int) -> None:
    told = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert (told.intent, told.lines) == ("itemized-bill", (line,))
    assert any(words in told.answer for words in ("does not list what is in", "no dice qué hay dentro"))


@pytest.mark.parametrize("question", ["what is the 182", "break down the chest xray", "why is pharmacy so high"])
def test_other_questions_stay_what_they_are(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Case(bill=BILL), Conversation(), question).answer.intent != "itemized-bill"
