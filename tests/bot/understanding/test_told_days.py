"""After the sum of a day a few words lead to the other day, and to what makes two days differ."""

from bot.assistant import Assistant
from bot.case import Case, Conversation
from evals.answering.questions import load_bill


def _talk(assistant: Assistant, bill: str, *questions: str) -> str:
    case, conversation, words = Case(bill=load_bill(bill)), Conversation(), ""
    for question in questions:
        reply = assistant.ask(case, conversation, question)
        conversation, words = reply.conversation, reply.answer.answer
    return words


def test_the_other_day_is_summed_as_the_first_one_was(assistant: Assistant) -> None:
    words = _talk(assistant, "mammogram", "how much was april 9 in all", "and the other visit?")
    assert "$280.00" in words.split("\n")[0]


def test_the_reason_is_what_only_one_of_the_days_has(assistant: Assistant) -> None:
    words = _talk(assistant, "pt-series", "what did may 4 come to", "and may 11?", "why the difference")
    assert words.startswith("May 4, 2026 came to $60.00 more than May 11, 2026")


def test_what_is_not_on_two_days_has_no_such_reason(assistant: Assistant) -> None:
    words = _talk(assistant, "pt-series", "what did may 4 come to", "why is it so much more")
    assert "came to" not in words
