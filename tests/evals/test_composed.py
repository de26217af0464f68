"""The questions made of parts: what they want is true of their bill, and the judge is strict."""

import random
from decimal import Decimal

import pytest

from bot.answer import Answer
from evals.composed.asking import Asker
from evals.composed.bills import SHAPES, make, services
from evals.composed.judge import first_sentence, judge
from evals.composed.questions import Question, wordings
from evals.composed.run import report


@pytest.mark.parametrize("shape", SHAPES)
def test_a_made_bill_adds_up(shape: str) -> None:
    made = make(random.Random(3), shape)  # noqa: S311
    bill = made.case.bill
    assert bill is not None
    assert sum(line.charge or 0 for line in bill.lines) == bill.totals.charges == made.totals["charge"]
    for item in made.items if shape != "self" else ():
        left = item.amounts["charge"] - item.amounts["adjustment"] - item.amounts["plan_paid"]
        assert left == item.amounts["patient_owes"]


def test_every_question_can_be_asked_and_rests_on_lines_of_its_bill() -> None:
    asker, names = Asker(random.Random(5), "tuning"), set()  # noqa: S311
    for number in range(60):
        made = make(random.Random(number), SHAPES[number % len(SHAPES)])  # noqa: S311
        for question in asker.ask(made):
            names.add(question.name)
            assert "{" not in question.text
            assert set(question.lines) <= {item.number for item in made.items}
    assert names == set(wordings())


def test_no_wording_is_both_worked_on_and_kept_apart() -> None:
    for sets in wordings().values():
        assert set(sets["tuning"]).isdisjoint(sets["report"])
        assert all(sets.values())


def test_every_service_has_words_of_a_patient() -> None:
    assert all(words.strip() for service in services() for words in service.words)


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ("It was $40.00. That is all.", None),
        ("It was $50.00. Of that, $40.00 is yours.", "does not tell 40"),
        ("No, it is $40.00, not $45.00.", "says no"),
    ],
)
def test_the_first_sentence_must_tell_the_amount(said: str, wrong: str | None) -> None:
    question = Question("tell.charge", "how much", "amount", (Decimal(40),), yes=True if wrong == "says no" else None)
    assert judge(question, Answer(answer=said, language="en", intent="x")) == wrong


def test_what_a_bare_yes_is_followed_by_counts() -> None:
    assert first_sentence("Yes. It is $3.00. More.") == "Yes. It is $3.00."


def test_the_report_counts_every_kind() -> None:
    rows = dict(report("tuning", 5).rows)
    assert int(rows["questions"]) == 75
    assert float(rows["right"]) > 0.5
