"""What a document says of itself in sentences rather than beside labels: letters, reminders, notes of an insurer."""

import re
from collections.abc import Sequence
from datetime import date

from bot import dates
from bot.readers.layout.letterhead import PLACE
from bot.readers.layout.rows import Row
from bot.readers.layout.tokens import Style

_ACCOUNT = re.compile(
    r"\b(?:account|acct|cuenta)\.?(?:\s(?:number|no|id|n[uú]mero))?\.?\s?[:#]?\s?#?\s?"
    r"(?=[A-Z0-9/-]*\d)([A-Z0-9][A-Z0-9/-]{2,24})\b",
    re.IGNORECASE,
)
_NAME = (
    r"((?:[A-ZÁÉÍÓÚÑ][\w&'.-]*|of|and|the|de|del|la|y|&)(?:\s(?:[A-ZÁÉÍÓÚÑ][\w&'-]*|of|and|the|de|del|la|y|&)){1,7})"
)
_PROVIDER = re.compile(
    r"\b(?:choosing|statement from|bill from|visit (?:to|at|with)|care (?:at|from)|services? (?:at|from)|received (?:at|from)"
    rf"|balance with|owed to|visita a|atenci[oó]n en|elegir a?)\s{_NAME}"
)
_PLAN = re.compile(rf"\b[Yy]our (?:insurance|health plan|insurer|plan), {_NAME}, (?:has )?(?:paid|covered|denied)")
_DUE = re.compile(r"\b(?:due(?: on| by)?|pay(?:able)? by|paid by|by|vence el|antes del)\s*:?\s*$", re.IGNORECASE)
_DONE = re.compile(r"\b(?:processed|finalized|completed|procesad[oa])(?: on| el)?\s*:?\s*$", re.IGNORECASE)
_FIRST = 12


def account_in(rows: Sequence[Row]) -> str | None:
    """The account that a sentence or title names."""
    return next((match[1] for row in rows if (match := _ACCOUNT.search(row.text))), None)


def provider_in(rows: Sequence[Row]) -> str | None:
    """The place of care that a sentence names: "Thank you for choosing ..."."""
    for row in rows:
        for match in _PROVIDER.finditer(row.text):
            name = re.split(r"\s(?:for|on|is|has|and your)\b", match[1])[0].strip(" .,")
            if PLACE.search(name) and len(name.split()) > 1:
                return name
    return None


def payer_in(rows: Sequence[Row]) -> str | None:
    """The plan that a sentence names: "Your insurance, ..., paid"."""
    return next((match[1] for row in rows if (match := _PLAN.search(row.text))), None)


def day_after(words: str, rows: Sequence[Row], style: Style) -> date | None:
    """The day that follows words of one kind in a sentence: `words` is "due" or "done"."""
    before = _DUE if words == "due" else _DONE
    for row in rows:
        for span in dates.find(row.text, day_first=style.day_first):
            if before.search(row.text[: span.start]):
                return span.first
    return None


def day_of_letter(rows: Sequence[Row], style: Style) -> date | None:
    """The day that stands alone near the top, as on a letter."""
    return next((day for row in rows[:_FIRST] if row.page == rows[0].page and (day := style.date(row.text))), None)
