"""Which of two things the money went to is told first, of the charges and of what is owed."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, code: str, words: str, charge: str, owes: str) -> Line:
    return Line(
        line=number,
        description=words,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        patient_owes=Decimal(owes),
    )


BILL = Bill(
    kind="statement",
    lines=(
        _line(1, "99213", "OFFICE VISIT LEVEL 3", "210.00", "130.00"),
        _line(2, "73562", "XRAY KNEE 3 VIEWS", "340.00", "70.00"),
        _line(3, "20610", "DRAIN/INJECT JOINT", "480.00", "96.00"),
    ),
    totals=Totals(charges=Decimal("1030.00"), patient_owes=Decimal("296.00")),
)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("was it the x-ray or the visit", ("$340.00, against $210.00", "$130.00", "$70.00")),
        ("is most of it the visit or the xray", ("$340.00, against $210.00",)),
        ("fue la radiografía o la consulta", ("$340.00, contra $210.00", "$130.00", "$70.00")),
        ("which am i paying more for, the x-ray or the visit", ("what you owe", "$130.00, against $70.00")),
        ("was it the x-ray or everything else", ("$690.00, against $340.00", "$226.00 against $70.00")),
    ],
)
def test_the_greater_of_two_comes_first(assistant: Assistant, question: str, told: tuple[str, ...]) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    first = answer.answer.split("\n\n")[0]
    assert [words for words in told if words not in first] == []


@pytest.mark.parametrize("question", ["was the x-ray covered or not", "is it right or wrong", "was it me or my wife"])
def test_what_holds_no_two_charges_against_each_other_is_no_such_question(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(Case(bill=BILL), Conversation(), question).answer
    assert answer.intent != "compare-lines"
