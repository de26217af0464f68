import pytest

from bot.asked.references import References
from bot.bill import Code
from bot.case import Conversation
from bot.understanding.named_alone import Named, named_alone

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


@pytest.mark.parametrize("question", ["when do I use 59 vs 25", "59 y 25 qué diferencia hay", "is it 59 or 25"])
def test_two_modifiers_held_against_each_other_are_explained(question: str) -> None:
    pair = References(codes=tuple(Code(system="modifier", code=code) for code in ("59", "25")))
    assert named_alone(question, pair, Conversation()) == Named("what-is-code", decides=True)


@pytest.mark.parametrize("question", ["how much does 99213 cost", "what is the price of 99213", "99213 cuánto vale"])
def test_the_price_of_a_code_is_no_question_for_its_meaning(question: str) -> None:
    visit = References(codes=(Code(system="cpt", code="99213"),))
    assert named_alone(question, visit, Conversation()) == Named("fair-price")
    assert named_alone("99213 qué es", visit, Conversation()) == Named("what-is-code", decides=True)


def test_a_reason_code_has_no_price() -> None:
    reason = References(codes=(Code(system="group", code="PR"), Code(system="carc", code="1")))
    assert named_alone("pr 1 means they pay?", reason, Conversation()) == Named("what-is-code")


def test_a_line_of_the_story_before_is_not_what_the_question_names() -> None:
    told = References(lines=(2,), how="words", told_before=True)
    assert named_alone("what are my odds", told, Conversation()) is None
    assert named_alone("el suero me costó algo", LINE, Conversation()) is None


@pytest.mark.parametrize(
    "question", ["el yeso lo puso la enfermera", "la bebe tenia fiebre", "los lentes vienen incluidos"]
)
def test_a_thing_with_something_told_of_it_is_not_named_alone(question: str) -> None:
    assert named_alone(question, References(lines=(1,), how="words"), Conversation()) is None
