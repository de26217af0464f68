"""Days of care told by their day of the week: "the one from Tuesday", "Friday's visit", «lo del martes».

A day of the week in a story is none: "I called them on Monday". It counts where it tells which care is meant.
"""

import re
from collections.abc import Sequence
from datetime import date

_NAMES = (
    "monday|lunes", "tuesday|martes", "wednesday|miercoles", "thursday|jueves", "friday|viernes", "saturday|sabado",
    "sunday|domingo",
)  # fmt: skip
_TELLS = re.compile(
    r"\b(?:the )?(?:ones?|visits?|charges?|tests?|day|stuff|things?|session|appointment|part|what) "
    r"(?:from|of|on|for|was|they did on)(?: the)? ({0})\b"
    r"|\b({0})(?:\W?s)? (?:ones?|visits?|charges?|tests?|stuff|session|appointment)\b"
    r"|^\W*(?:(?:and|what about|how about|no|not|ok|so|y)\W+)*(?:(?:on|for|from|the|of|el|la|lo|de|del"
    r"|los)\W+)*({0})\W*$"
    r"|\b(?:lo|el|la|los|las|visita|cita|consulta|dia) (?:del?|que me hicieron el|el) ({0})\b".replace(
        "{0}", "|".join(_NAMES)
    )
)


def on_weekday(words: str, days: Sequence[date]) -> list[date]:
    """Those of ``days`` that ``words`` (plain text) tell by their day of the week."""
    named = {next(one for one in found.groups() if one) for found in _TELLS.finditer(words)}
    return [day for day in days if named & set(_NAMES[day.weekday()].split("|"))]
