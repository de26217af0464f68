"""What a bill codes as a screening, and an exam of the colon that took something out without saying so."""

from dataclasses import dataclass

from bot.screenings import is_mammogram, is_marked, is_screening, looks_again, took_out
from bot.views.bill import BillView
from bot.views.line import LineView


@dataclass(frozen=True, slots=True)
class Screening:
    """The lines that are coded as screenings, the colon exams with something taken out that bear no mark of one, and
    the further looks at a breast beside a screening of it."""

    coded: list[LineView]
    turned: list[LineView]
    breast: list[LineView]


def view_screening(bill: BillView | None) -> Screening:
    """What of the bill is coded as a screening, and what may have begun as one."""
    printed = [(line, line.described.line) for line in (bill.by_charge if bill else [])]
    coded = [line for line, one in printed if is_screening(one)]
    turned = [line for line, one in printed if took_out(one) and not is_marked(one)]
    screened = any(is_mammogram(one) for _, one in printed)
    return Screening(coded, turned, [line for line, one in printed if screened and looks_again(one)])
