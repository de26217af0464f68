"""A visit and what was done that day, two charges of one day: told apart, with what the record must show."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.readers import read_traced
from bot.readers.document import Document

TEXT = """LAKEVIEW ORTHOPEDICS
Patient: Dana Whitlow
Date      Description                        Charge    Ins Paid   Adj     You owe
09/14/26  Office visit level 4 99214-25      $265.00   $98.40    $110.20  $56.40
09/14/26  Steroid inj knee R 20610-RT        $240.00   $61.20    $122.30  $56.50
09/14/26  Kenalog J3301                      $60.00    $0.00     $47.40   $12.60
Total charges $565.00   Insurance paid $159.60  Adjustments $279.90
AMOUNT DUE $125.50
"""


@pytest.fixture(scope="module")
def bill() -> Bill:
    return read_traced([Document("bill.txt", TEXT.encode())])[0][0]


@pytest.mark.parametrize(
    ("question", "intent", "told"),
    [
        ("can they bill me for a visit and a procedure on the same date", "why-two-visits", "$265.00"),
        ("¿me pueden cobrar la consulta y la inyección el mismo día?", "why-two-visits", "$240.00"),
        ("is 125.50 right?", "is-the-total-right", "$125.50"),
        ("why do I owe on the knee shot when insurance paid", "line-and-plan", "$56.50"),
        ("how come insurance didn't pay the kenalog", "why-not-paid", "paid $0.00"),
    ],
)
def test_what_is_asked_of_a_visit_with_a_procedure(
    assistant: Assistant, bill: Bill, question: str, intent: str, told: str
) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    assert answer.intent == intent
    assert told in answer.answer


def test_a_deadline_asked_for_later_tells_of_no_charge_of_the_matter(assistant: Assistant, bill: Bill) -> None:
    conversation, case = Conversation(), Case(bill=bill)
    asked = (
        "¿por qué me cobran la consulta y la inyección si solo fui por la inyección?",
        "¿y cuánto es lo mío del kenalog?",
    )
    for question in asked:
        conversation = assistant.ask(case, conversation, question).conversation
    due = assistant.ask(case, conversation, "¿hasta qué día tengo para pagar?").answer
    assert "$265.00" not in due.answer
