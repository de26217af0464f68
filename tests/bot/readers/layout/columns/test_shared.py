"""Columns in which two amounts stand by turns keep their amounts from the columns beside them."""

import pytest

from bot.readers.layout.columns.assign import place
from bot.readers.layout.columns.shared import is_of_amounts
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.tokens import Token


@pytest.mark.parametrize("heading", ["Copay / Coinsurance", "Deductible & copay", "Copago o deducible"])
def test_an_amount_under_two_headings_in_one_is_not_given_to_the_next_column(heading: str) -> None:
    columns = [Column("allowed", 70, 82), Column("other", 84, 104, heading), Column("coinsurance", 106, 117)]
    assert is_of_amounts(columns[1])
    token = Token("$41.55", "money", 98, 104)
    assert [one.column for one in place([token], columns, 1.0, ragged=False)] == [1]


@pytest.mark.parametrize("heading", ["Claim / Date", "Deductible", "Status"])
def test_other_columns_are_none_of_amounts(heading: str) -> None:
    assert not is_of_amounts(Column("other", 84, 104, heading))
