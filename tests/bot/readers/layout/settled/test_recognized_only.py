"""What a photo lost is said: days, charges, amounts of totals; of a digital document nothing is supposed."""

from dataclasses import replace

import pytest

from bot.exceptions import Unreadable
from bot.readers.layout import Page, Word, bills_of

HEAD = ("Date", "Description", "Charge")
ROWS = (
    ("03/02/2026", "Office visit", "186.00"),
    ("03/02/2026", "Venipuncture", "45.00"),
    ("03/03/2026", "Panel", "48.00"),
)
SUMS = (("", "Total Charges", "279.00"), ("", "Insurance Payments", "200.00"), ("", "Amount Due", "79.00"))


def page(*rows: tuple[str, ...], sure: float | None = 0.999) -> Page:
    words = []
    for number, row in enumerate((HEAD, *rows)):
        for place, cell in zip((10.0, 120.0, 420.0), row, strict=True):
            x = place
            for text in cell.split():
                words.append(Word(text, x, x + 6 * len(text), 20.0 * number, 20.0 * number + 10, 1, False, sure))
                x += 6 * len(text) + 5
    return Page(tuple(words))


def said(*rows: tuple[str, ...], sure: float | None = 0.999) -> str:
    (bill,) = bills_of([page(*rows, sure=sure)])
    return " ".join(bill.warnings)


def test_a_whole_page_has_nothing_to_say() -> None:
    assert said(*ROWS, *SUMS) == ""


def test_a_day_that_was_lost_is_said() -> None:
    rows = (ROWS[0], ("", *ROWS[1][1:]), ROWS[2])
    assert "The date on line 2 could not be read" in said(*rows, *SUMS)
    assert "could not be read" not in said(*rows, *SUMS, sure=None)


def test_a_total_whose_amount_is_gone_is_said() -> None:
    cut = (SUMS[0], ("", "Insurance Payments", ""), ("", "Amount Due", ""))
    assert 'The amount of "Amount Due" could not be read' in said(*ROWS, *cut)
    assert "could not be read" not in said(*ROWS, *cut, sure=None)


def test_totals_that_the_sum_of_the_lines_does_not_bear_out_are_said() -> None:
    assert "come to $79.00, but the document asks for $9.00" in said(
        *ROWS, SUMS[1], ("", "Adjustments", "0.00"), ("", "Amount Due", "9.00")
    )


def test_what_is_said_of_a_picture_stands_on_its_bill_and_explains_why_there_is_none() -> None:
    (bill,) = bills_of([replace(page(*ROWS, *SUMS), said=("Take it again.",))])
    assert bill.warnings == ("Take it again.",)
    words = tuple(Word(text, 10, 60, 0, 10, 1, False, 0.4) for text in ("Dear",))
    with pytest.raises(Unreadable, match="Take it again"):
        bills_of([Page(words, said=("Take it again.",))])


def test_amounts_without_headings_are_named_line_by_line() -> None:
    amounts = ("186.00 36.00 150.00", "45.00 15.00 30.00", "48.00 8.00 40.00")
    rows = [(*row[:2], several) for row, several in zip(ROWS, amounts, strict=True)]
    words = [word for word in page(*rows).words if word.top > 10]
    (bill,) = bills_of([Page(tuple(words))])
    assert any("The amounts on lines 1, 2, 3 may belong to other columns" in one for one in bill.warnings)


def test_a_page_whose_headings_were_lost_says_that_its_amounts_were_not_placed() -> None:
    rows = [(day, "87804", "150.24 100.66 90.59 10.07") for day, _, _ in ROWS]
    torn = [word for word in page(*rows, SUMS[2]).words if word.top > 10]
    (bill,) = bills_of([Page(tuple(torn))])
    assert bill.lines or any("could not be placed" in one for one in bill.warnings)
