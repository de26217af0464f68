"""What is answered where the topic understood could only say that it can't tell: another one, or who can tell."""

import pytest

from bot.asked.references import References
from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.understanding.others_know import ONLY_OTHERS_KNOW
from bot.understanding.settle import settle
from bot.understanding.understood import Understanding
from knowledge.topic import load_topics
from knowledge.topic_index import Ranked


def _settled(bill: Bill, confidence: float, other: float) -> str:
    others = (Ranked("will-it-work", other), Ranked("why-so-expensive", other))
    understood = Understanding("en", "plan-limits-left", confidence, others, References())
    return settle(load_topics()["en"], Case(bill=bill), Conversation(), understood).topic


@pytest.mark.parametrize(
    ("confidence", "other", "topic"),
    [
        (0.3, 0.19, "why-so-expensive"),
        (0.3, 0.1, "plan-limits-left"),
        (0.7, 0.6, "plan-limits-left"),
    ],
)
def test_a_doubtful_shrug_gives_way_to_what_can_be_answered(
    bill: Bill, confidence: float, other: float, topic: str
) -> None:
    assert _settled(bill, confidence, other) == topic


def test_several_doubtful_shrugs_bear_each_other_out(bill: Bill) -> None:
    others = (Ranked("why-so-expensive", 0.28), Ranked("who-did-it", 0.2))
    understood = Understanding("en", "what-record-says", 0.36, others, References())
    assert settle(load_topics()["en"], Case(bill=bill), Conversation(), understood).topic == "what-record-says"


@pytest.mark.parametrize("topic", ["who-did-it", "what-record-says", "did-it-happen"])
def test_what_happened_with_a_line_is_not_what_it_is(bill: Bill, topic: str) -> None:
    references = References(lines=(3,), how="amount")
    understood = Understanding("en", topic, 0.45, (), references)
    assert settle(load_topics()["en"], Case(bill=bill), Conversation(), understood).topic == topic


def test_how_to_read_this_is_asked_of_the_paper_at_hand(bill: Bill) -> None:
    asked = Understanding("en", "read-an-eob", 0.8, (), References(pointing=True))
    topics = load_topics()["en"]
    eob = bill.model_copy(update={"kind": "eob"})
    assert settle(topics, Case(bill=bill), Conversation(), asked).topic == "parts-of-a-bill"
    assert settle(topics, Case(bill=eob), Conversation(), asked).topic == "read-an-eob"


def test_every_such_topic_exists_and_can_be_asked() -> None:
    for topics in load_topics().values():
        assert [name for name in ONLY_OTHERS_KNOW if not topics[name].questions] == []


@pytest.mark.parametrize(
    "question",
    [
        "my cousin had the same surgery at the same place and only paid 245. how is that possible",
        "a mi vecina le cobraron menos por la misma inyección, ¿por qué?",
        "has the supervisor looked at my appeal yet",
        "¿ya revisaron mi apelación?",
        "what time does the clinic open on saturday",
        "which insurance plan should I pick next year",
        "what made them send the ambulance to a hospital so far away",
        "has all that therapy done him any good",
        "what hour did they finally take a look at me",
        "¿a qué hora por fin la revisaron?",
        "¿y esa medicina le sirvió de algo?",
        "why did it take you people fourteen months to bill me",
        "¿por qué me mandan esto hasta ahora, un año después?",
    ],
)
def test_what_only_others_know_is_said_to_be_theirs_to_tell(assistant: Assistant, bill: Bill, question: str) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    assert answer.abstained
    assert answer.handoff


@pytest.mark.parametrize("question", ["what do I have to pay", "¿cuánto debo?"])
def test_what_the_bill_tells_is_told(assistant: Assistant, bill: Bill, question: str) -> None:
    assert not assistant.ask(Case(bill=bill), Conversation(), question).answer.abstained


def test_what_is_asked_of_lines_named_one_by_one_is_no_question_what_they_are(bill: Bill) -> None:
    asked = References(lines=(1, 2), how="line number")
    understood = Understanding("en", "charged-twice", 0.5, (), asked)
    topics = load_topics()["en"]
    assert settle(topics, Case(bill=bill), Conversation(), understood).topic == "charged-twice"
    biggest = Understanding("en", "biggest-charge", 0.5, (), References(lines=(1,), how="size"))
    assert settle(topics, Case(bill=bill), Conversation(), biggest).topic == "what-is-line"
