from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answers.made_of import MadeOf, made_of
from bot.bill import Bill, Line, Totals
from bot.described import describe
from bot.views.bill import BillView
from knowledge import Knowledge

BILL = Bill(
    kind="itemized_bill",
    lines=(
        Line(line=1, description="OFFICE VISIT", charge=Decimal("310.00"), copay=Decimal("20.00")),
        Line(line=2, description="BLOOD COUNT", charge=Decimal("45.50")),
        Line(line=3, description="X-RAY", charge=Decimal("120.00")),
    ),
    totals=Totals(
        charges=Decimal("475.50"),
        adjustments=Decimal("175.50"),
        plan_paid=Decimal("212.00"),
        patient_owes=Decimal("88.00"),
    ),
)


@pytest.fixture(scope="module")
def view(knowledge: Knowledge) -> BillView:
    return BillView(BILL, describe(BILL, knowledge), knowledge.catalog, "en")


@pytest.mark.parametrize(
    ("said", "fields"),
    [
        ("475.50", ["charged"]),
        ("475", ["charged"]),
        ("88", ["owes"]),
        ("310", ["charge"]),
        ("20", ["copay"]),
        ("263.50", ["discount", "owes"]),  # what insurance did not pay
        ("387.50", ["discount", "plan_paid"]),
        ("165.50", ["charge", "charge"]),
    ],
)
def test_what_comes_to_an_amount(view: BillView, said: str, fields: list[str]) -> None:
    found = made_of(Decimal(said), {"bill": view, "eob": None, "estimate": None})
    assert found is not None
    assert [part.field for part in found.parts] == fields


def test_nothing_is_made_up(view: BillView) -> None:
    assert made_of(Decimal("999.99"), {"bill": view}) is None


@given(cents=st.integers(min_value=1, max_value=60000))
def test_the_parts_come_to_the_amount(view: BillView, cents: int) -> None:
    found = made_of(Decimal(cents) / 100, {"bill": view})
    if found:
        assert _worth(found) == found.amount.amount


def _worth(found: MadeOf) -> Decimal:
    first, *others = [part.amount.amount for part in found.parts]
    return first - sum(others) if found.less else first + sum(others)
