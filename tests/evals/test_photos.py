"""How the evaluation of photos counts: wrong amounts, and whether a warning names them."""

from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from bot.bill import Bill, Code, Line, Totals
from evals.layouts import make_cases
from evals.layouts.handheld import HANDHELD, handheld
from evals.photos import Score, count_in, fits, handheld_photos, photos, wrong_amounts, wrong_codes


def bill(*charges: str, total: str = "55.00", warnings: tuple[str, ...] = ()) -> Bill:
    lines = tuple(Line(line=number, charge=Decimal(charge)) for number, charge in enumerate(charges, start=1))
    return Bill(kind="statement", lines=lines, totals=Totals(charges=Decimal(total)), warnings=warnings)


class Shown:
    bill = bill("45.00", "10.00")


def scored(read: Bill | None) -> dict[str, float]:
    score, case = Score(seconds=[1.0]), Shown()
    count_in(score, case, read)  # type: ignore[arg-type]
    return score.figures()


def test_a_wrong_amount_is_known_with_its_line() -> None:
    assert list(wrong_amounts(Shown.bill, bill("4500.00", "10.00"))) == [("charge", 1)]
    assert list(wrong_amounts(Shown.bill, bill("45.00", "10.00", total="5.00"))) == [("charges", 0)]


def test_a_wrong_code_is_known_with_its_line() -> None:
    def coded(*codes: str) -> Bill:
        lines = [
            Line(line=number, codes=(Code(system="cpt", code=code),)) for number, code in enumerate(codes, start=1)
        ]
        return Bill(kind="statement", lines=tuple(lines))

    assert list(wrong_codes(coded("99213", "36415"), coded("99213", "36416"))) == [2]
    assert list(wrong_codes(coded("99213", "36415"), coded("36415", "36415"))) == [2]


@pytest.mark.parametrize(
    ("warning", "share"),
    [
        ("", 0.0),
        ("The charge on line 2 was hard to read.", 0.0),
        ("The charge on line 1 was hard to read.", 1.0),
        ("Amounts on lines 1, 2 were hard to read.", 1.0),
        ("The charges of the lines read add up to $4,510.00, but the document prints a total of $55.00.", 1.0),
    ],
)
def test_a_warning_counts_where_it_names_the_line_or_the_sum(warning: str, share: float) -> None:
    figures = scored(bill("4500.00", "10.00", warnings=(warning,) if warning else ()))
    assert figures["wrong amounts"] == 1
    assert figures["of these with a warning that names the line or the sum"] == share
    assert figures["documents with something wrong and no warning"] == (not warning)


def test_what_was_not_read_at_all_is_neither_right_nor_silent() -> None:
    figures: Any = scored(None)
    assert (figures["line F1"], figures["documents with something wrong and no warning"]) == (0, 0)


def test_the_same_seed_makes_the_same_photos() -> None:
    (first,), (second,) = ([*photos("tuning", 1, 5)] for _ in range(2))
    assert first[1] == second[1]


def test_a_sheet_whose_print_runs_over_its_edge_is_told() -> None:
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    made = []
    for place in (20, 560):
        out = BytesIO()
        canvas = Canvas(out, pagesize=(600, 600))
        canvas.drawString(place, 300, "Total charges 55.00")
        canvas.save()
        made.append(fits(out.getvalue()))
    assert made == [True, False]


@pytest.mark.parametrize("damage", HANDHELD)
def test_every_damage_changes_the_page_and_is_the_same_for_a_seed(damage: str) -> None:
    page = np.full((440, 340, 3), 255, np.uint8)
    page[60:64, 40:300] = page[200:204, 40:300] = 0
    first, second, other = (handheld(page, seed, damage).data for seed in ("a", "a", "b"))
    assert first == second
    assert first != other


def test_photos_of_other_printers_are_the_same_for_a_seed_and_priced_anew() -> None:
    (first,), (second,) = ([*handheld_photos(1, 5)] for _ in range(2))
    assert first[1] == second[1]
    usual = {
        line.charge for case in make_cases("tuning", 8, 5) if case.name == first[0].name for line in case.bill.lines
    }
    assert usual.isdisjoint({line.charge for line in first[0].bill.lines})
