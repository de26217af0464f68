"""The bills with planted errors: what they promise, what is found, and that bills in order stay quiet."""

import random

import pytest

from bot.answers.finding_words import word_findings
from bot.answers.guard import untraced
from bot.answers.ledger import Ledger
from bot.checks import check_case
from evals.errors.documents import DOCUMENTS
from evals.errors.lines import LINES
from evals.errors.run import clean_case, measure, planted_cases, report

SEED = 7


def test_every_error_can_be_planted_and_names_lines_of_its_bill() -> None:
    made = list(planted_cases(random.Random(SEED), len(LINES) + len(DOCUMENTS)))  # noqa: S311
    assert [name for name, _, _ in made] == [plant.__name__ for plant in (*LINES, *DOCUMENTS)]
    for _, case, truth in made:
        assert case.bill is not None
        assert truth
        numbers = {line.line for line in case.bill.lines}
        assert {number for _, lines in truth for number in lines} <= numbers


def test_planted_errors_are_found_and_bills_in_order_are_quiet() -> None:
    score = measure("tuning", 2 * (len(LINES) + len(DOCUMENTS)))
    assert score.f1 >= 0.95
    assert score.raised / score.clean <= 0.02


def test_what_is_planted_is_found_through_the_readers_too() -> None:
    score = measure("tuning", len(LINES) + len(DOCUMENTS), read=True)
    assert score.f1 >= 0.95
    assert score.raised / score.clean <= 0.04


def test_one_seed_makes_the_same_bills() -> None:
    first, second = (list(planted_cases(random.Random(SEED), 6)) for _ in range(2))  # noqa: S311
    assert first == second


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_words_of_every_finding_show_only_figures_with_a_source(language: str) -> None:
    rng = random.Random(SEED)  # noqa: S311
    cases = [case for _, case, _ in planted_cases(rng, 2 * (len(LINES) + len(DOCUMENTS)))]
    worded = set()
    for case in [*cases, *(clean_case(rng) for _ in range(60))]:
        seen = check_case(case)
        for one, finding in zip(seen, word_findings(seen, language), strict=True):  # type: ignore[arg-type]
            ledger = Ledger(language)  # type: ignore[arg-type]
            shown = [str(ledger.print(fact)) for fact in one.figures(language)]  # type: ignore[arg-type]
            for words in (finding.title, finding.explanation, finding.next_step):
                allowed = ["59", "25"]  # modifiers that the words themselves explain
                assert untraced(words, [*shown, *allowed]) == [], words
                assert words == words.strip()
                assert "  " not in words
            worded.add(one.words or one.kind)
    assert len(worded) >= 25


def test_the_report_says_the_figures_that_count() -> None:
    rows = dict(report(count=29, name="tuning").rows)
    assert float(rows["item F1 (kind and lines)"]) >= 0.9
    assert rows["bills in order"] == "29"
