"""Reads what would be left if the plan took a charge that it left to the person: "if they cover it, what do I owe"."""

from bot.asked.operations import LEFT
from bot.asked.phrases import Asked
from bot.asked.reckoning import Reckoning


def covered(asked: Asked) -> Reckoning | None:
    """What is left once the person's part of the lines meant is the plan's; None where the papers give no such part."""
    lines = asked.told.lines or asked.sets.meant(asked.words)
    held = [asked.partners.get(line.line, line) for line in asked.lines(lines)]
    shared = bool(held) and all(line.patient_owes for line in held)
    if asked.told.amounts or asked.told.percents or not shared or not LEFT.search(asked.words):
        return None
    return Reckoning("plan covers", lines, field="patient_owes", more=True) if asked.is_part(lines) else None
