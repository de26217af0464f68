"""The bills of another hand: they are read as they were written, and looked through with few slips."""

from collections import Counter

import pytest

from bot.readers import read_document
from evals.errors.independent.case import Bill, Paper, load
from evals.errors.independent.measure import figures, look_at_all, report
from evals.errors.independent.paper import FORMS, document

WRONG, CLEAN = load("wrong_*.txt"), load("clean_*.txt")
PAPERS = [
    (f"{bill.name}-{name}", paper)
    for bill in (*WRONG, *CLEAN)
    for name, paper in (("bill", bill.paper), ("eob", bill.eob), ("estimate", bill.estimate))
    if paper
]


def test_there_are_enough_bills_of_every_form() -> None:
    assert len(WRONG) >= 60
    assert len(CLEAN) >= 60
    assert {paper.form for _, paper in PAPERS} == set(FORMS)
    assert Counter(bill.name for bill in (*WRONG, *CLEAN)).most_common(1)[0][1] == 1


@pytest.mark.parametrize("bill", [*WRONG, *CLEAN], ids=lambda bill: bill.name)
def test_what_is_planted_stands_on_the_bill(bill: Bill) -> None:
    assert bool(bill.planted) == (bill in WRONG)
    for planted in bill.planted:
        assert planted.lines <= set(range(1, len(bill.paper.rows) + 1))


@pytest.mark.parametrize("paper", [paper for _, paper in PAPERS], ids=[name for name, _ in PAPERS])
def test_a_paper_is_read_as_it_was_written(paper: Paper) -> None:
    (bill,) = read_document(document(paper))
    rows = [row for row in paper.rows if row.charge >= 0 or paper.form == "json"]
    assert [line.charge for line in bill.lines] == [row.charge for row in rows]
    assert [str(line.service_date) for line in bill.lines] == [row.date for row in rows]
    written = [{row.revenue, row.code, *row.modifiers} - {""} for row in rows]
    assert [{code.code for code in line.codes} for line in bill.lines] == written


def test_most_errors_are_found_and_clean_bills_are_quiet() -> None:
    told = figures(*look_at_all())
    assert float(told["item F1"]) >= 0.95
    assert float(told["clean bills with anything above info"].rstrip(" %")) <= 2


def test_the_report_says_what_is_found_of_each_kind() -> None:
    section = report()
    assert section.title in section.markdown()
    assert any(label == "unbundled: found" for label, _ in section.rows)
