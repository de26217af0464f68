"""What a plan paid of a line, printed on its notice and yet on no line: what is allowed and not owed was paid by it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from bot.bill import Line
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row
from bot.readers.layout.totals.thanks import PROSE


def missed_payments(lines: Sequence[Line], rows: Sequence[Row], style: Style) -> Iterator[str]:
    """A sentence for each line of a notice without payments whose allowed amount less the share stands printed."""
    if any(line.plan_paid is not None for line in lines):
        return
    # A sentence on a check tells of the whole notice.
    alone = [row for row in rows if row.cells or len(row.phrases) > 1 or len(row.words) < PROSE]
    printed = {abs(amount) for row in alone for amount in style.amounts(row.text)}
    known = {amount for line in lines for amount in line.model_dump().values() if isinstance(amount, Decimal)}
    unplaced = printed - known
    for line in lines:
        paid = (line.allowed or Decimal(0)) - (line.patient_owes or Decimal(0))
        if line.patient_owes and paid > 0 and paid in unplaced:
            yield f"The plan payment on line {line.line} may have been missed: ${paid:,.2f} could not be placed."
