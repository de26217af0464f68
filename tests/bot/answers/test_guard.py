from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from bot.answers.guard import untraced
from bot.answers.ledger import Ledger
from bot.facts import usd


def test_a_figure_that_a_fact_showed_is_traced() -> None:
    assert untraced("You owe $1,000.00.", ["$1,000.00"]) == []


def test_a_figure_that_no_fact_showed_is_named() -> None:
    assert untraced("You owe $1,000.00 in 30 days.", ["$1,000.00"]) == ["30"]


def test_a_part_of_a_figure_is_not_that_figure() -> None:
    assert untraced("You owe $1.", ["$1,000.00"]) == ["1"]
    assert untraced("You owe $4,500.00.", ["$45.00"]) == ["4,500.00"]


def test_the_name_of_a_code_system_is_no_figure() -> None:
    assert untraced("ICD-10-CM names the reason for the visit.", []) == []


def test_a_figure_inside_printed_words_is_traced() -> None:
    assert untraced("It prints TRIAMCINOLONE 10MG.", ["TRIAMCINOLONE 10MG"]) == []


@given(amount=st.decimals(min_value=Decimal("-99999"), max_value=Decimal("99999"), places=2))
def test_every_amount_that_the_ledger_shows_passes(amount: Decimal) -> None:
    ledger = Ledger("en")
    words = ledger.print(usd(amount, "line 1, charge", 1))
    assert untraced(f"That is {words}.", ledger.shown) == []


@given(amount=st.integers(min_value=1, max_value=10**6), other=st.integers(min_value=1, max_value=10**6))
def test_no_other_amount_passes(amount: int, other: int) -> None:
    found = untraced(f"${other}.00", [f"${amount}.00"])
    assert bool(found) == (amount != other)
