import pytest

from bot.clauses import clauses


@pytest.mark.parametrize(
    ("message", "parts"),
    [
        ("Why so much? When is it due?", ("Why so much?", "When is it due?")),
        ("what is line 2 and did my insurance pay", ("what is line 2", "did my insurance pay")),
        ("¿Cuánto debo? ¿Y cuándo vence?", ("¿Cuánto debo?", "¿Y cuándo vence?")),
        ("cuánto debo y por qué me cobran dos visitas", ("cuánto debo", "por qué me cobran dos visitas")),
    ],
)
def test_a_message_with_two_questions_is_taken_apart(message: str, parts: tuple[str, ...]) -> None:
    assert clauses(message) == parts


@pytest.mark.parametrize(
    "message",
    [
        "why so much",
        "I went to the ER for my wrist. They took an x-ray. Why is it so high?",
        "what is the charge for the shot and the visit",
        "deductible, copay and coinsurance",
        "",
    ],
)
def test_a_message_with_one_question_stays_whole(message: str) -> None:
    assert clauses(message) == (message,)


def test_a_wish_for_a_language_leaves_the_question_alone() -> None:
    assert clauses("back to english, what did insurance pay") == ("what did insurance pay",)
    assert clauses("in english please") == ("in english please",)


def test_questions_strung_on_commas_are_taken_apart() -> None:
    assert clauses("who do I call, when is it due") == ("who do I call", "when is it due")
