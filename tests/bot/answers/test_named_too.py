from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Totals
from bot.case import Case, Conversation


@pytest.fixture(scope="module")
def paid(bill: Bill) -> Bill:
    totals = Totals(
        charges=Decimal("1000.00"),
        adjustments=Decimal("400.00"),
        plan_paid=Decimal("450.00"),
        patient_owes=Decimal("150.00"),
    )
    return bill.model_copy(update={"totals": totals})


def ask(assistant: Assistant, bill: Bill, question: str) -> tuple[str, set[str], tuple[int, ...]]:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    return answer.answer, {figure.value for figure in answer.figures}, answer.lines


def test_an_amount_that_no_paper_prints_is_taken_apart(assistant: Assistant, paid: Bill) -> None:
    words, figures, _ = ask(assistant, paid, "insurance paid 450 of the 1000, so where did the other 550 go")
    assert {"400.00", "150.00", "550.00"} <= figures
    assert "$550.00" in words


def test_a_charge_that_the_answer_passes_over_is_spoken_of(assistant: Assistant, paid: Bill) -> None:
    words, figures, lines = ask(assistant, paid, "how do i get an itemized bill, what is in the 200 for the lab")
    assert "200.00" in figures
    assert 5 in lines
    assert words.count("$200.00") == 1


def test_what_the_answer_says_already_is_not_said_again(assistant: Assistant, paid: Bill) -> None:
    words, _, _ = ask(assistant, paid, "what is the $60 for")
    assert words.count("$60.00") == 1


def test_a_figure_that_the_papers_do_not_hold_is_left_alone(assistant: Assistant, paid: Bill) -> None:
    words, figures, _ = ask(assistant, paid, "why so expensive, my friend paid 37 somewhere else")
    assert "37.00" not in figures
    assert "$37.00" not in words


@pytest.mark.parametrize(
    "question", ["should i keep taking the 60 dollar ketorolac", "i have 200 pills i want to end it"]
)
def test_nothing_is_added_where_someone_else_must_help(assistant: Assistant, paid: Bill, question: str) -> None:
    words, figures, _ = ask(assistant, paid, question)
    assert not {"60.00", "200.00"} & figures
    assert "$" not in words


def test_in_spanish_too(assistant: Assistant, paid: Bill) -> None:
    _, figures, _ = ask(assistant, paid, "el seguro pagó 450 de los 1000, ¿y los otros 550?")
    assert {"400.00", "150.00", "550.00"} <= figures
