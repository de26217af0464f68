"""The pages that tables rest on."""

import re
from datetime import date

import pytest

from knowledge.pages import load_pages, pages_named
from knowledge.topic import Source


@pytest.mark.parametrize("page", load_pages().values(), ids=lambda page: page.title)
def test_a_page_has_an_address_and_the_day_it_was_read_or_none(page: Source) -> None:
    assert page.title
    assert page.url.startswith("https://")
    assert page.checked is None or re.fullmatch(r"\d{4}-\d{2}-\d{2}", page.checked)


def test_no_address_stands_twice_and_no_day_is_no_day() -> None:
    pages = load_pages().values()
    assert len({page.url for page in pages}) == len(pages)
    assert all(date.fromisoformat(page.checked) for page in pages if page.checked)


def test_a_cell_names_pages_in_its_order_and_an_unknown_one_is_an_error() -> None:
    assert [page.title[:3] for page in pages_named("x12-groups qmb")] == ["X12", "CGS"]
    assert pages_named("") == ()
    with pytest.raises(KeyError):
        pages_named("hearsay")
