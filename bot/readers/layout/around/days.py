"""Days that a document names without a label: of the letter, of the visit, by which to pay."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from bot import dates
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.places import Said, between, saying
from bot.readers.layout.page.rows import Row

_DUE = re.compile(
    r"\b(?:due|wants?|send|pay|remit|payable|vence|pag(?:ar|ue))\b(?:[^.?!]|\.\d){0,50}?"
    r"\b(?:(?:on|by|before|due|date|el|del)(?: or before)?)?\s*:?\s*$"
    r"|\b(?:paid|payment|pago)\b(?:[^.?!]|\.\d){0,50}?\b(?:by|before|due|antes del?)(?: date)?\s*:?\s*$",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:processed|finalized|completed|procesad[oa])(?: it| (?:this|the|your) claim)?(?: on| el)?\s*:?\s*$",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"\b(?:(?:your|su|la) (?:recent )?(?:visit|appointment|stay|visita|cita|atenci[oó]n)"
    r"|(?:services?|care) (?:you )?received"
    r"|you were seen|services? (?:provided )?at|(?:lo|la) atendimos)\b[^.:]{0,40}?\b(?:on|of|el|del|from)\s*$"
    r"|\b(?:exam|services?|procedures?|surgery|tests?|scan|treatments?|visit|care)"
    r" (?:date|performed|done|provided)(?: on)?\s*:?\s*$"
    r"|\b(?:equipment|items?|supplies|medications?|drugs?|orders?|glasses|hearing aids?|services?)"
    r" (?:delivered|shipped|dispensed|supplied|rendered|picked up)(?: (?:to you|on))*\s*:?\s*$"
    r"|^(?:outpatient|inpatient|emergency|office|clinic)\b(?: (?:visit|care|stay|services?))?[^.:]{0,60}? on\s*$"
    r"|^(?:visit|encounter|appointment|visita)\b:? [^.:\d]{3,40} [-–—]\s*$"
    r"|\b(?:your bill|su factura) (?:for|del)\s*$|(?<!next )(?<!upcoming )\b(?:visit|visita)(?: (?:on|of|del?))?\s*$",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:statement(?: of account)?|invoice|bill|estado de cuenta|factura)"
    r"(?: #?[\w-]*\d[\w-]* (?:dated|of|del?)|(?<!bill)(?: (?:date|dated|of|from))?\s*[:–-]?)\s*$",
    re.IGNORECASE,
)
_OFFER = re.compile(
    r"\boffer\b|\bsettle(?:ment)?\b|\b\d{1,2} ?% off\b|\btake \d{1,2} ?%|\b(?:prompt|early)[- ]pay\b|\boferta\b"
    r"|\bpronto pago\b",
    re.IGNORECASE,
)
"""Words of a day by which less may be paid, which is not the day that the bill is due."""
_OF_VISIT = re.compile(r"\s+(?:visit|appointment|office visit|exam|procedure|surgery)\b", re.IGNORECASE)
_YOURS = re.compile(r"\b(?:your|the)\s+$", re.IGNORECASE)
"""What stands around a day of care in a message: "your 3/11/26 visit"."""
_BEFORE = {"stated": _STATED, "due": _DUE, "done": _DONE, "seen": _SEEN}
_VISIT = re.compile(r"(?:(?:office|clinic|your|video) )?(?:visit(?:ed)?|appointment|stay|visita|cita)\b", re.IGNORECASE)
"""What stands over the day of care, which is not that of the letter."""
_ON = re.compile(r"^(?:on|el) ", re.IGNORECASE)
_PARTED = re.compile(r"\s[·•|–-]\s")
"""What parts a day from what follows it: "03/02/2026 · Dr. Roe"."""
_CLOCK = re.compile(r"\s+\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?$", re.IGNORECASE)
_TITLED = re.compile(
    r"(?:\w+ )?(?:receipt|statement|invoice|bill|recibo|factura|estado de cuenta)(?: (?:of|for|de) \w+)?"
    r"(?: #?\s?[\w-]*\d)?",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[A-Za-z. ]{2,14}#?:? ?[\w-]*\d[\w-]*")
_FILLED = re.compile(r"rx\b", re.IGNORECASE)
"""A prescription, beside which stands the day that it was filled."""
_TODAY = re.compile(
    r"^today[’']?s (?:services?|charges?|procedures?|visit|total|fees?|treatments?)\b"
    r"|\bwalk-?\s?out (?:statement|receipt)\b|^(?:servicios|cargos) de hoy\b",
    re.IGNORECASE,
)
_FIRST = 12
_CORNER = 4


def day_after(words: str, rows: Sequence[Row], style: Style) -> Said[date] | None:
    """The day that follows words of one kind in a sentence: `words` is "due", "done", "seen" or "stated"."""
    before = _BEFORE[words]
    for row in rows if words != "due" else (row for row in rows if not _OFFER.search(row.text)):
        for span in dates.find(row.text, day_first=style.day_first):
            period = words == "stated" and span.last not in (None, span.first)  # what a statement covers
            named = words == "seen" and _OF_VISIT.match(row.text[span.end :]) and _YOURS.search(row.text[: span.start])
            if (named or before.search(row.text[: span.start])) and not period:
                return Said(span.first, between(row.words, span.start, span.end))
    return None


def _day_of(row: Row, style: Style, *, first: bool) -> Said[date] | None:
    """The day that a row is, or that stands beside the title of the paper, with the time of day after it.

    Beside what stands in the `first` row, which is who writes, it is that of the paper too.
    """
    heads = first and len(row.phrases) == 2 and not labels_of(row.phrases[0].text)
    titled = 2 <= len(row.phrases) <= 3 and _TITLED.fullmatch(row.phrases[0].text)
    labeled = len(row.phrases) == 2 and re.fullmatch(r"[^:]{3,30}: \S.*", row.phrases[0].text)
    numbered = len(row.phrases) == 2 and any(_NUMBERED.fullmatch(phrase.text) for phrase in row.phrases)
    last = numbered and _NUMBERED.fullmatch(row.phrases[0].text) and not _FILLED.match(row.text)
    dated = next((phrase for phrase in row.phrases[1:] if titled and style.date(_CLOCK.sub("", phrase.text))), None)
    whole = dated or row.phrases[-1] if titled or labeled or last or heads else row.phrases[0] if numbered else row
    text = _CLOCK.sub("", whole.text)
    day = style.date(text)
    return Said(day, saying(whole.words, text)) if day else None


def day_of_visit(rows: Sequence[Row], style: Style) -> Said[date] | None:
    """The one day that stands alone right below a visit: "Visit with Dr. Roe", "Feb 12, 2026"."""
    days = [
        Said(day, row.words)
        for before, row in pairwise(rows)
        if _VISIT.match(before.text)
        and len(before.phrases) == 1
        and (day := style.date(_PARTED.split(_ON.sub("", row.text))[0]))
    ]
    return days[0] if len({day.value for day in days}) == 1 else None


def is_same_day(rows: Sequence[Row]) -> bool:
    """Whether the paper is handed out as its reader leaves, so that its day is that of the care: "Today's services"."""
    return any(_TODAY.search(row.text) for row in rows)


def day_of_letter(rows: Sequence[Row], style: Style) -> Said[date] | None:
    """The day that stands alone near the top, as on a letter."""
    for before, row in zip([None, *rows], rows[:_FIRST], strict=False):
        day = _day_of(row, style, first=row is rows[0]) if row.page == rows[0].page else None
        if day and not (before and (labels_of(before.text) or _VISIT.match(before.text))):
            return day
    return None


def day_in_corner(rows: Sequence[Row], style: Style) -> Said[date] | None:
    """The day that stands alone at the upper right of the page, as on old notices of Medicare."""
    middle = max((row.words[-1].x1 for row in rows if row.page == rows[0].page), default=0.0) / 2
    for row in rows[:_CORNER]:
        phrase = row.phrases[-1]
        aside = row.page == rows[0].page and not row.cells and phrase.x0 > middle
        if aside and (day := style.date(phrase.text)):
            return Said(day, phrase.words)
    return None
