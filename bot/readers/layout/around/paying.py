"""The plan that rows of payments name: "Insurance payment - Buckeye Health PPO", "Cigna - denied"."""

import re
from collections.abc import Iterator, Sequence

from bot.readers.layout.language.insurers import NAMES
from bot.readers.layout.page.places import between
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.letterhead import names_plan

_DOES = r"(?:payments?|pmts?|paid|adjustments?|adjs?|discounts?|write-?offs?|pagos?|ajustes?|descuentos?)"
_DECIDED = r"(?:denied|denial|processed|applied|covered|rejected|negad[oa]|denegad[oa])"
_AMOUNT = re.compile(r"\d\.\d\d\b|\bdenied\b", re.IGNORECASE)
"""What a row of a ledger ends with; a heading that names who paid has none."""
_NAME = r"([A-ZÁÉÍÓÚÑ][\w&'./-]*(?: (?:[A-ZÁÉÍÓÚÑ&][\w&'./-]*|of|de|del)){0,6})"
_ROW = re.compile(
    rf"\b(?:[Ii]ns(?:urance)?|INS(?:URANCE)?|[Pp]lan|PLAN|[Pp]rimary|PRIMARY|[Pp]ayer|PAYER|[Ss]eguro)\.? "
    rf"(?i:{_DOES})\s*(?:[-–—:]|[Ff]rom|FROM|[Bb]y|BY|de)\s*{_NAME}"
)

_INSURER = rf"((?i:{NAMES}|medicare|medicaid)\b(?: (?:[A-Z&][\w&'./-]*|of|de))*?)"
"""A name that begins as one of an insurer does."""
_BY_NAME = re.compile(rf"(?:^|[\d:(] ){_INSURER}\s?[-–—:]\s?(?i:(?:claim |not )?{_DECIDED})\b")
"""A plan that decided, as a row below a charge tells: "Cigna - claim denied"."""


def paying_plan(rows: Sequence[Row]) -> Iterator[Field]:
    """The one plan in whose name rows say that insurance paid or took off; nothing where they name none, or several."""
    named = [(row, match.span(1)) for row in rows if (match := _ROW.search(row.text)) and names_plan(match[1])]
    named = named or [
        (row, match.span(match.lastindex))
        for row in rows
        if (match := _BY_NAME.search(row.text)) and match.lastindex and _AMOUNT.search(row.text)
    ]
    if len({row.text[begin:end].casefold() for row, (begin, end) in named}) == 1:
        row, (begin, end) = named[0]
        yield Field("payer", row.text[begin:end], 0, "payment", between(row.words, begin, end))
