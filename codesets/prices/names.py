"""Whether two names are of one hospital, or of one payer: careful, for a wrong hospital's price is worse than none."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[A-Z0-9]+")
_SHORT = {
    "HOSP": "HOSPITAL", "HOSPITALS": "HOSPITAL", "MED": "MEDICAL", "CTR": "CENTER", "CTRS": "CENTER",
    "CENTERS": "CENTER", "ST": "SAINT", "MT": "MOUNT", "REGL": "REGIONAL", "REG": "REGIONAL",
    "UNIV": "UNIVERSITY", "HLTH": "HEALTH",
    "MEM": "MEMORIAL", "GEN": "GENERAL", "COMM": "COMMUNITY", "CNTY": "COUNTY", "SYS": "SYSTEM", "SVCS": "SERVICES",
    "INS": "INSURANCE", "BCBS": "BLUE CROSS BLUE SHIELD", "UHC": "UNITEDHEALTHCARE",
}  # fmt: skip
_IDLE = frozenset(
    {"THE", "OF", "AND", "A", "AT", "INC", "LLC", "CORP", "CORPORATION", "CO", "COMPANY", "LP", "LLP", "PC", "DBA"}
)
_OFFICE = frozenset(
    {"BILLING", "OFFICE", "PATIENT", "FINANCIAL", "SERVICES", "SERVICE", "DEPARTMENT", "DEPT", "ACCOUNTS", "ACCOUNT",
     "BUSINESS", "EMERGENCY", "OUTPATIENT", "INPATIENT", "CENTRAL", "STATEMENT", "CUSTOMER", "HOSPITAL", "LABORATORY",
     "RADIOLOGY", "IMAGING"}
)  # fmt: skip
"""What a bill adds to its hospital's name: the office that sends it, the department that was visited."""


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name in capitals, abbreviations written out, articles and legal forms left out.

    >>> words_of("St. Mary's Med Ctr, Inc.")
    ('SAINT', 'MARYS', 'MEDICAL', 'CENTER')
    """
    plain = name.upper().replace("'", "").replace("’", "").replace("UNITED HEALTHCARE", "UNITEDHEALTHCARE")
    spelled = " ".join(_SHORT.get(word, word) for word in _WORD.findall(plain))
    return tuple(word for word in spelled.split() if word not in _IDLE)


def is_hospital(printed: str, names: Iterable[str]) -> bool:
    """Whether a bill's provider is one of ``names``: the same words, but for the office or department it adds."""
    bill = words_of(printed)
    for name in names:
        known = words_of(name)
        if bill and (bill == known or (len(known) > 1 and _begins(bill, known))):
            return True
    return False


def _begins(bill: tuple[str, ...], known: tuple[str, ...]) -> bool:
    return bill[: len(known)] == known and set(bill[len(known) :]) <= _OFFICE


def payer_agrees(printed: str, payer: str) -> bool:
    """Whether the plan that a bill names is of ``payer``: every word of the payer's name stands in it."""
    known = words_of(payer)
    return bool(known) and set(known) <= set(words_of(printed))


def plan_agrees(printed: str, plan: str) -> bool:
    """Whether a bill's plan names the product: every word of ``plan`` stands in it."""
    known = words_of(plan)
    return bool(known) and set(known) <= set(words_of(printed))
