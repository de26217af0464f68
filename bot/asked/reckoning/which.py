"""Reads "which ones": the lines of a bill that a question tells by what became of them."""

import re

from bot.asked.lines.fates import fate_asked, lines_of_fate
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning

_PAIR = 2
"""Lines of a bill from which on one asks which of them."""

_WHOLE_VISIT = re.compile(
    r"\b(?:parts?|lines?|charges?|things|items?|which|what) (?:of|from|in|on|for) (?:my|the|this|that|his|her)"
    r" (?:whole |entire )?(?:visits?|appointments?|trips?|stay|checkup|physical)\b"
    r"|\b(?:partes?|cobros?|cosas?|que|cual(?:es)?) (?:de|en) (?:mi|la|esta|esa|su) (?:visita|cita|consulta)\b"
)
"""A visit that is told as what holds the charges, and is none of them: "which part of my visit"."""


def which(asked: Asked) -> Reckoning | None:
    """The lines with the fate that ``asked`` asks for; None where it asks for none, or there is one line only."""
    told = fate_asked(asked.words)
    if told is None or _others(asked) or len(asked.sets.every) < _PAIR:
        return None
    among = asked.lines(asked.sets.meant(_WHOLE_VISIT.sub(" ", asked.words)))
    lines = lines_of_fate(*told, among if len(among) > 1 else asked.sets.bill.lines, asked.partners)
    return Reckoning("which", lines or (), field=told[1], fate=told[0], known=lines is not None)


def _others(asked: Asked) -> bool:
    """Whether amounts are named that are none of the bill's totals: "they paid 900, which got the most"."""
    totals = asked.sets.bill.totals
    told = (totals.charges, totals.plan_paid, totals.adjustments, totals.patient_owes)
    return any(amount not in told for amount in asked.told.amounts)
