"""Codes from a file made by machines: written the way their field writes them, kept where they are wrong.

A wrong code is still what the document says; that it is wrong is for a check to find.
"""

import re
from contextlib import suppress
from functools import lru_cache

from bot.bill import Code, CodeSystem
from bot.readers.printable import printable
from codesets import SYSTEMS
from codesets.exceptions import CodeError

_LONGEST = 20
_PROCEDURES: tuple[tuple[CodeSystem, re.Pattern[str]], ...] = (
    ("cdt", re.compile(r"D\d{4}")),
    ("cpt", re.compile(r"\d{5}|\d{4}[A-Z]")),
    ("hcpcs", re.compile(r"[A-Z]\d{4}")),
)


@lru_cache(maxsize=8_192)
def coded(system: CodeSystem, text: str) -> Code | None:
    """The code as its field writes it; as the file has it where it is none; None where there is nothing."""
    token = printable(text).upper()
    if not 1 <= len(token) <= _LONGEST:
        return None
    with suppress(CodeError):
        token = SYSTEMS[system].format(token)
    return Code(system=system, code=token[:_LONGEST])


def procedure(text: str) -> Code | None:
    """The code of a service whose file says CPT or HCPCS without saying which; dental codes stand in HCPCS too."""
    token = text.strip().upper()
    likely: CodeSystem = "cpt" if token[:1].isdecimal() else "hcpcs"
    return coded(next((system for system, shape in _PROCEDURES if shape.fullmatch(token)), likely), token)


@lru_cache(maxsize=1_024)
def revenue(text: str) -> Code | None:
    """The revenue code with its four digits; ``450`` and ``450.00`` are 0450; None where it is no number."""
    digits = text.strip().removesuffix(".00")
    return Code(system="revenue", code=digits.zfill(4)) if re.fullmatch(r"[0-9]{1,4}", digits) else None
