"""The plan that rows of payments name: "Insurance payment - Buckeye Health PPO", "Aetna PPO adjustment"."""

import re
from collections.abc import Iterator, Sequence

from bot.readers.layout.page.places import between
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.letterhead import names_plan

_DOES = r"(?:payments?|pmts?|paid|adjustments?|adjs?|discounts?|write-?offs?|pagos?|ajustes?|descuentos?)"
_NAME = r"([A-ZÁÉÍÓÚÑ][\w&'./-]*(?: (?:[A-ZÁÉÍÓÚÑ&][\w&'./-]*|of|de|del)){0,6})"
_ROW = re.compile(
    rf"\b(?:[Ii]ns(?:urance)?|INS(?:URANCE)?|[Pp]lan|PLAN|[Pp]rimary|PRIMARY|[Pp]ayer|PAYER|[Ss]eguro)\.? "
    rf"(?i:{_DOES})\s*(?:[-–—:]|[Ff]rom|FROM|[Bb]y|BY|de)\s*{_NAME}"
)


def paying_plan(rows: Sequence[Row]) -> Iterator[Field]:
    """The one plan in whose name rows say that insurance paid or took off; nothing where they name none, or several."""
    named = [(row, match) for row in rows if (match := _ROW.search(row.text)) and names_plan(match[1])]
    if len({match[1].casefold() for _, match in named}) == 1:
        row, match = named[0]
        yield Field("payer", match[1], 0, "payment", between(row.words, *match.span(1)))
