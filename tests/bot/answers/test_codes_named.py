import pytest

from bot.assistant import Assistant
from bot.case import Case, Conversation


def answer(assistant: Assistant, question: str) -> tuple[str, set[str]]:
    reply = assistant.ask(Case(), Conversation(), question)
    return reply.answer.answer, {code.code for code in reply.answer.codes}


@pytest.mark.parametrize(
    "question", ["POS 11 vs 22 why does it pay different", "why does place of service 11 or 22 matter"]
)
def test_codes_that_the_answer_leaves_out_are_named(assistant: Assistant, question: str) -> None:
    words, codes = answer(assistant, question)
    assert codes >= {"11", "22"}
    assert words.count("- 11:") <= 1


def test_a_code_that_the_answer_explains_is_not_said_twice(assistant: Assistant) -> None:
    words, codes = answer(assistant, "what is modifier 25")
    assert codes == {"25"}
    assert words.count("25:") == 1
