"""The plan that rows of payments name: "Insurance payment - Buckeye Health PPO", "Aetna PPO paid", "Cigna - denied"."""

import re
from collections.abc import Iterator, Sequence

from bot.readers.layout.language.insurers import NAMES
from bot.readers.layout.page.places import between
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.letterhead import names_plan

_PAY = r"(?:payments?|pmts?|paid|pagos?|pag[oó]|pagad[oa])"
_DOES = (
    rf"(?:{_PAY}|adjustments?|adjs?|discounts?|write-?(?:offs?|downs?)|allowances?|contract(?:ual)?|checks?|eft|era"
    r"|ajust(?:es?|[oó])|descuentos?)"
)
_DECIDED = r"(?:denied|denial|processed|applied|covered|rejected|negad[oa]|denegad[oa])"
_AMOUNT = re.compile(r"\d[.,]\d\d\b|\bdenied\b", re.IGNORECASE)
"""What a row of a ledger ends with; a heading that names who paid has none."""
_NAME = r"([A-ZÁÉÍÓÚÑ][\w&'./-]*(?: (?:[A-ZÁÉÍÓÚÑ&][\w&'./-]*|of|de|del)){0,6})"
_ROW = re.compile(
    rf"\b(?:[Ii]ns(?:urance)?|INS(?:URANCE)?|[Pp]lan|PLAN|[Pp]rimary|PRIMARY|[Pp]ayer|PAYER|[Ss]eguro)\.? "
    rf"(?i:{_DOES})\s*(?:[-–—:]|[Ff]rom|FROM|[Bb]y|BY|de)\s*{_NAME}"
)

_INSURER = rf"((?i:{NAMES}|medicare|medicaid)\b(?: (?:[A-Z&][\w&'./-]*|of|de|ppo|hmo|dental|plan|supplement))*?)"
"""A name that begins as one of an insurer does."""
_BEFORE = r"(?:^|[a-z\d]\. |[^\w&'./] |\d |\b[A-Z]{2,3} |\b(?i:less|menos) )"
"""What may stand before the name in a row: nothing, a day, a mark, the initials of who entered it."""
_END = r"(?=[\s).,:]*(?:[-(]?\$|[-(]?\d|$))"
_BY_NAME = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_BEFORE}{_INSURER}(?: (?i:{_DOES})\b|\s?[-–—:]\s?(?i:(?:claim |not )?{_DECIDED})\b)",
        rf"\b(?i:{_PAY}(?: received| recibidos?)?)\s?(?:[-–—:]|(?i:from|by|de|del|por))? {_INSURER}{_END}",
        rf"\b(?i:{_DOES})\s?(?:[-–—:]|(?i:by|from|per|de|por)) {_INSURER}{_END}",
        rf"\b(?i:covered by|per|cubierto por) {_INSURER}(?: contract)?{_END}",
        rf"^(?i:less|minus|menos):? {_INSURER}{_END}",
        rf"\b(?i:ins(?:urance)? {_DOES}) \({_INSURER}\)",
        rf"(?:{_BEFORE}|, |\b(?:and|y) ){_INSURER} (?:has |have |ha )?(?:already |ya )?"
        r"(?:processed|paid|covered|denied|approved|adjusted|pag[oó]|proces[oó]|neg[oó]|cubri[oó])\b",
    )
)
_DONE = re.compile(rf"(?: (?:{_DOES}|#))+$", re.IGNORECASE)
"""What was done, behind the name and no part of it."""


def paying_plan(rows: Sequence[Row]) -> Iterator[Field]:
    """The one plan in whose name rows say that insurance paid or took off; nothing where they name none, or several."""
    named = [(row, match.span(1)) for row in rows if (match := _ROW.search(row.text)) and names_plan(match[1])]
    named = named or [(row, span) for row in rows if _AMOUNT.search(row.text) and (span := _named_in(row.text))]
    names = {row.text[begin:end].casefold() for row, (begin, end) in named}
    longest = max(names, key=len, default="")
    if names and all(longest.startswith(name) for name in names):
        row, (begin, end) = next(one for one in named if one[0].text[slice(*one[1])].casefold() == longest)
        yield Field("payer", row.text[begin:end], 0, "payment", between(row.words, begin, end))


def _named_in(text: str) -> tuple[int, int] | None:
    """Where a row of a payment has the name of the insurer; a "principal" that is paid is one of a debt."""
    found = next((match for pattern in _BY_NAME if (match := pattern.search(text))), None)
    if found is None or found[1].casefold() == "principal":
        return None
    return found.start(1), found.start(1) + len(_DONE.sub("", found[1]))
