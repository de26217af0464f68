"""Which lines are coded as screenings, by their code alone or by a mark beside it.

Plans go by the code and its mark: modifier 33 says that a service is preventive, PT (Medicare) that a screening of
the colon turned into more (https://www.cms.gov/cciio/resources/fact-sheets-and-faqs/aca_implementation_faqs12,
question 5).
"""

from bot.bill import Line

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


def is_screening(line: Line) -> bool:
    """Whether the line's code is one of a screening, or a mark beside it says so."""
    return is_marked(line) or bool(_held(line) & _CODES)


def is_marked(line: Line) -> bool:
    """Whether a mark says that the service is preventive, or began as a screening."""
    return bool(_held(line) & _MARKS)


def took_out(line: Line) -> bool:
    """Whether it is an exam of the colon in which tissue was taken or a polyp removed."""
    return bool(_held(line) & _TAKEN_OUT)


def is_mammogram(line: Line) -> bool:
    """Whether it is a screening of the breasts."""
    return bool(_held(line) & _MAMMOGRAMS)


def looks_again(line: Line) -> bool:
    """Whether it is a further picture of a breast, a sample of it, or the look at one."""
    return bool(_held(line) & _LOOKED_AGAIN)


def _held(line: Line) -> frozenset[str]:
    return frozenset(code.code for code in line.codes)
