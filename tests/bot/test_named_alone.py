import pytest

from bot.bill import Code
from bot.case import Conversation
from bot.named_alone import Named, named_alone
from bot.references import References

RT = References(codes=(Code(system="modifier", code="RT"),))
LINE = References(lines=(2,), how="words")


@pytest.mark.parametrize("question", ["RT?", "RT modifier", "what's the RT", "¿qué significa RT?"])
def test_a_code_and_nothing_else_asks_what_it_is(question: str) -> None:
    assert named_alone(question, RT, Conversation()) == Named("what-is-code", decides=True)


def test_a_code_with_more_asked_of_it_leaves_the_words_to_tell() -> None:
    asked = named_alone("is the RT right on that one or should it be left", RT, Conversation())
    assert asked is None


def test_the_same_again_asks_what_was_asked_before() -> None:
    before = Conversation(topic="what-is-line", asked="whose-move", focus=(4,))
    pointing = References(pointing=True)
    assert named_alone("same q for that one", pointing, before) == Named("whose-move", decides=True)


def test_a_follow_up_asks_of_another_line_what_was_asked_of_the_first() -> None:
    before = Conversation(topic="line-and-plan", focus=(1,))
    assert named_alone("and the x-ray?", LINE, before) == Named("line-and-plan", decides=True)
    whole = Conversation(topic="why-so-expensive")
    assert named_alone("y la placa?", LINE, whole) == Named("what-is-line", decides=True)


def test_words_without_anything_named_decide_nothing() -> None:
    assert named_alone("and what now", References(), Conversation(topic="appeal")) is None


@pytest.mark.parametrize("question", ["no, the blood", "i meant the x-ray", "no, la sangre", "me refiero a la placa"])
def test_a_correction_asks_what_the_other_line_is(question: str) -> None:
    assert named_alone(question, LINE, Conversation(topic="what-is-line")) == Named("what-is-line", decides=True)


@pytest.mark.parametrize("question", ["can u explain that fee", "what is this charge", "qué es ese cobro"])
def test_some_charge_of_which_nothing_tells_which_is_asked_about(question: str) -> None:
    assert named_alone(question, References(pointing=True), Conversation()) == Named("what-is-line", decides=True)
