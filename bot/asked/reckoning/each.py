"""Reads what one of several is: of a counted charge, of charges that are alike, of a night in a room."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.asked.lines.operations import HOW_MUCH, PAYMENT
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.payments import PAYMENTS_TOPIC
from bot.bill import Line
from bot.described import service_of

_NIGHT = re.compile(r"\b(?:nights?|days?|stayed|stay|noches?|dias?)\b")
_OF_TIME = re.compile(r"\b(?:times?|days?|nights?|months?|weeks?|one of|vez|dias?|noches?|mes|semana)\b")
"""What an even split over the days answers, whichever charges are alike."""
_ONE_OF_THEM = re.compile(r"\b(?:each|apiece|a piece|a pop|per|cada(?! un[oa]\b))\b")
_FEW = 4
_NURSERY = re.compile(r"\b(?:nursery|bab(?:y|ies)|newborn|cunero|bebe)\b")
_ROOM = re.compile(r"01[0-689]\d|02[01]\d")
"""Revenue codes of a bed by the day, that of a newborn (017x) apart."""


def each(asked: Asked) -> Reckoning | None:
    """The one counted charge whose single unit is asked for, or several charges that are alike."""
    if PAYMENT.search(asked.words) or not _asks(asked.words):
        return None
    meant = asked.sets.meant(asked.words) or asked.told.lines or asked.sets.conversation.focus
    if not meant and asked.sets.conversation.topic == PAYMENTS_TOPIC:
        return None
    named = asked.sets.meant(asked.words) or asked.told.lines
    one = _ONE_OF_THEM.search(asked.words) and not _OF_TIME.search(asked.words)
    alike = _alike(asked.lines(named)) if one else ()
    if alike:
        return Reckoning("each", alike)
    meant = meant or asked.sets.sharing(asked.words) or asked.sets.every
    several = [line for line in asked.lines(meant) if counted(line) > 1 and line.charge]
    several = beds(several, asked.words) or several
    if asked.told.lines and not {line.line for line in several} & set(asked.told.lines):
        # Each of the things that are named is a line of its own, whatever else is counted on the bill.
        return None
    return Reckoning("each", (several[0].line,)) if len(several) == 1 else None


def _asks(words: str) -> bool:
    """Whether a price is asked for; in few words "each" asks for it by itself."""
    return bool(HOW_MUCH.search(words)) or "?" in words or len(words.split()) <= _FEW


def beds(lines: Sequence[Line], words: str) -> list[Line]:
    """Of ``lines`` the bed of whoever stayed, where ``words`` speak of nights; none where they speak of the baby's."""
    if not _NIGHT.search(words) or _NURSERY.search(words):
        return []
    return [line for line in lines if any(one.system == "revenue" and _ROOM.fullmatch(one.code) for one in line.codes)]


def counted(line: Line) -> Decimal:
    """How often a charge is counted; zero where it does not say."""
    units = line.units or ""
    return Decimal(units) if re.fullmatch(r"\d{1,6}(?:\.\d+)?", units) else Decimal(0)


def _alike(lines: Sequence[Line]) -> tuple[int, ...]:
    """``lines`` that are one service at one charge, each counted once; none where they are not."""
    once = [line for line in lines if line.charge and counted(line) <= 1]
    kinds = {(service_of(line), line.charge) for line in once}
    return tuple(line.line for line in once) if len(once) > 1 and len(kinds) == 1 else ()
