"""What a bill codes as a screening, and an exam of the colon that took something out without saying so.

Plans go by the code and its mark: modifier 33 says that a service is preventive, PT (Medicare) that a screening of
the colon turned into more (https://www.cms.gov/cciio/resources/fact-sheets-and-faqs/aca_implementation_faqs12,
question 5).
"""

from dataclasses import dataclass

from bot.views.bill import BillView
from bot.views.line import LineView

_CODES = frozenset(
    {"00812", "71271", "74263", "76706", "77063", "77067", "81528", "92551", "99173", "G0101",
     "G0102", "G0103", "G0104", "G0105", "G0106", "G0117", "G0118", "G0120", "G0121", "G0123",
     "G0328", "G0432", "G0433", "G0435", "G0442", "G0444", "G0472", "G0475", "G0476", "Q0091"}
)  # fmt: skip
"""Services that are screenings by their code alone."""
_TAKEN_OUT = frozenset(
    {"45331", "45333", "45338", "45346", "45380", "45384", "45385", "45388", "45390"}
)  # fmt: skip
"""Exams of the colon in which tissue was taken or a polyp removed."""
_MAMMOGRAMS = frozenset({"77063", "77067"})
_LOOKED_AGAIN = frozenset(
    {"76641", "76642", "77046", "77047", "77048", "77049", "77061", "77062", "77065", "77066",
     "19081", "19083", "19085", "88305"}
)  # fmt: skip
"""Further pictures of a breast, samples of it and the look at them."""
_MARKS = frozenset({"33", "PT"})


@dataclass(frozen=True, slots=True)
class Screening:
    """The lines that are coded as screenings, the colon exams with something taken out that bear no mark of one, and
    the further looks at a breast beside a screening of it."""

    coded: list[LineView]
    turned: list[LineView]
    breast: list[LineView]


def view_screening(bill: BillView | None) -> Screening:
    """What of the bill is coded as a screening, and what may have begun as one."""
    lines = bill.by_charge if bill else []
    marked = [line for line in lines if any(code.plain_code in _MARKS for code in line.modifiers)]
    coded = [line for line in lines if line in marked or (line.code and line.code.plain_code in _CODES)]
    turned = [line for line in lines if line.code and line.code.plain_code in _TAKEN_OUT and line not in marked]
    breast = [line for line in lines if line.code and line.code.plain_code in _LOOKED_AGAIN]
    screened = any(line.code and line.code.plain_code in _MAMMOGRAMS for line in coded)
    return Screening(coded, turned, breast if screened else [])
