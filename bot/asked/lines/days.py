"""Days of care that a question names: "the one on March 2", "3/2", "the 27th", "all of May", «la de abril».

A month or a day of the month alone counts only where the bill has such a day, so that "may I" and "the 3rd charge"
stay what they are.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from bot.asked.lines.holidays import holidays_in, without_holidays
from bot.asked.lines.weekdays import on_weekday
from bot.bill import Bill

_MONTHS = (
    "jan(?:uary)?|enero", "feb(?:ruary)?|febrero", "mar(?:ch)?|marzo", "apr(?:il)?|abril", "may|mayo", "june?|junio",
    "july?|julio", "aug(?:ust)?|agosto", "sept?(?:ember)?|septiembre|setiembre", "oct(?:ober)?|octubre",
    "nov(?:ember)?|noviembre", "dec(?:ember)?|diciembre",
)  # fmt: skip
_NO_MONTH_ALONE = frozenset({"mar", "may"})
"""Short names that are words of their own: "may I", «la mar»."""
_MAY = (
    r"(?:^\W*(?:and |y |what about |how about )?"
    r"|\b(?:in|of|for|all|during|from|my|the|just|only|about|was|is|did|[+&,]) )may\b"
    r"(?! (?:i|we|be|have|not)\b)"
)
_NUMERIC_DATE = re.compile(r"\b(\d{1,2})/(\d{1,2})(?:/(\d{2,4}))?\b")
_NAME = "|".join(_MONTHS)
_DAY_ALONE = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)\b(?! (?:one|line|charge|item|thing|biggest|largest|highest|most|smallest|cheapest"
    r"|lowest|payment|time|visit|day|session)\b)"
    rf"|\b(?:el|del|al|dia) (\d{{1,2}})\b(?![.,/]?\d|\s?%| (?:por|de (?:{_NAME})|dolares|pesos|meses|pagos)\b)"
)
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    "twentieth",
)  # fmt: skip
_SPOKEN = {word: number for number, word in enumerate(_ORDINALS, start=1)} | {"thirtieth": 30}
_DAY_SPOKEN = re.compile(
    rf"\b(?:on|from|since|of) the (?:(twenty|thirty)[- ]({'|'.join(_ORDINALS[:9])})|({'|'.join([*_SPOKEN][3:])}))\b"
    r"(?! (?:one|line|charge|item|thing|of)\b)"
)
"""A day of the month in words: "on the ninth", "the visit of the twenty-first"."""
_ORDER = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "last": -1,
    "primer": 0, "primera": 0, "segundo": 1, "segunda": 1, "tercer": 2, "tercera": 2, "cuarto": 3, "cuarta": 3,
    "ultimo": -1, "ultima": -1,
}  # fmt: skip
_DAY = r"(?:day|date|visit|time|session|appointment|dia|fecha|visita|sesion|cita|vez)"
_DAYS = rf"(?:{_DAY}s|sesiones|citas|veces)"
_DAY_BY_ORDER = re.compile(rf"\b({'|'.join(_ORDER)}) {_DAY}\b")
_BY_AGE = re.compile(
    r"\b(?:(?P<old>oldest|earliest|mas (?:viej|antigu)[oa]s?)"
    r"|(?P<new>newest|latest|most recent|mas (?:recient|nuev)\w+))\b"
    r"(?! (?:bill|statement|edition|insurance|plan|payment|factura|cuenta de|edicion|seguro|pago))"
)
"""The day of what has been there longest, or shortest."""
_FIRST_DAYS = re.compile(
    rf"\b(?:the |my )?(first|last) (\d{{1,2}}) {_DAYS}\b|\b(\d{{1,2}}) (primer|ultim)[oa]s {_DAYS}\b"
    rf"|\b(primer|ultim)[oa]s (\d{{1,2}}) {_DAYS}\b"
)
_WEEK = re.compile(
    r"\b(?:the|a|1) week (before|earlier|prior|after|later)\b|\b(?:the )?(previous|prior|next|following) week\b"
    r"|\b(?:la|una) semana (antes|anterior|pasada|previa|despues|siguiente)\b"
)
RANGE = re.compile(
    r"\b(?:between|from)\b.*\b(?:and|to|through|until|till)\b|\bthrough\b|\bentre\b.*\by\b|\b(?:del?|desde)\b.*\b(?:al?|hasta)\b"
)
"""What stands around two days that bound a span of days."""
_LATER = frozenset({"after", "later", "next", "following", "despues", "siguiente"})
_NEAR_A_WEEK = timedelta(days=3)
_ANY = (_NUMERIC_DATE, _DAY_ALONE, _DAY_BY_ORDER, _FIRST_DAYS, _WEEK)


def days_of(bill: Bill | None) -> list[date]:
    """The bill's days of care, earliest first."""
    return sorted({line.service_date for line in bill.lines if line.service_date}) if bill else []


def dates_in(words: str, bill: Bill | None, spoken_of: Iterable[date] = ()) -> tuple[date, ...]:
    """The days of care that ``words`` (plain text) name, earliest first.

    ``spoken_of`` are the days spoken of last, from which "the week before" is counted where no other day is named.
    """
    days = days_of(bill)
    named = set(days_told(words, bill)) or set(day_by_order(words, bill)) or set(_in_month(words, days))
    if len(named) > 1 and RANGE.search(words):
        named = {day for day in days if min(named) <= day <= max(named)}
    near = named or set(spoken_of)
    for m in _WEEK.finditer(words):
        later = bool(_LATER & set(m.groups()))
        named |= set(_a_week_off(max(near) if later else min(near), days, later)) if near else set()
    return tuple(sorted(named))


