"""What a finding asks of the provider, in the words of the person who signs: the quoted part of its next step."""

import re

from bot.answer import Finding
from codesets.entry import Language

_OFFICE: dict[Language, str] = {"en": "billing office", "es": "oficina de facturación"}
_QUOTED = {
    language: re.compile(rf"\b{office}[^\"“«]*[\"“«](.+?[.?!])[\"”»]", re.DOTALL)
    for language, office in _OFFICE.items()
}


def request_of(finding: Finding, language: Language) -> str | None:
    """What to ask the billing office, as a sentence; None where the finding is for someone else.

    ``Ask the billing office: "Was this done twice?"`` asks "Was this done twice?".
    """
    quoted = _QUOTED[language].search(finding.next_step)
    return quoted[1][:1].upper() + quoted[1][1:] if quoted else None
