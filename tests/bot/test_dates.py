from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot import dates

MARCH_2 = date(2026, 3, 2)
FORMS = ("%m/%d/%Y", "%m-%d-%Y", "%Y-%m-%d", "%Y/%m/%d", "%d.%m.%Y", "%B %d, %Y", "%b %d %Y", "%d-%b-%Y", "%d %B %Y")


@pytest.mark.parametrize(
    "text",
    ["03/02/2026", "3/2/26", "03-02-2026", "2026-03-02", "2026-03-02T08:15:00Z", "20260302", "03022026", "Mar 2, 2026",
     "Mar. 2 2026", "March 2nd, 2026", "02-Mar-26", "2-MAR-2026", "2 de marzo de 2026", "marzo 2, 2026", "02.03.2026",
     "2 March 2026"],
)  # fmt: skip
def test_the_forms_of_a_date(text: str) -> None:
    assert dates.parse(text) == MARCH_2


@pytest.mark.parametrize(
    "text",
    ["13/40/2026", "02/30/2026", "1-800-555-0142", "00409-3795-01", "62704", "3/2", "99213", "", "March", "2026"],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert dates.parse(text) is None


@pytest.mark.parametrize(
    "text", ["03/02/2026 - 03/04/2026", "03/02/2026-03/04/2026", "03/02/2026 to 03/04/2026", "03/02/26 thru 03/04/26"]
)
def test_of_a_range_the_first_day_counts(text: str) -> None:
    assert dates.parse(text) == MARCH_2
    (span,) = dates.find(text)
    assert span.last == date(2026, 3, 4)


def test_american_order_unless_the_document_proves_the_other() -> None:
    assert dates.parse("03/02/2026", day_first=True) == date(2026, 2, 3)
    assert dates.writes_day_first(["16/02/2026", "03/02/2026"])
    assert not dates.writes_day_first(["02/16/2026", "03/02/2026"])
    assert not dates.writes_day_first(["02/03/2026"])


def test_days_soon_after_that_of_the_document_are_still_to_come_and_no_proof() -> None:
    assert not dates.writes_day_first(["Estimate of March 1, 2026", "03/02/2026"])
    assert dates.writes_day_first(["Carta del 1 de marzo de 2026", "05/02/2026"])


def test_a_day_of_four_digits_has_no_year() -> None:
    assert dates.without_year("0315", date(2026, 3, 31)) == date(2026, 3, 15)
    assert dates.without_year("1315", date(2026, 3, 31)) is None


def test_a_day_by_which_to_pay_is_still_to_come_and_no_proof() -> None:
    assert not dates.writes_day_first(["Visit of March 3, 2026", "Due 05/01/2026"])
    assert not dates.writes_day_first(["Visit of March 3, 2026", "Payment due by", "05/01/2026"])


def test_a_year_of_two_digits_is_this_century_or_a_birth_in_the_last() -> None:
    assert dates.parse("03/02/26") == MARCH_2
    assert dates.parse("03/02/62") == date(1962, 3, 2)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)), st.sampled_from(FORMS))
def test_what_is_printed_comes_back(day: date, form: str) -> None:
    assert dates.parse(day.strftime(form)) == day


@given(st.text(max_size=120))
def test_any_text_is_read_or_left(text: str) -> None:
    for span in dates.find(text):
        assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["March 2 - March 4, 2026", "Mar 2 to Mar 4, 2026", "03/02 - 03/04/2026", "2 de marzo al 4 de marzo de 2026"],
)
def test_a_range_may_name_its_year_once(text: str) -> None:
    (span,) = dates.find(f"Stay {text}.")
    assert (span.first, span.last) == (MARCH_2, date(2026, 3, 4))


def test_a_stay_over_the_new_year_begins_in_the_old_one() -> None:
    assert dates.parse("December 30 - January 2, 2026") == date(2025, 12, 30)
