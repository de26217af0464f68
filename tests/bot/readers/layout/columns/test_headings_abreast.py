"""Two headings a space apart are two, where one goes on below or says what no heading of the other kind ends with."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers.layout.columns.stacking import stacked
from bot.readers.layout.page.rows import Row
from bot.readers.layout.page.words import Word
from tests.bot.readers.layout.printed import Printed, read_pages

TOP: list[Printed] = [
    (760, [(40, "Blue Prairie Health Plan"), (300, "Explanation of Benefits")]),
    (740, [(40, "Claim number: 77120034")]),
]


def _read(*heads: Printed) -> Bill:
    lines: list[Printed] = [
        (670, [(40, "03/02/2026"), (120, "Ear examination"), (-260, "150.00"), (-352, "110.00"), (-460, "110.00")]),
        (655, [(40, "03/02/2026"), (120, "Hearing test"), (-260, "80.00"), (-352, "60.00"), (-460, "50.00")]),
    ]
    return read_pages([*TOP, *heads, *lines])


def _row(top: float, *words: tuple[str, float]) -> Row:
    made = (Word(text, x0, x0 + 5 * len(text), top, top + 9, 1) for text, x0 in words)
    return Row(tuple(made), 5.0)


def test_a_heading_that_goes_on_below_its_own_beginning_is_not_that_before_it() -> None:
    upper = _row(0, ("Amount", 200), ("Member", 300), ("rate", 333), ("Amount", 356))
    columns, whole = stacked([upper, _row(10, ("billed", 200), ("denied", 358))])
    assert whole
    assert [column.role for column in columns] == ["charge", "allowed", "not_covered"]


def test_a_heading_of_notes_right_behind_an_amount_is_a_column_of_its_own() -> None:
    bill = _read(
        (700, [(-260, "Amount"), (-352, "Your share"), (355, "Notes"), (-460, "Plan")]),
        (690, [(40, "Date"), (120, "Service"), (-260, "billed"), (-460, "paid")]),
    )
    assert [line.patient_owes for line in bill.lines] == [Decimal("110.00"), Decimal("60.00")]
