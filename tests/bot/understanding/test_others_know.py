"""What no bill tells is not told as if it were what the line named is, and what is asked of a paper is no symptom."""

from bot.asked.references import References
from bot.assistant import Assistant, Case, Conversation
from bot.understanding.cues import CLINICIAN_TOPIC, heard
from evals.answering.questions import load_bill


def test_a_short_question_after_a_story_is_read_with_it(assistant: Assistant) -> None:
    asked = "my neighbor went to the same ER with the same pain, what did they charge her"
    assert assistant.ask(Case(bill=load_bill("er-ct")), Conversation(), asked).answer.abstained


def test_a_symptom_beside_the_paper_is_asked_of_the_paper() -> None:
    assert CLINICIAN_TOPIC in heard("is it normal that i still have nausea", References()).topics
    assert CLINICIAN_TOPIC not in heard("is it on here that they treated my nausea", References()).topics
    assert CLINICIAN_TOPIC not in heard("is something for the pain listed", References()).topics
