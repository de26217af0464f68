import pytest

from bot.understanding.matters import STEPS, kinds_of, load_matters, step_of
from knowledge.topic import load_topics


def test_every_topic_named_is_one() -> None:
    table, topics = load_matters(), load_topics()["en"]
    named = {topic for steps in (*table.steps.values(), table.otherwise) for topic in steps.values()}
    assert named | set(table.steps) | table.general | set(table.findings.values()) <= set(topics)


def test_what_may_be_asked_of_any_matter_is_told_of_every_one() -> None:
    table = load_matters()
    assert set(table.otherwise) == set(STEPS)
    assert all(set(steps) <= set(STEPS) for steps in table.steps.values())


@pytest.mark.parametrize(
    ("step", "matter", "findings", "topic"),
    [
        ("deadline", "was-it-denied", (), "appeal-deadline"),
        ("deadline", "over-estimate", (), "dispute-deadline"),
        ("deadline", "what-is-line", (), "due-date"),
        ("refused", "payment-plan", (), "financial-assistance"),
        ("how", "what-do-i-owe", ("over_estimate",), "over-estimate"),
        ("how", "was-it-denied", ("over_estimate",), "appeal"),
    ],
)
def test_the_matter_says_the_step_and_a_finding_says_the_matter(
    step: str, matter: str, findings: tuple[str, ...], topic: str
) -> None:
    assert step_of(step, matter, findings) == topic


def test_a_matter_knows_its_findings() -> None:
    assert kinds_of("charged-twice") == ["duplicate_line"]
    assert kinds_of("what-is-line") == []
