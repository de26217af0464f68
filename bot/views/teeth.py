"""The tooth that a dental line prints beside its service: a number, or a letter for a child's tooth."""

import re

_TOOTH = re.compile(
    r"\b(?:tooth|teeth|th|diente|muela|pieza)\s*(?:no\.?|num\.?|#)?\s*#?\s*(?P<tooth>3[0-2]|[12]?\d|[A-T])\b"
    r"|(?<!\w)#\s?(?P<alone>3[0-2]|[12]?\d|[A-T])$",
    re.IGNORECASE,
)


def tooth_of(description: str, dental: bool) -> str | None:
    """The tooth that ``description`` prints; None where it prints none, or is of no ``dental`` service."""
    found = _TOOTH.search(description) if dental else None
    return (found["tooth"] or found["alone"]).upper() if found else None
