"""A claim is worked out of figures that a question names, whole or not at all."""

from decimal import Decimal

import pytest

from bot.asked.reckoning.claim_math import ClaimMath, claim_math


def _math(allowed: int, **others: int) -> ClaimMath:
    return ClaimMath(Decimal(allowed), **{name: Decimal(value) for name, value in others.items()})


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            "billed 950, allowed 610, ded 150, 20% coins, what does pt owe",
            _math(610, charge=950, deductible=150, rate=20),
        ),
        ("allowed amount is $430 and the copay is $25 how much does the plan pay", _math(430, copay=25)),
        ("2,000 charge 1,250 allowed whats the write off", _math(1250, charge=2000)),
        ("charges 700 allowed 500 insurance pays 70% what is left", _math(500, charge=700, rate=30)),
        ("allowed 90 patient owes what on 80/20", _math(90, rate=20)),
        ("permitido 300, deducible 100, cuanto debe el paciente", _math(300, deductible=100)),
        ("charge 300 allowed 500 what is owed", None),
        ("allowed 300 copay 20 coinsurance 10% what is owed", None),
        ("charge 300 what do i owe", None),
        ("allowed 300", None),
        ("why was 80% allowed", None),
    ],
)
def test_what_is_named_is_read_by_what_it_is_called(words: str, found: ClaimMath | None) -> None:
    assert claim_math(words) == found
