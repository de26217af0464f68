"""The charges of care whose visits a question counts: "how many PT visits", «¿cuántas sesiones de terapia?»."""

import re

from bot.asked.reckoning.phrases import Asked

_VISITS = re.compile(r"\b(?:visits|appointments|sessions|visitas|citas|sesiones)\b")
_NOT_THESE = re.compile(
    r"\b(?:tele\w*|video|virtual|phone|zoom|telefono|let|lets|allow\w*|limit\w*|cover\w*|can|could|(?:a|per|each) year"
    r"|next|more|permit\w+|dej\w+|limite|cubr\w+|puedo|al ano|por ano|mas)\b"
)
"""Which visits were by video the days do not tell, nor how many a plan allows."""
_IN_COURSES = frozenset({"therapy", "mental_health", "dialysis", "radiation"})
"""Roles of care that is given visit by visit: all charges of such a role belong to the visits."""


def of_visits(asked: Asked) -> tuple[int, ...]:
    """The lines of the care whose visits are counted, which are its days; none where ``asked`` counts something else,
    as "how many times" counts the charges that are named."""
    if not _VISITS.search(asked.words) or _NOT_THESE.search(asked.words):
        return ()
    held = {one.line.line: one.role.id for one in asked.sets.described}
    if not asked.sets.meant(_VISITS.sub(" ", asked.words)) and not asked.told.numbers:
        return tuple(held)  # "how many visits in all": of everything, though one line be called a visit
    kinds = {held[line] for line in asked.told.lines if line in held} & _IN_COURSES
    return tuple(line for line, role in held.items() if role in kinds)
