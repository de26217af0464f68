"""An answer and a finding name the letter that follows from them, where it would be true."""

from bot.assistant import Assistant
from bot.case import Case, Conversation
from bot.letters.offers import BY_TOPIC, letter_for_topic
from bot.letters.papers import Papers
from knowledge.topic import load_topics
from tests.bot.letters.papers import BILL, CASES, EMERGENCY, ESTIMATE, NOTICE, PAID


def test_every_topic_named_is_there() -> None:
    assert BY_TOPIC.keys() <= load_topics()["en"].keys()


def test_an_answer_about_what_to_do_names_its_letter(assistant: Assistant) -> None:
    def letter(case: Case, question: str) -> str | None:
        return assistant.ask(case, Conversation(), question).answer.letter

    assert letter(CASES["bill and notice"], "How do I appeal a denial?") == "insurer_appeal"
    assert letter(CASES["bill"], "¿Qué puedo hacer si no puedo pagar esto?") == "financial_assistance"
    assert letter(CASES["bill"], "What is line 5?") is None
    assert letter(Case(bill=BILL, eob=PAID), "How do I appeal a denial?") is None
    assert letter(Case(), "How do I appeal a denial?") is None


def test_the_question_about_surprise_bills_names_its_letter_where_there_is_a_sign(assistant: Assistant) -> None:
    question = "Is this a surprise bill?"
    assert assistant.ask(CASES["bill"], Conversation(), question).answer.letter is None
    signs = Case(bill=EMERGENCY, eob=NOTICE)
    assert assistant.ask(signs, Conversation(), question).answer.letter == "surprise_bill"


def test_a_finding_names_its_letter(assistant: Assistant) -> None:
    found = assistant.explain(Case(bill=BILL, estimate=ESTIMATE)).findings
    letters = {finding.kind: finding.letter for finding in found}
    assert letters["duplicate_line"] == "billing_error"
    assert letters["over_estimate"] == "estimate_dispute"


def test_without_papers_there_is_no_letter() -> None:
    assert letter_for_topic("dispute", Papers(None, None, None)) is None
