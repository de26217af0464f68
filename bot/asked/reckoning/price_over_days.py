"""Reads whether the price of one service stayed the same from visit to visit: "did the price go up between visits"."""

import re
from collections import defaultdict

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Line
from bot.described import service_of

_PRICE = re.compile(
    r"\b(?:price[sd]?|cost|charged?s?|charging|amount|rate|fee|paid|pay|precios?|costo|cobr\w+|monto|cuesta)\b"
)
_CHANGED = re.compile(
    r"\b(?:go(?:ne)? up|went up|increas\w*|rais\w+|chang\w*|same|differ\w*|vary|varies|more (?:each|every)|subi\w+"
    r"|cambi\w+|mism[oa]s?|igual|aument\w+)\b"
)
_EACH_TIME = re.compile(
    r"\b(?:(?:between|from|over|across|all) (?:\w+ ){0,2}?(?:visits?|days?|sessions?|appointments?|times)"
    r"|(?:each|every) (?:visit|day|time|session|week|appointment|shot)"
    r"|from one (?:visit|day|time) to the (?:next|other)"
    r"|entre (?:visitas|citas|sesiones)|cada (?:visita|vez|cita|sesion|dia)|de una (?:visita|cita) a (?:la )?otra)\b"
)
_OTHERWISE = re.compile(r"\b(?:last (?:year|month|bill)|insurance|plan|seguro|why|por ?que|will|would|next|how much)\b")


def price_over_days(asked: Asked) -> Reckoning | None:
    """The charges of the service that stands on the most days, of those that are named; None where none is repeated."""
    words = asked.words
    asks = _PRICE.search(words) and _CHANGED.search(words) and _EACH_TIME.search(words)
    if not asks or _OTHERWISE.search(words):
        return None
    named = asked.sets.meant(_EACH_TIME.sub(" ", words)) or asked.sets.every
    held: defaultdict[str, list[Line]] = defaultdict(list)
    for line in asked.lines(named):
        if line.charge and line.service_date:
            held[service_of(line)].append(line)
    repeated = [lines for lines in held.values() if len({line.service_date for line in lines}) > 1]
    most = max(repeated, key=len, default=[])
    return Reckoning("price over days", tuple(line.line for line in most)) if most else None
