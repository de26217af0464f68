"""What every check keeps to: words in both languages, no accusation, silence on a bill in order."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from bot.answers.finding_words import word_findings
from bot.answers.guard import untraced
from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.case import Case
from bot.checks import CHECKS, check_case

WORDS = Path(__file__).parents[3] / "knowledge" / "findings"


def a_line(number: int, charge: str, description: str = "lab test", **more: object) -> Line:
    return Line(line=number, description=description, charge=Decimal(charge), **more)


def a_bill(*lines: Line, **more: object) -> Bill:
    return Bill(kind="itemized_bill", lines=lines, **more)


def totals(**amounts: str) -> Totals:
    return Totals(**{name: Decimal(amount) for name, amount in amounts.items()})


def kinds(case: Case) -> list[str]:
    return [seen.kind for seen in check_case(case)]


def cases() -> Iterator[tuple[str, Case]]:
    """One case for every kind that a check can find."""
    asked = a_bill(a_line(1, "500.00"), totals=totals(charges="500.00", patient_owes="500.00"))
    eob_line = a_line(1, "500.00", adjustments=(Adjustment(group="CO", reason="45", amount=Decimal("200.00")),))
    eob = Bill(kind="eob", lines=(eob_line,), totals=totals(charges="500.00", patient_owes="60.00"))
    yield "total_mismatch", Case(bill=a_bill(a_line(1, "50.00"), totals=totals(charges="80.00")))
    balance = totals(charges="100.00", plan_paid="40.00", patient_owes="90.00")
    yield "total_mismatch", Case(bill=a_bill(a_line(1, "100.00"), totals=balance))
    yield "eob_mismatch", Case(bill=asked, eob=eob)
    yield "provider_write_off_billed", Case(bill=asked, eob=eob)
    yield "duplicate_line", Case(bill=a_bill(a_line(1, "20.00"), a_line(2, "20.00")))
    estimate = Bill(kind="good_faith_estimate", totals=totals(charges="100.00"))
    yield "over_estimate", Case(bill=asked, estimate=estimate)
    yield "billed_before_insurer", Case(bill=asked.model_copy(update={"payer": "Granite Health Plan"}))
    yield "code_invalid", Case(bill=a_bill(a_line(1, "20.00", codes=(Code(system="cpt", code="ZZZZZ"),))))


CASES = list(cases())


@pytest.mark.parametrize(("kind", "case"), CASES)
def test_each_kind_is_found_where_the_documents_show_it(kind: str, case: Case) -> None:
    assert kind in kinds(case)


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("kind", "case"), CASES)
def test_its_words_show_no_figure_without_a_source(kind: str, case: Case, language: str) -> None:
    for finding in word_findings(check_case(case), language):  # type: ignore[arg-type]
        for words in (finding.title, finding.explanation, finding.next_step):
            amounts = [f"${Decimal(f.value):,.2f}" for f in finding.figures if f.value.replace(".", "").isdigit()]
            values = [figure.value for figure in finding.figures]
            lines = [f"{number}" for number in finding.lines]
            assert untraced(words, [*amounts, *values, *lines]) == []


def test_a_bill_in_order_raises_nothing() -> None:
    lines = (a_line(1, "60.00", "chest x-ray"), a_line(2, "40.00", "blood count"))
    owed = totals(charges="100.00", adjustments="30.00", plan_paid="50.00", patient_owes="20.00")
    assert kinds(Case(bill=a_bill(*lines, payer="Granite Health Plan", totals=owed))) == []


@pytest.mark.parametrize("modifier", ["59", "76", "91", "RT"])
def test_a_repeat_that_the_bill_declares_is_no_duplicate(modifier: str) -> None:
    service, mark = Code(system="cpt", code="80053"), Code(system="modifier", code=modifier)
    lines = (a_line(1, "20.00", codes=(service,)), a_line(2, "20.00", codes=(service, mark)))
    assert kinds(Case(bill=a_bill(*lines))) == []


def test_the_same_service_on_another_day_is_no_duplicate() -> None:
    lines = (a_line(1, "20.00", service_date="2026-01-02"), a_line(2, "20.00", service_date="2026-01-03"))
    assert kinds(Case(bill=a_bill(*lines))) == []


def test_a_bill_under_its_estimate_and_threshold_is_no_finding() -> None:
    bill = a_bill(a_line(1, "499.99"), totals=totals(charges="499.99"))
    assert kinds(Case(bill=bill, estimate=Bill(kind="good_faith_estimate", totals=totals(charges="100.00")))) == []


@pytest.mark.parametrize("language", ["en", "es"])
def test_findings_never_say_that_someone_did_wrong(language: str) -> None:
    for file in (WORDS / language).glob("*.md"):
        words = file.read_text(encoding="utf-8").lower()
        for accusation in ("fraud", "illegal", "mistake by", "overcharged", "fraude", "ilegal", "estafa"):
            assert accusation not in words, file.name


def test_every_check_has_its_words_in_both_languages() -> None:
    assert {f.name for f in (WORDS / "en").glob("*.md")} == {f.name for f in (WORDS / "es").glob("*.md")}
    assert len(CHECKS) == len(set(CHECKS))
