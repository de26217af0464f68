"""Which lines are coded as screenings, by their code alone or by a mark beside it.

Plans go by the code and its mark: modifier 33 says that a service is preventive, PT (Medicare) that a screening of
the colon turned into more (https://www.cms.gov/cciio/resources/fact-sheets-and-faqs/aca_implementation_faqs12,
question 5).
"""

from collections.abc import Collection

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
     "19081", "19083", "19085"}
)  # fmt: skip
"""Further pictures of a breast, and samples of it taken under them."""
_OF_COLON = frozenset({"00812", "G0104", "G0105", "G0121"})
"""A screening of the colon itself, and its anesthesia."""
_MARKS = frozenset({"33", "PT"})


def is_screening(line: Line) -> bool:
    """Whether the line's code is one of a screening, or a mark beside it says so."""
    return is_marked(line) or _is_one_of(line, _CODES)


def is_marked(line: Line) -> bool:
    """Whether a mark says that the service is preventive, or began as a screening."""
    return any(code.system == "modifier" and code.code in _MARKS for code in line.codes)


def is_of_colon(line: Line) -> bool:
    """Whether it is a screening of the colon, its anesthesia, or an exam of it that is marked to have begun as one."""
    return _is_one_of(line, _OF_COLON) or (is_marked(line) and took_out(line))


def took_out(line: Line) -> bool:
    """Whether it is an exam of the colon in which tissue was taken or a polyp removed."""
    return _is_one_of(line, _TAKEN_OUT)


def is_mammogram(line: Line) -> bool:
    """Whether it is a screening of the breasts."""
    return _is_one_of(line, _MAMMOGRAMS)


def looks_again(line: Line) -> bool:
    """Whether it is a further picture of a breast, or a sample of it."""
    return _is_one_of(line, _LOOKED_AGAIN)


def _is_one_of(line: Line, codes: Collection[str]) -> bool:
    return any(code.system in ("cpt", "hcpcs") and code.code in codes for code in line.codes)
