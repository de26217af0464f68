from bot.understanding.clinical import medical


def test_an_alarm_alone_must_be_loud_and_louder_the_surer_another_topic_is() -> None:
    assert medical(alarm=0.7, topics=0.01, other=0.2, money=False, of_claims=False)
    assert not medical(alarm=0.7, topics=0.01, other=0.6, money=False, of_claims=False)


def test_alarm_and_topics_bear_each_other_out_unless_money_is_asked_of() -> None:
    assert medical(alarm=0.5, topics=0.4, other=0.3, money=False, of_claims=False)
    assert not medical(alarm=0.5, topics=0.4, other=0.3, money=True, of_claims=False)


def test_codes_of_claims_alone_tell_of_no_body() -> None:
    assert not medical(alarm=0.9, topics=0.0, other=0.1, money=False, of_claims=True)
