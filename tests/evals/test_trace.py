"""Figures from nowhere are found; those that a bill, a share, a figure or a question carries are not."""

from decimal import Decimal

import pytest

from bot.answer import Answer, Figure, Source
from bot.bill import Bill
from evals.answering.questions import load_bill
from evals.answering.trace import amounts, untraced_money, untraced_numbers


def said(text: str, *figures: str, **more: object) -> Answer:
    carried = tuple(Figure(value=value, origin="bill") for value in figures)
    return Answer.model_validate({"answer": text, "language": "en", "intent": "x", "figures": carried, **more})


@pytest.fixture(scope="module")
def bill() -> Bill:
    return load_bill("injection-visit")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("$1,000.00 less $62", ["1000.00", "62"]),
        ("1,000.00 to pay", ["1000.00"]),
        ("50 dollars, o 75 dólares", ["50", "75"]),
        ("diagnosis M54.50 on line 3", []),
        ("34.10% of it, call 1-800-555-0142", []),
        ("−$40.00", ["40.00"]),
    ],
)
def test_amounts_of_money_are_seen(text: str, found: list[str]) -> None:
    assert amounts(text) == [Decimal(amount) for amount in found]


def test_money_must_be_in_the_figures_even_if_it_is_on_the_bill() -> None:
    assert untraced_money(said("$245.00 and $62.00", "245.00")) == [Decimal("62.00")]


def test_a_credit_is_traced_whatever_its_sign() -> None:
    assert untraced_money(said("They owe you $40.00", "-40.00")) == []


def test_dates_codes_units_and_shares_of_the_bill_are_traced(bill: Bill) -> None:
    text = "On March 2, 2026: 96372 on line 3 is 24.5% (or 25%), J1885 had 4 units. Call 1-800-555-0142."
    assert untraced_numbers(said(text), "", [bill]) == []


def test_a_number_from_nowhere_is_found(bill: Bill) -> None:
    assert untraced_numbers(said("That is 37.2% more, code 77067"), "", [bill]) == ["37.2", "77067"]


def test_the_question_may_be_repeated(bill: Bill) -> None:
    assert untraced_numbers(said("Code 77067 is not on this bill"), "what is 77067", [bill]) == []


def test_a_named_source_may_bring_numbers(bill: Bill) -> None:
    source = Source(title="Appeals", url="https://www.healthcare.gov/appeal")
    assert untraced_numbers(said("You have 180 days", sources=(source,)), "", [bill]) == []


def test_help_lines_lists_and_names_of_systems_are_no_figures(bill: Bill) -> None:
    assert untraced_numbers(said("1. Call 988\n2. ICD-10-CM names the reason"), "", [bill]) == []
