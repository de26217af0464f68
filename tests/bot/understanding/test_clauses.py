import pytest

from bot.understanding.clauses import clauses


def texts(message: str) -> tuple[str, ...]:
    return tuple(clause.text for clause in clauses(message))


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
    assert texts(message) == parts


@pytest.mark.parametrize(
    "message",
    [
        "why so much",
        "what is the charge for the shot and the visit",
        "deductible, copay and coinsurance",
        "",
    ],
)
def test_a_message_with_one_question_stays_whole(message: str) -> None:
    assert texts(message) == (message,)


def test_a_wish_for_a_language_leaves_the_question_alone() -> None:
    assert texts("back to english, what did insurance pay") == ("what did insurance pay",)
    assert texts("in english please") == ("in english please",)
    assert texts("en español, por favor") == ("en español, por favor",)


def test_questions_strung_on_commas_are_taken_apart() -> None:
    assert texts("who do I call, when is it due") == ("who do I call", "when is it due")


def test_what_was_told_before_a_question_stays_beside_it() -> None:
    message = "I went to the ER for my wrist. They took an x-ray. Why is it so high?"
    (asked,) = clauses(message)
    assert (asked.text, asked.told) == ("Why is it so high?", message)


def test_each_of_several_questions_has_what_was_told_for_it() -> None:
    first, second = clauses("My wife had an MRI. How much is left? We paid at the desk. Can I pay monthly?")
    assert first.told == "My wife had an MRI. How much is left?"
    assert second.told == "We paid at the desk. Can I pay monthly?"


def test_whom_to_call_is_a_question_of_its_own() -> None:
    assert [one.text for one in clauses("qué es el 80053 y a dónde llamo")] == ["qué es el 80053", "a dónde llamo"]


def test_by_when_is_a_question_of_its_own() -> None:
    parts = ("qué es la línea 2", "cuánto costó", "para cuándo hay que pagar")
    assert texts("qué es la línea 2, cuánto costó y para cuándo hay que pagar") == parts
    assert texts("what do i owe, by when, and who is it from") == ("what do i owe", "by when", "who is it from")


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("recovery room?? i got dressed right there", "recovery room??"),
        ("anesthesia?! he rubbed some gel on it", "anesthesia?!"),
        ("ct scan?? i only had an x-ray", "ct scan?? i only had an x-ray"),
        ("ambulance?? is it covered?", "ambulance?? is it covered?"),
    ],
)
def test_a_thing_wondered_at_is_what_is_asked(message: str, asked: str) -> None:
    assert clauses(message)[0].told == asked


def test_all_of_it_is_no_question_of_its_own() -> None:
    assert texts("is that my part? the whole thing?") == ("is that my part?",)
    assert texts("ok thank you. wheres my payment") == ("wheres my payment",)


def test_how_much_of_what_was_taken_off_is_one_question() -> None:
    assert len(clauses("was anything written off, how much")) == 1
    assert len(clauses("did they take off a discount and why")) == 1
    assert len(clauses("when was the visit, how much is the copay")) == 2
