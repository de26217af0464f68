"""What makes one day cost more than another is told by charge: what only one has, and what counts more."""

from bot.assistant import Assistant
from bot.case import Case, Conversation
from evals.answering.questions import load_bill


def test_the_difference_is_told_first_and_then_what_makes_it(assistant: Assistant) -> None:
    case = Case(bill=load_bill("pt-series"))
    answer = assistant.ask(case, Conversation(), "why did the first visit cost more than the second").answer
    assert answer.answer.startswith("May 4, 2026 came to $60.00 more than May 11, 2026: $242.00 − $182.00.")
    assert "$62.00 against $124.00" in answer.answer
    assert "counted 1 against 2" in answer.answer
    assert "only on May 4, 2026 (line 1)" in answer.answer
    assert "only on May 11, 2026 (line 4)" in answer.answer


def test_charges_that_both_days_have_alike_are_named_as_such(assistant: Assistant) -> None:
    case = Case(bill=load_bill("pt-series"))
    answer = assistant.ask(case, Conversation(), "how much more was may 26 than may 18").answer
    assert answer.answer.startswith("May 26, 2026 came to $8.00 more")
    assert "The same on both days: exercises with a therapist" in answer.answer
    assert "(line 5, line 7)" in answer.answer or "(line 7, line 5)" in answer.answer


def test_the_words_are_spanish_where_the_question_is(assistant: Assistant) -> None:
    case = Case(bill=load_bill("mammogram"))
    answer = assistant.ask(case, Conversation(), "¿por qué la segunda cita costó más que la primera?").answer
    assert answer.answer.startswith("El 9 de abril de 2026 costó $320.00 más que el 2 de abril de 2026")
