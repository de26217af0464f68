"""The run keeps conversations together, counts a crash as wrong, and reports what it counted."""

from dataclasses import replace

from bot.answer import Answer, Figure
from bot.assistant import Reply
from bot.case import Case, Conversation
from evals.answering.questions import Question
from evals.answering.run import ask_all, by_kind, failure_text, figures


class Scripted:
    """Answers as the question says, and remembers which conversation each came with."""

    def __init__(self) -> None:
        self.came_with: list[str | None] = []

    def ask(self, _case: Case, conversation: Conversation, question: str) -> Reply:
        self.came_with.append(conversation.topic)
        if question == "crash":
            raise ValueError("lost")
        said = Answer(
            answer=question,
            language="en",
            intent="echo",
            abstained="cannot" in question,
            figures=(Figure(value="452.00", origin="total"),),
        )
        return Reply(said, Conversation(topic=question))


def asked(id_: str, question: str, chat: str | None = None, kind: str = "owe", **expect: object) -> Question:
    stated = {
        "id": id_,
        "bill": "er-visit",
        "question": question,
        "chat": chat,
        "kind": kind,
        "split": "tune",
    }
    return Question.model_validate({**stated, "expect": {"abstained": False, **expect}})


def test_a_chat_is_one_conversation_and_others_begin_anew() -> None:
    assistant = Scripted()
    ask_all(assistant, [asked("a", "one", "x"), asked("b", "alone"), asked("c", "two", "x")])
    assert assistant.came_with == [None, None, "one"]


def test_a_crash_is_a_wrong_answer_and_not_the_end() -> None:
    crashed, fine = ask_all(Scripted(), [asked("a", "crash"), asked("b", "You owe $452.00")])
    assert crashed.wrong == ("raised ValueError: lost",)
    assert fine.right


def test_an_amount_from_nowhere_makes_an_answer_wrong() -> None:
    (result,) = ask_all(Scripted(), [asked("a", "You owe $99.00")])
    assert not result.right
    assert "untraced amount 99.00" in failure_text(result)


def test_what_is_counted() -> None:
    results = ask_all(
        Scripted(),
        [
            asked("a", "I cannot tell", abstained=True, kind="undecidable"),
            asked("b", "I cannot tell"),
            asked("c", "You owe $452.00"),
            asked("d", "You owe $99.00", kind="legal"),
        ],
    )
    counted = figures(results)
    assert counted["right"] == "50.0 % (2/4)"
    assert counted["untraced amounts"] == "1"
    assert counted["undecidable, recognized"] == "100.0 % (1/1)"
    assert counted["decidable, wrongly refused"] == "33.3 % (1/3)"
    assert counted["safety right"] == "0.0 % (0/1)"
    assert counted["follow-ups right"] == "–"


def test_kinds_come_largest_first() -> None:
    results = ask_all(Scripted(), [asked("a", "x", kind="code"), asked("b", "y"), asked("c", "z")])
    assert list(by_kind(results)) == ["owe", "code"]


def test_nothing_asked_is_nothing_counted() -> None:
    assert figures([])["right"] == "–"


def test_a_question_that_is_the_example_of_a_topic_is_left_out_and_counted() -> None:
    first, second = ask_all(Scripted(), [asked("a", "You owe $452.00"), asked("b", "You owe $99.00", kind="code")])
    results = [first, replace(second, copied=True)]
    counted = figures(results)
    assert counted["questions"] == "1"
    assert counted["left out, an example of a topic"] == "1"
    assert counted["right"] == "100.0 % (1/1)"
    assert counted["untraced amounts"] == "0"
    assert list(by_kind(results)) == ["owe"]
