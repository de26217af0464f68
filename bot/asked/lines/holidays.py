"""Days that people call by the holiday they fell on: "the valentines day visit", «lo de Navidad»."""

import calendar
import re
from collections.abc import Callable, Mapping
from datetime import date

_Falls = Callable[[date], bool]


def _on(month: int, day: int) -> _Falls:
    return lambda one: (one.month, one.day) == (month, day)


def _weekday(month: int, weekday: int, place: int) -> _Falls:
    """The first, second … weekday of a month; with -1 the last."""

    def falls(one: date) -> bool:
        weeks = calendar.monthcalendar(one.year, month)
        days = [week[weekday] for week in weeks if week[weekday]]
        return one.month == month and one.day == days[place]

    return falls


_HOLIDAYS: Mapping[str, _Falls] = {
    r"new years? eve|fin de ano|ano viejo": _on(12, 31),
    r"new years?(?: day)?(?! eve)|ano nuevo": _on(1, 1),
    r"(?:three )?kings day|dia de (?:los )?reyes": _on(1, 6),
    r"mlk(?: day)?|martin luther king(?: day)?": _weekday(1, calendar.MONDAY, 2),
    r"valentines?(?: day)?|san valentin|dia (?:de los enamorados|del amor)": _on(2, 14),
    r"st\.? ?(?:patricks?|paddys)(?: day)?|san patricio": _on(3, 17),
    r"cinco de mayo": _on(5, 5),
    r"mothers day": _weekday(5, calendar.SUNDAY, 1),
    r"memorial day": _weekday(5, calendar.MONDAY, -1),
    r"juneteenth": _on(6, 19),
    r"fathers day": _weekday(6, calendar.SUNDAY, 2),
    r"(?:the )?(?:4th|fourth) of july|independence day|july (?:4th|fourth)": _on(7, 4),
    r"labor day": _weekday(9, calendar.MONDAY, 0),
    r"halloween|noche de brujas": _on(10, 31),
    r"dia de (?:los )?muertos": _on(11, 2),
    r"veterans day": _on(11, 11),
    r"thanksgiving(?: day)?|(?:dia de )?accion de gracias": _weekday(11, calendar.THURSDAY, 3),
    r"christmas eve|xmas eve|noche ?buena": _on(12, 24),
    r"(?:christmas|xmas)(?: day)?(?! eve)|navidad": _on(12, 25),
}
_NAMED = tuple((re.compile(rf"\b(?:{names})\b"), falls) for names, falls in _HOLIDAYS.items())


def holidays_in(words: str, days: list[date]) -> set[date]:
    """Those of ``days`` that are a holiday which ``words`` (plain text) name."""
    words = words.replace("'", "").replace("’", "")
    named = [falls for pattern, falls in _NAMED if pattern.search(words)]
    return {day for day in days if any(falls(day) for falls in named)}


def without_holidays(words: str) -> str:
    """``words`` without the names of holidays."""
    for pattern, _ in _NAMED:
        words = pattern.sub(" ", words)
    return words
