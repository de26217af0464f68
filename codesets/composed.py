"""Words that are put together from the parts of a code, for systems with too many codes for a table."""

from collections.abc import Callable

from codesets import ambulance, bill_type, ndc, npi, procedures
from codesets.entry import Entry

_BY_PARTS: dict[str, Callable[[str], Entry | None]] = {
    "tob": bill_type.describe,
    "modifier": ambulance.describe,
    "icd10pcs": procedures.describe,
    "npi": npi.describe,
    "ndc": ndc.describe,
}


def describe(system: str, code: str) -> Entry | None:
    """Return the words for ``code`` in its compact form; None where its system or its parts have none.

    >>> describe("tob", "0131").title_en
    'Hospital outpatient care, no stay: the whole bill'
    """
    compose = _BY_PARTS.get(system)
    return compose(code) if compose else None
