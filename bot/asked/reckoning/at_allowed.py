"""Reads what would be left if the price that the plan allows were all that may be asked: "if they dropped everything
over the allowed amount what would I owe", "what if it had been in network"; and how much lies above that price."""

import re
from collections.abc import Iterable
from decimal import Decimal

from bot.asked.lines.operations import HOW_MUCH, LEFT
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Line

_SUPPOSES = re.compile(
    r"\b(?:if|suppose|supposing|say|imagine|pretend|assum\w+|had|would|si|suponga\w*|digamos|imagine\w*"
    r"|(?:deber|quedar|ser|tocar)ia\w*)\b"
)
_PRICE = (
    r"(?:(?:allow(?:ed|able|s|ance)?|approved|negotiated|contracted|in[- ]network)(?: (?:amounts?|price|rate|charge))?"
    r"|(?:insurance|plan|insurer|medicare)s? (?:price|rate|amount|allow\w*|approves?)"
    r"|(?:price|rate|amount) (?:of|that|from) (?:the |my |our )?(?:plan|insurance)(?: allow\w*)?"
    r"|(?:lo |el (?:precio|monto) )?(?:permitid[oa]|aprobad[oa]|acordad[oa])"
    r"|(?:lo que )?(?:permite|permitio|aprobo|aprueba) (?:el |mi |la |su )?(?:plan|seguro|aseguradora)"
    r"|(?:precio|tarifa) del? (?:mi |su )?(?:plan|seguro|la red))"
)
OVER_ALLOWED = re.compile(
    r"\b(?:over|above|beyond|past|more than|in excess of|higher than|por encima del?|arriba del?|de mas sobre"
    r"|mas alla del?"
    rf"|(?:pasan?|sobrepasan?|exceden?)(?: de)?)(?: (?:what|the|my|our|that|el|lo|la|de|que))* ?{_PRICE}\b"
)
"""What lies above the price that the plan allows."""
_TO_PRICE = re.compile(
    r"\b(?:accept\w*|took|take|taken|bill(?:ed)?|charg(?:ed?|ing)|cut|lower(?:ed)?|reduc\w+|stuck|stick|go|went|match(?:ed)?"
    r"|use[ds]?|honou?r(?:ed)?|settl\w+|acept\w+|cobr\w+|baj\w+|respet\w+|dejar\w*|qued\w+|factur\w+)\b"
    rf"(?: (?!and\b|y\b)[a-z]+){{0,5}}? {_PRICE}\b"
)
_NETWORK = re.compile(
    r"\b(?:was|were|been|is|are|be|as|fuera|fueran|estuvier\w+|hubier\w+ (?:sido|estado)|como) (?:an? )?"
    r"(?:in[- ]network|in the network|in my network|dentro de (?:la|mi) red|de (?:la|mi) red|en (?:la|mi) red)\b"
)
_OTHERWISE = re.compile(r"\b(?:why|how come|por ?que|can they|are they allowed|legal\w*|appeal|percent\w*|next time)\b")


def at_allowed(asked: Asked) -> Reckoning | None:
    """What is left at the plan's price, of the lines named or of all; None where nothing lies above it, or where the
    papers do not tell."""
    words = asked.words
    over = OVER_ALLOWED.search(words)
    if _OTHERWISE.search(words) or not (HOW_MUCH.search(words) or LEFT.search(words)):
        return None
    supposed = _SUPPOSES.search(words) and (over or _TO_PRICE.search(words) or _NETWORK.search(words))
    if not supposed and not over:
        return None
    every = _above(asked, asked.sets.bill.lines)
    named = tuple(line for line in asked.sets.meant(words) if line in every)
    if not every:
        return None
    if supposed:
        return Reckoning("at allowed", named or every, field="patient_owes", more=bool(named))
    return Reckoning("composed", named or every, counts="above", field="patient_owes")


def _above(asked: Asked, lines: Iterable[Line]) -> tuple[int, ...]:
    """The lines of which more is left to the person than the plan's price less what the plan paid."""
    return tuple(line.line for line in lines if over_allowed(asked.partners.get(line.line, line)) > 0)


def over_allowed(line: Line) -> Decimal:
    """What of the person's share of ``line`` lies above the price that the plan allows; zero where it is not told."""
    if not line.allowed or line.plan_paid is None or line.patient_owes is None:
        return Decimal(0)
    return max(line.patient_owes - (line.allowed - line.plan_paid), Decimal(0))
