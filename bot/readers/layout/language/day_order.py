"""Whether days that prove nothing themselves are written day first: in Spanish, by commas or by what stays the same."""

import re
from collections.abc import Sequence

from bot import dates
from bot.readers.layout.language.phrases import plain

_SPANISH = re.compile(
    r"\b(?:fecha|paciente|cuenta|saldo|servicios?|cargos?|descuento|seguro|debe|pago|pagado|pagos?|unid|terapia|factura)\b"
)
_DAY = r"[^0-9]{0,12}(\d{1,2})[/ .-](\d{1,2})[/ .-](\d{4})\b"
_MADE = re.compile(rf"\bfecha(?: de(?:l)? (?:estado|factura|emision|cuenta)(?: de cuenta)?)?{_DAY}")
_DUE = re.compile(rf"\b(?:antes del?|vencimiento|vence(?: el)?|fecha limite|a mas tardar el?|hasta el){_DAY}")
_FEWEST = 2
SAID = "The dates here could be read month first or day first; they were read day first. Check them against the paper."


def may_be_day_first(texts: Sequence[str], *, decimal_comma: bool) -> bool:
    """Whether a document in Spanish, none of whose days shows its order, likely writes 03/02/2026 for February 3.

    Amounts with decimal commas tell so, or days of which only the first number changes: visits of one month.
    """
    if len(set(_SPANISH.findall(plain(" ".join(texts))))) < _FEWEST:
        return False
    pairs = {(match["a"], match["b"]) for text in texts for match in dates.DATE.finditer(text) if match["a"]}
    if not pairs or any(int(number) > 12 for pair in pairs for number in pair):
        return False
    firsts, seconds = ({int(pair[place]) for pair in pairs} for place in (0, 1))
    return decimal_comma or (len(seconds) == 1 and len(firsts) >= _FEWEST) or _is_due_before_made(texts)


def _is_due_before_made(texts: Sequence[str]) -> bool:
    """Whether, month first, the last day to pay were before the day of the document, and day first it is not."""
    said = plain(" ".join(texts))
    made, due = _MADE.search(said), _DUE.search(said)
    if not made or not due:
        return False
    month_first = [(int(one[3]), int(one[1]), int(one[2])) for one in (made, due)]
    day_first = [(year, second, one) for year, one, second in month_first]
    return month_first[1] < month_first[0] and day_first[0] <= day_first[1]
