"""At the desk there is no bill: the caller's matter and the codes read out decide what is answered."""

import pytest

from bot.assistant import Assistant, Case, Conversation
from knowledge import Knowledge


@pytest.fixture(scope="module")
def assistant(knowledge: Knowledge) -> Assistant:
    return Assistant(knowledge)


def asked(assistant: Assistant, question: str) -> tuple[str, str]:
    answer = assistant.ask(Case(), Conversation(), question).answer
    return answer.intent, answer.answer


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("how do I explain coinsurance to a patient", "coinsurance"),
        ("what do I tell the caller about a payment plan", "payment-plan"),
        ("¿cómo le explico al paciente qué es el deducible?", "deductible"),
    ],
)
def test_what_to_tell_about_a_matter_is_the_matter(assistant: Assistant, question: str, topic: str) -> None:
    assert asked(assistant, question)[0] == topic


def test_without_a_matter_it_is_asked_for(assistant: Assistant) -> None:
    assert asked(assistant, "what do I tell the patient?")[0] == "what-to-tell-the-patient"


def test_a_remark_read_out_decides_whether_to_appeal(assistant: Assistant) -> None:
    _, words = asked(assistant, "MA130 on the remit, do we appeal?")
    assert "new claim" in words
    assert "180 days" not in words


def test_a_reason_read_out_is_answered_by_its_own_words(assistant: Assistant) -> None:
    _, words = asked(assistant, "PR 204 but the patient says insurance should cover it")
    assert "does not cover this service" in words
    assert "needed the care" not in words


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("CO 50, can the patient be billed?", "Not to the patient"),
        ("PR 3 whose is it to pay", "To the patient"),
        ("CO 45 ¿a quién le toca, al paciente?", "Al paciente no"),
    ],
)
def test_a_group_says_at_once_whose_it_is(assistant: Assistant, question: str, first: str) -> None:
    assert asked(assistant, question)[1].startswith(first)


def test_of_two_codes_the_one_that_is_part_of_the_other_is_told(assistant: Assistant) -> None:
    topic, words = asked(assistant, "why are 80053 and 80048 billed on the same day?")
    assert topic == "paid-together"
    assert words.startswith("Not both, as a rule: 80048")
    assert "80048" in asked(assistant, "¿se pueden cobrar juntos 80048 y 80053?")[1].split("es parte de")[0]


def test_what_holds_without_a_bill_is_told_with_its_sources(assistant: Assistant) -> None:
    answer = assistant.ask(Case(), Conversation(), "what is the difference between observation and inpatient").answer
    assert "doctor's order" in answer.answer
    assert "Add yours" in answer.answer
    assert answer.abstained
    assert any("Medicare" in source.title for source in answer.sources)


@pytest.mark.parametrize(
    "question",
    [
        "CO 29 N30 on my statement from the plan, why is that and can they charge me",
        "they denied me with CO 29, who fixes it and do I have to pay",
        "CO 29, ¿por qué lo negaron y quién lo arregla?",
    ],
)
def test_several_questions_about_one_refusal_are_answered_by_its_codes(assistant: Assistant, question: str) -> None:
    intent, words = asked(assistant, question)
    assert intent == "what-is-code"
    assert "29: " in words


def test_the_next_step_speaks_to_whom_was_refused(assistant: Assistant) -> None:
    intent, words = asked(assistant, "my claim was denied PR 27, what do I do next")
    assert intent == "what-is-code"
    assert "with the patient" not in words
    assert asked(assistant, "PR 27 on the remit, what's our next step")[0] == "denial-next-step"


def test_the_shares_of_a_plan_are_said_to_be_owed_once(assistant: Assistant) -> None:
    _, words = asked(assistant, "what are PR 1, PR 2 and PR 3")
    assert words.count("yours to pay") == 1


def test_two_modifiers_may_be_held_apart_without_the_word(assistant: Assistant) -> None:
    intent, words = asked(assistant, "what's the difference between 76 and 77")
    assert intent == "what-is-code"
    assert "76: " in words
    assert "77: " in words


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("may I go over the bill with the patient's daughter", "talk-with-family"),
        ("¿puedo hablar con el yerno sobre el saldo del paciente?", "talk-with-family"),
        ("bill type 137 on this claim, meaning?", "type-of-bill"),
    ],
)
def test_questions_of_the_desk_have_topics_of_their_own(assistant: Assistant, question: str, topic: str) -> None:
    assert asked(assistant, question)[0] == topic
