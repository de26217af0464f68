"""Questions wholly made of known parts: which charges, which amount of them, what is done with it."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation
from knowledge import open_knowledge


def _line(number: int, printed: str, code: str, charge: str, paid: str, copay: str = "0.00") -> Line:
    left = Decimal(charge) / 2 - Decimal(paid)
    return Line(
        line=number,
        description=printed,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        allowed=Decimal(charge) / 2,
        adjustment=Decimal(charge) / 2,
        plan_paid=Decimal(paid),
        deductible=Decimal(0),
        copay=Decimal(copay),
        coinsurance=left - Decimal(copay),
        patient_owes=left,
    )


_LINES = (
    _line(1, "US PELVIS", "76856", "400.00", "160.00", "20.00"),
    _line(2, "VITAMIN D 25 OH", "82306", "90.00", "45.00"),
    _line(3, "PSA TOTAL", "84153", "60.00", "24.00"),
)
_EOB = Bill(
    kind="eob",
    payer="Granite Mutual",
    lines=_LINES,
    totals=Totals(
        charges=Decimal("550.00"),
        allowed=Decimal("275.00"),
        plan_paid=Decimal("229.00"),
        adjustments=Decimal("275.00"),
        patient_owes=Decimal("46.00"),
    ),
)


@pytest.fixture(scope="module")
def assistant() -> Assistant:
    """One that knows what the project knows."""
    return Assistant(open_knowledge())


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("which lines exceed $80", "2 of the 3 charges are more than $80.00"),
        ("count the items under 70", "1 of the 3 charges is less than $70.00"),
        ("was the ultrasound rejected", "No. Granite Mutual paid $160.00"),
        ("did my plan cover all of the vitamin d", "Yes. Nothing is left for you"),
        ("so the plan paid $30 on line 3, right?", "No, it is $24.00, not $30.00"),
        ("what copay is there on the ultrasound", "$20.00 is your copay"),
        ("how many have a copay", "There is a copay on 1 of the 3 charges"),
        ("how much did my plan approve altogether", "Your plan allows $275.00 in all"),
        ("everything except the ultrasound added together is how much", "Together they come to $150.00"),
        ("what did they charge for everything but the ultrasound", "Together they come to $150.00"),
        ("is the ultrasound pricier than line 2", "Yes. The $400.00"),
    ],
)
def test_the_first_sentence_answers(assistant: Assistant, question: str, opens: str) -> None:
    answer = assistant.ask(Case(bill=_EOB), Conversation(), question).answer
    assert answer.answer.startswith(opens)


@pytest.mark.parametrize("question", ["did the doctor spend 40 min with me", "is the 90 test medical or dental"])
def test_what_says_more_than_its_parts_is_something_else(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Case(bill=_EOB), Conversation(), question).answer.intent != "worked-out"


@pytest.mark.parametrize(
    "question",
    [
        "how many times more is the ct than the xray",
        "is the ct more expensive than the xray",
        "average of the ct and the xray",
        "is the ct over 50",
    ],
)
def test_a_charge_without_an_amount_is_held_against_nothing(assistant: Assistant, question: str) -> None:
    lines = (
        Line(line=1, description="CT HEAD", codes=(Code(system="cpt", code="70450"),)),
        Line(line=2, description="CHEST XRAY", charge=Decimal(100), codes=(Code(system="cpt", code="71046"),)),
    )
    bill = Bill(kind="statement", provider="Fern Clinic", lines=lines, totals=Totals(patient_owes=Decimal(300)))
    for case in (bill, bill.model_copy(update={"lines": (lines[0], lines[1].model_copy(update={"charge": None}))})):
        answer = assistant.ask(Case(bill=case), Conversation(), question).answer
        assert "$50.00" not in answer.answer
        assert answer.intent != "worked-out"
