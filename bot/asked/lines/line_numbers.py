"""Lines that a question names by their number: "line 3 and 4", «el renglón 2», "#5"."""

import re

from bot.bill import Bill

_LINE = re.compile(
    r"(?:\blines?|\blineas?|\breng(?:lon|lones)|\bconceptos?|\bpartidas?|\brubros?|\bitem"
    r"|\bcharge number|\bnumber|\bnumero|#|\bcargo)"
    r"\s*(?:#|no\.?|number|numero)?\s*(\d{1,3})\b(?!\s*(?:dollars|bucks|dolares))"
)
_MORE_LINES = re.compile(
    r"(?:\s*(?:,|&|/|\+|\band\b|\bor\b|\by\b|\bo\b|\bplus\b|\bmas\b)+\s*(?:line |linea )?\d{1,3}\b(?![.,]?\d))+"
)


def by_line_number(words: str, bill: Bill) -> tuple[int, ...]:
    """The lines of ``bill`` whose numbers ``words`` (plain text) name, in the order named."""
    held = {line.line for line in bill.lines}
    named = [int(n) for m in _LINE.finditer(words) for n in (m[1], *re.findall(r"\d+", _more_lines(words, m.end())))]
    return tuple(dict.fromkeys(n for n in named if n in held))


def _more_lines(words: str, place: int) -> str:
    """What names further lines after one: "line 3 and 4", "lines 2, 5 & 6"."""
    match = _MORE_LINES.match(words, place)
    return match[0] if match else ""
