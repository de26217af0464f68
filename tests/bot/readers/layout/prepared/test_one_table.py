"""A wide table whose totals stand below its first or last columns stays one table."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document
from tests.bot.readers.layout.printed import columns, read_pages

HEAD = ("Proc", "Description", "Units", "Fee", "Write-off", "Plan paid", "Your part")
ROWS = [("97110", "Therapeutic exercise", "1", "$140.00", "$35.00", "$80.00", "$25.00"),
        ("97140", "Manual therapy", "1", "$95.00", "$20.00", "$0.00", "$75.00")]  # fmt: skip
PLACES = (40.0, 90.0, -300.0, -370.0, -440.0, -510.0, -580.0)
SUMS = [("Total fees:", "Write-offs:", "Plan payment:", "Balance due:"),
        ("$140.00", "$35.00-", "$80.00-", "$25.00"), ("$235.00", "$55.00-", "$80.00-", "$100.00")]  # fmt: skip


def _amounts(bill: Bill) -> list[tuple[Decimal | None, ...]]:
    return [(line.charge, line.adjustment, line.plan_paid, line.patient_owes) for line in bill.lines]


def _wanted(rows: Sequence[Sequence[str]]) -> list[tuple[Decimal, ...]]:
    return [tuple(Decimal(amount.strip("$")) for amount in row[3:]) for row in rows]


@pytest.mark.parametrize("places", [(468.0, -580.0), (40.0, -200.0)])
@pytest.mark.parametrize("count", [1, 2])
def test_totals_below_the_first_or_last_columns_part_no_table(count: int, places: tuple[float, float]) -> None:
    slip = columns(
        (40.0, 160.0, -370.0),
        [("Account #", "Due date", "Amount due"), ("9062088", "09/09/2026", SUMS[count][-1])],
        540,
    )
    title = [(760.0, [(40.0, "Cedar Bend Therapy")]), (740.0, [(40.0, "Date of service: 08/07/2026")])]
    bill = read_pages(
        [
            *title,
            *columns(PLACES, [HEAD, *ROWS[:count]], 700),
            *columns(places, list(zip(SUMS[0], SUMS[count], strict=True)), 650),
            *slip,
        ]
    )
    assert _amounts(bill) == _wanted(ROWS[:count])
    assert bill.totals.charges == (140, 235)[count - 1]
    assert bill.totals.patient_owes == (25, 100)[count - 1]


@pytest.mark.parametrize("inline", [True, False])
@pytest.mark.parametrize("count", [1, 2])
def test_totals_at_the_left_below_columns_of_a_text_leave_every_line_its_day(count: int, inline: bool) -> None:
    lines = [("Service date or dates", "Description", "Qty", "Billed", "Allowed", "Plan paid", "You owe"),
             ("03/04/2026", "Ankle x-ray", "1", "$160.00", "$110.00", "$90.00", "$20.00"),
             ("03/19/2026", "Ankle brace", "2", "$75.00", "$60.00", "$0.00", "$60.00")][: count + 1]  # fmt: skip
    owed = "$20.00" if count == 1 else "$80.00"
    sums = [("Plan payments", "$90.00"), ("Patient payments", "$0.00"), ("Amount due", owed)]
    table = "\n".join("  ".join(f"{cell:22}" for cell in row) for row in lines)
    below = "\n".join(f"{said}: {amount}" if inline else f"{said}\n{amount}" for said, amount in sums)
    (bill,) = read_document(Document("", f"Patient: Ada Moss\n\n{table}\n\n{below}\n".encode()))
    assert [line.service_date for line in bill.lines] == [date(2026, 3, 4), date(2026, 3, 19)][:count]
    assert [(line.charge, line.allowed, line.plan_paid, line.patient_owes) for line in bill.lines] == _wanted(lines[1:])
    assert bill.totals.patient_owes == Decimal(owed[1:])


def test_amounts_in_the_first_columns_stay_with_their_line() -> None:
    text = (
        "You owe     Billed      Allowed     Plan paid   Service date  Code     Description\n"
        "  $22.00     $180.00     $110.00      $88.00    05/11/2026    99213    Office visit\n\n"
        "Total billed: $180.00\nTotal allowed: $110.00\nInsurance payments: $88.00\nAmount due: $22.00\n"
    )
    (bill,) = read_document(Document("", text.encode()))
    (line,) = bill.lines
    assert [line.charge, line.allowed, line.plan_paid, line.patient_owes] == [180, 110, 88, 22]


def test_a_slip_of_values_below_labels_beside_two_services_is_no_column_of_them() -> None:
    slip = ["Amount due", "$95.00", "Due date", "03/30/2026", "Account number", "AC-1204"]
    beside = [(700 - 15.0 * number, [(430.0, text)]) for number, text in enumerate(slip)]
    head = ("Date", "Code", "Description", "Amount")
    rows = [("02/03/26", "99213", "Office visit", "180.00"), ("02/03/26", "36415", "Drawing blood", "20.00")]
    bill = read_pages([*columns((40.0, 85.0, 120.0, -280.0), [head, *rows], 700), *beside])
    assert [(line.description, line.charge) for line in bill.lines] == [
        (said, Decimal(amount)) for _, _, said, amount in rows
    ]
    assert (bill.due_date, bill.account) == (date(2026, 3, 30), "AC-1204")
    assert bill.totals.patient_owes == 95
