"""The terms that a paper prints, with their days counted and their percentages worked out."""

from datetime import date
from decimal import Decimal

from bot.bill import Term
from bot.facts import Fact, usd
from bot.views.terms import TermView, term_for

DATED = Fact(date(2026, 3, 1), "date", "statement date")
SERVED = (date(2026, 2, 2), date(2026, 2, 4))
OWED = usd(Decimal("240.00"), "balance")


def view(term: Term, dated: Fact | None = DATED) -> TermView:
    found = term_for([term], dated, SERVED, "", term.kind)
    assert found
    return found


def test_a_discount_is_worked_out_and_its_days_counted_from_the_paper() -> None:
    term = view(Term(kind="prompt_pay", text="15% off if paid within 20 days.", percent=Decimal("15.0"), days=20))
    left = term.left(OWED)
    assert left
    assert left.figure() == "204.00"
    assert term.until
    assert term.until.figure() == "2026-03-21"
    assert term.percent
    assert term.percent.figure() == "15"


def test_days_from_the_care_are_counted_from_its_last_day() -> None:
    words = "Send us your insurance within 60 days of the visit."
    term = view(Term(kind="insurance_by", text=words, days=60))
    assert term.until
    assert term.until.figure() == "2026-04-05"


def test_days_from_receipt_and_of_an_undated_paper_are_not_counted() -> None:
    assert view(Term(kind="late", text="A fee is added 30 days after you receive this.", days=30)).until is None
    assert view(Term(kind="late", text="A fee is added after 30 days.", days=30), None).until is None


def test_a_rate_says_what_time_it_is_for() -> None:
    assert view(Term(kind="late", text="1% per month is added.", percent=Decimal(1))).per == "month"
    assert view(Term(kind="late", text="Interest of 9% APR applies.", percent=Decimal(9))).per == "year"
    assert view(Term(kind="plan", text="Plans of up to 6 months, interest-free.", months=6)).free


def test_a_kind_that_is_not_printed_is_none() -> None:
    assert term_for([], DATED, SERVED, "", "no_show") is None
