"""Doubts are settled by sums or said: no amount is silently wrong."""

from decimal import Decimal

import pytest

from bot.readers.layout import Page, Word, bills_of
from bot.readers.layout.settled.checked import ADDED
from bot.readers.layout.settled.settling import settle
from bot.readers.layout.tables.doubts import Cell
from bot.readers.shapes import shaped

HEAD = ("Date", "Code", "Description", "Charge", "Adjustment", "Allowed")
PLACES = (10, 100, 170, 400, 480, 560)


def cell(line: int, amount: str | None, *options: str, role: str = "charge", confidence: float = 0.6) -> Cell:
    read = Decimal(amount) if amount is not None else None
    return Cell(line, role, amount or "?", read, confidence, tuple(map(Decimal, options)))  # type: ignore[arg-type]


def test_what_the_total_confirms_is_kept() -> None:
    settled = settle([cell(1, "45.00", "4500.00"), cell(2, "10.00")], {"charge": Decimal(55)})
    assert settled.confirmed == {(1, "charge"), (2, "charge")}
    assert not settled.taken


def test_the_only_reading_that_makes_the_total_hold_is_taken() -> None:
    settled = settle([cell(1, "4500.00", "45.00"), cell(2, "10.00", "18.00")], {"charge": Decimal(55)})
    assert settled.taken == {(1, "charge"): Decimal(45)}


def test_of_several_readings_that_make_it_hold_none_is_taken() -> None:
    cells = [cell(1, "50.00", "60.00"), cell(2, "50.00", "60.00")]
    settled = settle(cells, {"charge": Decimal(110)})
    assert not settled.taken
    assert not settled.confirmed


def test_an_amount_that_could_not_be_read_is_found_by_its_total() -> None:
    assert settle([cell(1, None, "45.00", "46.00"), cell(2, "10.00")], {"charge": Decimal(56)}).taken == {
        (1, "charge"): Decimal(46)
    }


def test_a_line_is_settled_by_its_own_arithmetic() -> None:
    cells = [
        cell(number, amount, *options, role=role)
        for number in (1, 2, 3)
        for role, amount, options in (
            ("charge", "541.00" if number == 2 else "41.00", ("41.00",) if number == 2 else ()),
            ("adjustment", "11.00", ()),
            ("allowed", "30.00", ()),
        )
    ]
    settled = settle(cells, {})
    assert settled.taken == {(2, "charge"): Decimal(41)}
    assert (1, "allowed") in settled.confirmed


def page(rows: tuple[tuple[str, ...], ...], doubts: dict[str, tuple[float, tuple[str, ...]]]) -> Page:
    words = []
    for number, row in enumerate((HEAD, *rows)):
        for place, text in zip(PLACES, row, strict=True):
            text, confidence, others = shaped(text, *doubts.get(text, (1.0, ())))
            top = 20.0 * number
            if text:
                words.append(Word(text, place, place + 7 * len(text), top, top + 10, 1, False, confidence, others))
    return Page(tuple(words))


ROWS = (
    ("03/02/2026", "99213", "Visit", "$186.00", "$36.00", "$150.00"),
    ("03/02/2026", "36415", "Venipuncture", "$45.00", "$15.00", "$30.00"),
    ("03/02/2026", "80053", "Panel", "$48.00", "$8.00", "$40.00"),
)


@pytest.mark.parametrize("misread", ["$4500", "$4,500", "545.00", "$46.00"])
def test_a_misread_amount_is_never_silent(misread: str) -> None:
    rows = (ROWS[0], (*ROWS[1][:3], misread, *ROWS[1][4:]), ROWS[2])
    (bill,) = bills_of([page(rows, {misread: (0.7, ("$45.00",))})])
    assert bill.lines[1].charge == 45
    settled = misread in ("545.00", "$46.00")  # one sign differs, and the sums choose to the cent
    assert any("line 2" in warning and "$45.00" in warning for warning in bill.warnings) != settled


@pytest.mark.parametrize("misread", ["545.00", "$46.00"])
def test_a_misread_amount_that_no_sum_settles_is_said(misread: str) -> None:
    rows = (ROWS[0], (*ROWS[1][:3], misread, "", ""), ROWS[2])
    (bill,) = bills_of([page(rows, {misread: (0.7, ("$45.00",))})])
    assert any("line 2" in warning for warning in bill.warnings)


def test_a_doubt_that_nothing_settles_is_said() -> None:
    rows = tuple((*row[:4], "", "") for row in ROWS)
    (bill,) = bills_of([page(rows, {"$45.00": (0.6, ("$46.00",))})])
    assert bill.lines[1].charge == 45
    assert any("line 2" in warning and "hard to read" in warning for warning in bill.warnings)


def test_a_sum_of_doubtful_lines_that_no_printed_total_bears_out_is_said_to_be_one() -> None:
    rows = tuple((*row[:4], "", "") for row in ROWS)
    (bill,) = bills_of([page(rows, {"$45.00": (0.6, ("$46.00",))})])
    assert bill.totals.charges == 279
    assert ADDED in bill.warnings
    (bill,) = bills_of([page(rows, {})])
    assert bill.totals.charges == 279
    assert ADDED not in bill.warnings


def test_a_line_that_does_not_add_up_as_the_others_do_is_said_however_surely_it_was_read() -> None:
    rows = (ROWS[0], (*ROWS[1][:5], "$80.00"), ROWS[2])
    (bill,) = bills_of([page(rows, {})])
    assert bill.lines[1].allowed == 80
    assert any("line 2 do not add up" in warning for warning in bill.warnings)
    assert not any("line 1" in warning or "line 3" in warning for warning in bill.warnings)


def test_the_sum_of_another_column_says_so_where_one_of_its_parts_is_in_doubt() -> None:
    rows = tuple((*row[:4], "", row[5]) for row in ROWS)
    (bill,) = bills_of([page(rows, {"$30.00": (0.6, ("$39.00",))})])
    assert bill.totals.allowed == 220
    assert any("total allowed is a sum" in warning for warning in bill.warnings)
    (bill,) = bills_of([page(rows, {})])
    assert not bill.warnings


def test_what_was_read_clearly_carries_no_warning() -> None:
    (bill,) = bills_of([page(ROWS, {})])
    assert not bill.warnings


def test_a_code_that_is_none_becomes_the_one_that_it_may_be() -> None:
    rows = ((ROWS[0][0], "GO463", *ROWS[0][2:]), *ROWS[1:])
    (bill,) = bills_of([page(rows, {"GO463": (0.9, ("G0463", "GD463"))})])
    assert [code.code for code in bill.lines[0].codes] == ["G0463"]
    assert any("code on line 1" in warning for warning in bill.warnings)


def test_a_doubtful_code_in_a_description_is_said_where_the_line_has_no_other() -> None:
    doubtful = page(ROWS, dict.fromkeys(("99213", "36415", "80053"), (0.5, ())))
    words = (word for word in doubtful.words if word.text not in ("Code", "Description"))
    heading = Word("Description", 100, 177, 0, 10, confidence=1.0)
    (bill,) = bills_of([Page((heading, *words))])
    assert [code.code for code in bill.lines[0].codes] == ["99213"]
    assert any("code on line 1" in warning for warning in bill.warnings)


def test_a_zip_code_and_a_telephone_number_are_no_charges() -> None:
    rows = (*ROWS, ("", "", "Peoria IL 61614", "1-800-555-0142", "", ""))
    (bill,) = bills_of([page(rows, {"61614": (0.6, ("616.14",))})])
    assert [line.charge for line in bill.lines] == [186, 45, 48]
