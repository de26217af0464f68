import pytest

from knowledge import Knowledge


def test_topics_come_likeliest_first_and_their_probabilities_fall(knowledge: Knowledge) -> None:
    ranked = knowledge.topics.rank("what do I owe", 5)
    shares = [one.confidence for one in ranked]
    assert ranked[0].topic == "what-do-i-owe"
    assert shares == sorted(shares, reverse=True)
    assert 0 < sum(shares) <= 1.001


def test_a_question_alone_and_with_its_story_count_the_same(knowledge: Knowledge) -> None:
    alone, story = "when is it due", "my mother was in the hospital for her hip all of march. when is it due"
    together = {one.topic: one.confidence for one in knowledge.topics.rank_together([alone, story], 200)}
    for topic in ("due-date", "what-do-i-owe"):
        each = [{r.topic: r.confidence for r in knowledge.topics.rank(q, 200)}[topic] for q in (alone, story)]
        assert together[topic] == pytest.approx(sum(each) / 2, abs=1e-4)


def test_spanish_is_told_from_english(knowledge: Knowledge) -> None:
    assert knowledge.topics.spanish("cuánto tengo que pagar") > 0.8
    assert knowledge.topics.spanish("how much do I have to pay") < 0.2
