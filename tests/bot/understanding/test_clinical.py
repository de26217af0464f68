import pytest

from bot.understanding.clinical import asks_of_claims, medical


def test_an_alarm_alone_must_be_loud_and_louder_the_surer_another_topic_is() -> None:
    assert medical(alarm=0.7, topics=0.01, other=0.2, money=False, of_claims=False)
    assert not medical(alarm=0.7, topics=0.01, other=0.6, money=False, of_claims=False)


def test_alarm_and_topics_bear_each_other_out_unless_money_is_asked_of() -> None:
    assert medical(alarm=0.5, topics=0.4, other=0.3, money=False, of_claims=False)
    assert not medical(alarm=0.5, topics=0.4, other=0.3, money=True, of_claims=False)


def test_codes_of_claims_alone_tell_of_no_body() -> None:
    assert not medical(alarm=0.9, topics=0.0, other=0.1, money=False, of_claims=True)


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("which of these was for my asthma", True),
        ("which charge goes with the rash", True),
        ("cual de estos cobros fue por la tos", True),
        ("which of these should i stop taking", False),
        ("which one is safer for me", False),
        ("cual de estas me conviene", False),
        ("is the lump dangerous", False),
        ("why was my wheezing coded as asthma", True),
    ],
)
def test_which_charge_an_illness_brought_is_asked_of_the_bill(words: str, asks: bool) -> None:
    assert asks_of_claims(words) == asks


def test_a_question_surely_on_something_else_needs_more_than_a_loud_alarm() -> None:
    assert not medical(0.82, 0.08, 0.9, money=False, of_claims=False)
    assert medical(0.82, 0.2, 0.9, money=False, of_claims=False)
    assert medical(0.97, 0.08, 0.9, money=False, of_claims=False)
