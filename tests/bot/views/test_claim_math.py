"""The sums of a claim that a question names in figures of its own."""

from decimal import Decimal

from bot.asked.reckoning.claim_math import ClaimMath
from bot.views.claim_math import view_claim_math


def test_the_deductible_comes_before_the_coinsurance() -> None:
    view = view_claim_math(ClaimMath(Decimal(610), Decimal(950), Decimal(150), None, Decimal(20)))
    assert view
    assert view.taken_off
    assert [fact.amount for fact in (view.taken_off, view.patient, view.plan)] == [340, 242, 368]
    assert view.coinsurance
    assert view.coinsurance.amount == 92


def test_no_share_is_more_than_the_price() -> None:
    view = view_claim_math(ClaimMath(Decimal(80), None, Decimal(500)))
    assert view
    assert view.patient.amount == 80
    assert view.plan.amount == 0
    copay = view_claim_math(ClaimMath(Decimal(30), copay=Decimal(50)))
    assert copay
    assert copay.patient.amount == 30


def test_without_a_share_only_what_is_written_off_is_told() -> None:
    view = view_claim_math(ClaimMath(Decimal(1250), Decimal(2000)))
    assert view
    assert not view.shared
    assert view_claim_math(None) is None
