"""What words do to the figure that the last answer began with."""

from decimal import Decimal

import pytest

from bot.asked.lines.figure_changed import Change, change_in
from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case
from evals.answering.questions import load_bill
from tests.bot.understanding.test_follow_up import talk


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("minus the 35 i gave at the desk", Change("minus", Decimal(35), mine=True)),
        ("so that minus what i paid", Change("minus", field="patient_paid", mine=True)),
        ("less the copay", Change("minus", field="copay")),
        ("plus 40 for parking", Change("plus", Decimal(40))),
        ("menos lo que ya pague", Change("minus", field="patient_paid", mine=True)),
        ("if he goes 6 more times at that price", Change("times", Decimal(6))),
        ("5 more of that", Change("times", Decimal(5))),
        ("9 more sessions, same copay", Change("times", Decimal(9))),
        ("that times 4", Change("times", Decimal(4))),
        ("otras 3 sesiones a ese precio", Change("times", Decimal(3))),
        ("split between 3 of us", Change("over", Decimal(3))),
        ("dividido entre 2", Change("over", Decimal(2))),
        ("20% of that", Change("percent", Decimal(20))),
        ("can i split it into 4 payments", None),
        ("so 40 then?", Change("is", Decimal(40))),
        ("entonces 325, ¿no?", Change("is", Decimal(325))),
        ("that's 120 right", Change("is", Decimal(120))),
        ("what is line 4", None),
        ("why is it times 3", None),
        ("is it less than 500", None),
        ("mas o menos 200", None),
        ("take off 2 of them", None),
        ("so 2 then", None),
        ("entre 10 y 15 dias", None),
        ("so the 245 then?", None),
        ("how many times was that done", None),
        ("without the x-ray", None),
        ("minus the x-ray", None),
    ],
)
def test_an_operation_and_what_with(words: str, change: Change | None) -> None:
    assert change_in(words.replace("'", "").replace("¿", "")) == change


@pytest.mark.parametrize(
    ("first", "then", "shown"),
    [
        ("what is the ketorolac", "2 more of those at that price", "$60.00 × 2"),
        ("how much do i owe", "minus the 50 i gave at the desk", "$1,000.00 − $50.00"),
        ("how much do i owe", "split between 4 of us", "$250.00"),
        ("how much do i owe", "if i get 2 more blood panels at that price", "$200.00 × 2"),
        ("¿cuánto debo?", "menos 100", "Son $900.00"),
    ],
)
def test_the_figure_told_last_is_changed(assistant: Assistant, bill: Bill, first: str, then: str, shown: str) -> None:
    answer = talk(assistant, Case(bill=bill), first, then)[-1]
    assert answer.intent == "figure-changed"
    assert shown in answer.answer
    assert all(figure.origin for figure in answer.figures)


def test_what_the_bill_counted_is_not_taken_off_twice(assistant: Assistant, bill: Bill) -> None:
    paid = bill.model_copy(update={"totals": bill.totals.model_copy(update={"patient_paid": Decimal(50)})})
    answer = talk(assistant, Case(bill=paid), "how much do i owe", "minus what i paid")[-1]
    assert "already" in answer.answer
    assert "$950.00" not in answer.answer


def test_without_an_answer_before_there_is_nothing_to_change(assistant: Assistant, bill: Bill) -> None:
    assert talk(assistant, Case(bill=bill), "minus 50")[-1].intent != "figure-changed"


@pytest.mark.parametrize(
    ("name", "question", "shown"),
    [
        ("cpap", "another 4 months of the machine for the same price", "$95.00 × 4"),
        ("hand-therapy", "if i go 9 more times, same copay", "$35.00 × 9"),
        (
            "speech-therapy",
            "she has 5 more visits coming up in the fall, same rate. what will that be",
            "$140.00 × 5",
        ),
        ("cpap", "otros 2 meses de renta al mismo precio", "$95.00 × 2"),
    ],
)
def test_more_of_a_line_is_worked_out_at_its_own_price(
    assistant: Assistant, name: str, question: str, shown: str
) -> None:
    answer = talk(assistant, Case(bill=load_bill(name)), question)[-1]
    assert answer.intent == "figure-changed"
    assert shown in answer.answer


def test_so_many_for_a_price_is_nothing_ahead(assistant: Assistant) -> None:
    answer = talk(assistant, Case(bill=load_bill("allergy")), "what's the 95004 x 2")[-1]
    assert answer.intent != "figure-changed"


@pytest.mark.parametrize(
    ("first", "then", "lead"),
    [
        ("how much do i owe", "so 1000 then?", "Yes, it is $1,000.00"),
        ("how much do i owe", "so 940 then?", "No, it is $1,000.00, not $940.00"),
        ("¿cuánto debo?", "entonces 1000, ¿no?", "Sí, son $1,000.00"),
    ],
)
def test_a_figure_held_up_is_confirmed_or_put_right(
    assistant: Assistant, bill: Bill, first: str, then: str, lead: str
) -> None:
    assert talk(assistant, Case(bill=bill), first, then)[-1].answer.startswith(lead)