def days_told(words: str, bill: Bill | None) -> tuple[date, ...]:
    """The days of care that ``words`` (plain text) tell by their date or holiday, or by the day of the month alone."""
    return days_among(words, days_of(bill))


def days_among(words: str, days: list[date]) -> tuple[date, ...]:
    """Those of ``days`` that ``words`` (plain text) tell by their date or holiday, or by the day of the month alone."""
    dated = {day for day in days if _names(words, day)} | set(_numeric(words, days)) | holidays_in(words, days)
    return tuple(sorted(dated or _of_month(words, days) or on_weekday(words, days)))


def day_by_order(words: str, bill: Bill | None) -> tuple[date, ...]:
    """The days that "the second visit", "the first two visits" or "the oldest one" mean, of a bill with several days of
    care."""
    days = days_of(bill)
    if len(days) < 2:
        return ()
    for m in _FIRST_DAYS.finditer(words):
        last = any(group and group.startswith(("last", "ultim")) for group in m.groups())
        number = next(int(group) for group in m.groups() if group and group.isdigit())
        return tuple(days[-number:] if last else days[:number])
    if age := _BY_AGE.search(words):
        return (days[0] if age["old"] else days[-1],)
    places = [_ORDER[m[1]] for m in _DAY_BY_ORDER.finditer(words)]
    return tuple(days[place] for place in places if -len(days) <= place < len(days))


def months_named(words: str) -> tuple[int, ...]:
    """The months that ``words`` (plain text) name, in figures; none told by a word that is no month alone."""
    return tuple(month for month in range(1, 13) if re.search(_alone(month), words))


def without_days(words: str) -> str:
    """``words`` without what names days, so that a month or a night is looked for in no line's words."""
    words = without_holidays(words)
    for pattern in _ANY:
        words = pattern.sub(" ", words)
    return re.sub(rf"\b(?:{_NAME})\b\.?(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?", " ", words)


_STEP = re.compile(
    r"\b(?:(?:day|visit|session|appointment|time) (?P<en_way>before|after)"
    r"|(?P<next>next|following|previous) (?:visit|session|appointment|day|time)"
    r"|(?:dia|visita|sesion|cita) (?P<es_way>antes|anterior|despues|siguiente)"
    r"|(?P<next_es>siguiente|proxima|proximo) (?:visita|sesion|cita|dia))\b"
)
_BACK = frozenset({"before", "previous", "antes", "anterior"})


def day_beside(words: str, bill: Bill | None, day: date | None) -> tuple[date, ...]:
    """The day of care before or after ``day``: "and the next visit", «la cita anterior»."""
    days, step = days_of(bill), _STEP.search(words)
    if step is None or day not in days:
        return ()
    way = next(step[name] for name in ("en_way", "next", "es_way", "next_es") if step[name])
    place = days.index(day) + (-1 if way in _BACK else 1)
    return (days[place],) if 0 <= place < len(days) else ()


def _names(words: str, day: date) -> bool:
    month = _MONTHS[day.month - 1]
    return bool(
        re.search(rf"\b(?:{month})\.? {day.day}(?:st|nd|rd|th)?\b", words)
        or re.search(rf"\b{day.day}(?:st|nd|rd|th)? (?:of |de )?(?:{month})\b", words)
        or (day.day == 1 and re.search(rf"\b(?:primero|1ro) de (?:{month})\b", words))
        or day.isoformat() in words
    )


def _numeric(words: str, days: list[date]) -> list[date]:
    named = {(int(m[1]), int(m[2])) for m in _NUMERIC_DATE.finditer(words)}
    return [day for day in days if (day.month, day.day) in named]


def _in_month(words: str, days: list[date]) -> list[date]:
    """The days of the months that ``words`` name without a day."""
    return [day for day in days if re.search(_alone(day.month), words)]


def _alone(month: int) -> str:
    names = "|".join(name for name in _MONTHS[month - 1].split("|") if name not in _NO_MONTH_ALONE)
    names = names.replace("mar(?:ch)?", "march")
    return rf"\b(?:{names})\b(?!\.? \d)" + (f"|{_MAY}" if month == 5 else "")


def _of_month(words: str, days: list[date]) -> list[date]:
    """The days that "the 27th" means."""
    named = {int(m[1] or m[2]) for m in _DAY_ALONE.finditer(words)}
    named |= {_spoken(m[1], m[2] or m[3]) for m in _DAY_SPOKEN.finditer(words)}
    return [day for day in days if day.day in named]


def _spoken(tens: str | None, ordinal: str) -> int:
    return {"twenty": 20, "thirty": 30}.get(tens or "", 0) + _SPOKEN[ordinal]


def _a_week_off(day: date, days: list[date], later: bool) -> list[date]:
    """The bill's day that lies nearest to a week before ``day``, or after it."""
    wanted = day + timedelta(days=7 if later else -7)
    near = [one for one in days if abs(one - wanted) <= _NEAR_A_WEEK and one != day]
    return sorted(near, key=lambda one: abs(one - wanted))[:1]
