from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.understanding.clauses import Clause
from bot.understanding.pointed_at import pointed_at
from evals.answering.questions import load_bill


def lines(assistant: Assistant, bill: Bill, text: str, told: str) -> tuple[int, ...]:
    return pointed_at(Clause(text, told), Case(bill=bill), assistant.descriptions.of(bill), Conversation()).lines


def test_the_question_s_own_line_comes_before_one_of_the_story(assistant: Assistant, bill: Bill) -> None:
    told = "I paid the doctor visit already. what is line 4?"
    assert lines(assistant, bill, "what is line 4?", told) == (4,)


def test_a_question_that_names_none_leans_on_the_story(assistant: Assistant, bill: Bill) -> None:
    told = "line 4 looks odd. what is that?"
    assert lines(assistant, bill, "what is that?", told) == (4,)


def test_each_of_what_was_told_is_none_of_what_else_is_counted(assistant: Assistant) -> None:
    bill = load_bill("wisdom-teeth")
    told = "me sacaron dos muelas del juicio, cuanto fue por cada una"
    asked = Clause("cuanto fue por cada una", told)
    found = pointed_at(asked, Case(bill=bill), assistant.descriptions.of(bill), Conversation())
    assert found.lines == (2, 3)
    assert found.reckoning is None
