from decimal import Decimal

from bot.bill import Debt
from bot.readers import Document, read_document

_LETTER = """Crown Recovery LLC
March 30, 2026
This letter is an attempt to collect a debt. Call 1-800-555-0122.
Creditor: Tall Pine Hospital
{}
Total amount of the debt now:   $767.17
"""


def debt(*rows: str) -> Debt | None:
    (bill,) = read_document(Document("letter.txt", _LETTER.format("\n".join(rows)).encode()))
    return bill.debt


def test_the_steps_of_a_debt_are_read_in_a_collectors_own_words() -> None:
    rows = ("Principal balance    $700.00", "Interest    $17.17", "Court costs    $75.00", "Less payments    -$25.00")
    read = debt(*rows)
    steps = {"interest": Decimal("17.17"), "fees": Decimal("75.00"), "credited": Decimal("25.00")}
    assert read == Debt(owed=Decimal("700.00"), now=Decimal("767.17"), **steps)


def test_the_steps_of_a_debt_are_read_in_the_model_notice() -> None:
    read = debt(
        "As of January 2, 2026, you owed:   $740.00",
        "Between January 2, 2026 and today:",
        "You were charged this amount in interest:   + $12.17",
        "You were charged this amount in fees:   + $15.00",
        "You paid or were credited this amount toward the debt:   - $10.00",
    )
    assert read
    assert (read.owed, read.interest, read.fees, read.credited, read.now) == tuple(
        map(Decimal, ("740.00", "12.17", "15.00", "10.00", "767.17"))
    )


def test_a_row_of_another_kind_leaves_the_steps_unsaid() -> None:
    assert debt("Original balance    $700.00", "Second account    $67.17") is None


def test_a_balance_of_a_day_is_what_was_owed_where_no_other_row_says_so() -> None:
    read = debt("Account balance on 02/01/2026:   $752.17", "Interest:   $15.00", "Payments:   $0.00")
    assert read
    assert (read.owed, read.interest, read.now) == (Decimal("752.17"), Decimal("15.00"), Decimal("767.17"))
