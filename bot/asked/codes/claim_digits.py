"""Digits of a hospital's claim that a question names: "tob 131", "137 vs 131 bill type", "freq code 7", "discharge
status 06".

They are digits that are something else everywhere but beside their own words, so these words must be said.
"""

import re

from bot.asked.codes.claim_described import described
from bot.asked.codes.form_codes import form_codes
from bot.asked.codes.left_how import discharges
from codesets import bill_type

CLAIM_TOPIC = "type-of-bill"
TYPE = "tob:"
FREQUENCY = "frequency:"
FREQUENCIES = frozenset("15789")
"""The frequency codes that are told by themselves; the others only as the end of a type of bill."""
_CALLED = r"(?:tob|types? of bills?|bill types?|tipos? de facturas?)"
_OFTEN = (
    r"(?:(?:claim |bill )?freq(?:uency)?(?: type)?(?: codes?| digits?)?|resub(?:mission)?(?: codes?)?"
    r"|codigos? de (?:frecuencia|reenvio))"
)
_LINK = r"(?:\s*(?:,|/|&|vs\.?|versus|and|or|is|of|as|=|:|#|y|o|contra|codes?|on (?:the |this )?(?:ub|claim))\s*)*"
_DIGITS = r"(0?\d{2}[0-9a-z])\b"
_ONE = r"([0-9])\b(?![\d.,%/-])"


def claim_digits(words: str) -> tuple[str, ...]:
    """What ``words`` (plain text) name, as "tob:0131", "frequency:7" and others, in their order, each once."""
    if of_the_form := form_codes(words):
        return of_the_form
    found = [TYPE + bill_type.compact(one) for one in _beside(words, _CALLED, _DIGITS) if bill_type.describe(one)]
    found += [FREQUENCY + one for one in _beside(words, _OFTEN, _ONE) if one in FREQUENCIES]
    return tuple(dict.fromkeys(found)) or tuple(TYPE + one for one in described(words, _CALLED)) or discharges(words)


def _beside(words: str, called: str, shape: str) -> list[str]:
    """Everything of ``shape`` that stands behind what it is ``called``, or before it, with what is joined to it."""
    name = re.search(rf"\b{called}\b", words)
    if name is None:
        return []
    found, place = [], name.end()
    joined = re.compile(rf"{_LINK}\s*{shape}")
    while match := joined.match(words, place):
        found.append(match[1])
        place = match.end()
    before = words[: name.start()].rstrip()
    if not found and (match := re.search(rf"(?<![\w$.]){shape}{_LINK}$", before)):
        return [*_earlier(before[: match.start()], shape), match[1]]
    return found


def _earlier(words: str, shape: str) -> list[str]:
    match = re.search(rf"(?<![\w$.]){shape}\s*(?:,|/|vs\.?|versus|and|or|y|o|contra)\s*$", words.rstrip() + " ")
    return [match[1]] if match else []
