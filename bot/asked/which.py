"""Reads "which ones": the lines of a bill that a question tells by what became of them."""

from bot.asked.fates import fate_asked, lines_of_fate
from bot.asked.phrases import Asked
from bot.asked.reckoning import Reckoning

_PAIR = 2
"""Lines of a bill from which on one asks which of them."""


def which(asked: Asked) -> Reckoning | None:
    """The lines with the fate that ``asked`` asks for; None where it asks for none, or there is one line only."""
    told = fate_asked(asked.words)
    if told is None or asked.told.amounts or len(asked.sets.every) < _PAIR:
        return None
    among = asked.lines(asked.sets.meant(asked.words))
    lines = lines_of_fate(*told, among if len(among) > 1 else asked.sets.bill.lines, asked.partners)
    return Reckoning("which", lines or (), field=told[1], fate=told[0], known=lines is not None)
