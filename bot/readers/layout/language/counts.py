"""How many of a service: the number in a column of units, or what a description says itself."""

import re

_UNITS = re.compile(r"(?<![\d.,])(-?\d{1,6})(?:\.(\d{1,3}))?(?![\d.,]*\d)(?:(-)(?!\d))?")
NAMED_UNITS = re.compile(
    r"\b(?:(?:units?|unidades)\s?[:=]|(?:qty|quantity|cantidad)\.?\s?[:=]?)\s?(\d{1,5})\b|(?<![\d)\]])\s[x×]\s?(\d{1,2})$"
    r"|[-–(]\s?(\d{1,2})\s(?:units?|unidades)\)?$|(?<=[)\]])\s?[x×]\s?(\d{1,4})$",
    re.IGNORECASE,
)
"""A count that a description names; the last group that matched is the number."""
TIMES = re.compile(r"\s(\d{1,4})?\s?[x×@]$")
"""A count before a price: "2 x $95.00", the price in a column of its own."""
GLUED_TIMES = re.compile(r"(?<=\d) ?[x×] ?(\d{1,3})\b")
"""How many, glued to a code or a space behind it: "J0696x4"; a modifier is written in capitals."""
PADDED = re.compile(r"^(0\d{2}) (?=(?:\d{5}|\d{4}[FTUMA]|[A-V]\d{4})(?!\w))")
"""How many, in front of a code and filled up with zeros: "002 97110"."""
TIMES_BEFORE = re.compile(r"(\d{1,3}) ?[x×] (?=[^\W\d])")
"""A count in front of what it counts, said so: "2 x Ibuprofen"."""
_CODE_TIMES = re.compile(
    r"(?<![\w.])((?:\d{5}|\d{4}[FTUMA]|[A-V]\d{4})(?:-[A-Z0-9]{2})*) [x×] ?(\d{1,3})(?![\w.%])"
    r"|^()[x×] ?(\d{1,3}) (?=[A-Za-z])"
)
"""How many, behind a code inside a description, or in front of one whose code has a column of its own."""
COUNTED = re.compile(r"(\d{1,4}) (?=[A-Z])")
"""A count in front of a description."""


def units_of(text: str) -> str | None:
    """The number in a cell of a column of units, without zeros behind its point."""
    match = _UNITS.search(text)
    if not match:
        return None
    taken = re.fullmatch(r"\((\d{1,6})\)", text.strip())
    if taken:
        return str(-int(taken[1]))
    part = (match[2] or "").rstrip("0")
    whole = -abs(int(match[1])) if match[3] else int(match[1])
    return f"{whole}.{part}" if part else str(whole)


def named_units(described: str) -> str | None:
    """The units that a description names as such, as in "Qty: 2"."""
    match = NAMED_UNITS.search(described)
    return units_of(match[match.lastindex or 0]) if match else None


def times_of_code(text: str) -> str | None:
    """How many a code says behind it, "J0696x4", or in front of it: "002 97110"."""
    match = PADDED.match(text) or GLUED_TIMES.search(text)
    return units_of(match[1]) if match else None


def times_said(described: str) -> tuple[str, str | None]:
    """A description without how many its code says, and how many: "Kenalog J3301 x4" is "Kenalog J3301", 4 times."""
    match = _CODE_TIMES.search(described)
    if not match:
        return described, None
    code, number = (match[1], match[2]) if match[2] else ("", match[4])
    return f"{described[: match.start()]}{code}{described[match.end() :]}", units_of(number)
