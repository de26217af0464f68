"""Questions of staff who have a patient on the line."""

import pytest

from bot.asked.references import References
from bot.bill import Bill, Line
from bot.case import Case
from bot.understanding.clauses import Clause
from bot.understanding.on_the_phone import on_the_phone
from bot.understanding.understood import Understanding
from knowledge.calls import load_calls
from knowledge.topic import LANGUAGES, load_topics

BILL = Case(bill=Bill(kind="statement", lines=(Line(line=1, description="EKG"),)))

NONE = References()


def _matter(words: str, topic: str, case: Case, references: References = NONE) -> str | None:
    found = on_the_phone(Understanding("en", topic, 0.4, (), references), Clause(words, words), case)
    return found.references.call if found else None


@pytest.mark.parametrize(
    ("words", "topic", "matter"),
    [
        ("caller is furious, what now", "worried", "angry"),
        ("pt requesting a detailed itemization", "itemized-bill", "itemized"),
        ("patient says he paid online last week", "already-paid", "already-paid"),
        ("pt wants a refund", "refund-or-credit", "refund"),
        ("el paciente dice que no puede pagar", "cant-pay", "help"),
        ("pt has medicare and cobra, which one goes first", "two-insurers", "medicare-first"),
        ("pt on medicaid, can we bill the rest", "medicaid", "medicaid"),
        ("can i bill for a missed appt", "no-show-fee", "no-show"),
        ("pt says he is in chapter 7", "off-topic", "bankrupt"),
        ("our guarantor just filed bankruptcy", "legal-question", "bankrupt"),
        ("patient says that is not her bill", "not-my-bill", "not-theirs"),
        ("pt says the bill is 600 higher than the estimate", "over-estimate", "over-estimate"),
        ("the pt passed away in may", "off-topic", "death"),
    ],
)
def test_a_matter_is_told_by_its_words_or_its_topic(words: str, topic: str, matter: str) -> None:
    assert _matter(words, topic, Case()) == matter


@pytest.mark.parametrize("words", ["i want an itemized bill", "my mom is the patient, she wants help", "what do i owe"])
def test_whoever_asks_for_themselves_is_no_staff(words: str) -> None:
    assert _matter(words, "itemized-bill", Case()) is None


def test_with_a_paper_what_it_answers_is_asked_of_it() -> None:
    assert _matter("pt says ins paid, why a balance", "did-insurance-pay", BILL) is None
    assert _matter("pt wants an itemized bill", "itemized-bill", BILL) == "itemized"
    assert _matter("pt mad about the ekg", "why-this-line", BILL, References(lines=(1,), how="words")) is None


def test_every_matter_has_words_in_both_languages_and_topics_that_exist() -> None:
    for call in load_calls().values():
        assert call.topics <= set(load_topics()["en"])
        for language in LANGUAGES:
            assert call.do[language]
            assert call.say[language]
