from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asked.lines.amount_not_here import amount_not_here
from bot.bill import Bill, Line, Totals

BILL = Bill(
    kind="statement",
    lines=(
        Line(line=1, description="Cast", charge=Decimal("310.00"), patient_owes=Decimal("62.00")),
        Line(line=2, description="Splint", charge=Decimal("45.50"), patient_owes=Decimal("9.10")),
        Line(line=3, description="Crutches", charge=Decimal("88.00"), patient_owes=Decimal("17.60")),
    ),
    totals=Totals(charges=Decimal("443.50"), patient_owes=Decimal("88.70")),
)


@pytest.mark.parametrize(
    "words",
    [
        "what is the $77 charge",
        "whats this 77 for",
        "why was i charged 77",
        "de donde salen esos 77",
        "where is the 77",
    ],
)
def test_an_amount_that_no_paper_prints_is_told_as_such(words: str) -> None:
    found = amount_not_here(words, [BILL], [])
    assert found is not None
    assert (found.amount, found.together) == (Decimal(77), ())


@pytest.mark.parametrize(
    ("words", "field", "lines"),
    [("what is the 133.50 for", "charge", (2, 3)), ("where did the 71.10 come from", "patient_owes", (1, 2))],
)
def test_charges_that_come_to_it_are_found_by_what_was_charged_or_is_left(
    words: str, field: str, lines: tuple[int, ...]
) -> None:
    found = amount_not_here(words, [BILL], [])
    assert found is not None
    assert (found.field, found.together) == (field, lines)


@pytest.mark.parametrize(
    "words",
    [
        "what is the 310 charge",  # printed
        "why is the 88 on here",  # printed without its cents: a charge, and what is owed
        "what is the $450 for",  # the total in round figures
        "if the $77 charge was dropped what would i owe",
        "why is my $500 deductible not met",
        "can i pay 77 a month",
        "they told me the 77 was a mistake, what is the 77",
        "what is the 99214 for",  # a code
        "what is the 0450 for",
        "why is there a 3",  # a count
    ],
)
def test_what_is_printed_or_only_supposed_is_no_such_amount(words: str) -> None:
    assert amount_not_here(words, [BILL], []) is None


def test_a_figure_told_before_is_known() -> None:
    assert amount_not_here("what is the 77 for", [BILL], [Decimal(77)]) is None


@given(st.sampled_from([line.charge for line in BILL.lines] + [BILL.totals.charges, BILL.totals.patient_owes]))
def test_no_amount_of_the_bill_is_denied(amount: Decimal) -> None:
    assert amount_not_here(f"what is the ${amount} charge", [BILL], []) is None
