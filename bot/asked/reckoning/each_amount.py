"""Reads which amount falls on each of several: "per mile what did the plan allow", "what did they pay on each one".

The price of one is told by :mod:`bot.asked.reckoning.each`; here another amount of the charge is named, the plan's
payment or one's own share. A counted charge is divided by its units; of charges that are alike each one's is told.
"""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.asked.reckoning.at_allowed import OVER_ALLOWED
from bot.asked.reckoning.composed_words import MEASURES
from bot.asked.reckoning.each import beds, counted
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.fields import field_in
from bot.asked.wording.fields_shortly import AFTER, CHARGE, taken_out
from bot.bill import Line
from bot.described import service_of

_TIME = (
    r"visits?|sessions?|appointments?|days?|times?|dates?|treatments?|visitas?|sesion(?:es)?|citas?|dias?|vez|veces"
    r"|fechas?"
)
_PERIOD = r"months?|mo|weeks?|years?|paychecks?|payments?|installments?|mes|meses|semanas?|quincenas?|anos?|pagos?"
_NO_THING = rf"{_PERIOD}|my|mi|el|la|los|las|the|cent|plan|insurance|seguro|favor|que|lo|un|una|bill|claim|person"
_ONE = re.compile(
    rf"\b(?:per|each|every|cada)(?: (?:one|single|un[oa]?))?(?: of (?:the|those|these|my))?"
    rf" (?P<thing>(?!(?:{_NO_THING})\b)[a-z0-9]\w*)"
    rf"|\b(?:on|for|of) (?:just )?(?:a|one|1|a single) (?P<a>(?!(?:{_NO_THING})\b)[a-z]\w+)"
    r"|\b(?:an?|one|1|por|una?|la) (?P<unit>hour|unit|mile|spot|night|dose|pill|vial|mg|ml|lens|tablet|hora|milla"
    r"|unidad|noche|dosis|pastilla|frasco|tableta|tira|lente|bolsa)\b"
    r"|\b(?P<bare>each|apiece|a piece|a pop|cada un[oa])\b"
)
"""How one of several is said."""
_OF_TIME = re.compile(rf"(?:{_TIME})")
_SUPPOSED = re.compile(
    r"\b(?:if|suppose|supposing|si|what if|supon\w+|why|how come|por ?que|averag\w*|promedio|percent\w*|porcentaje"
    r"|por ciento|how many|cuant[oa]s|total|altogether|in all|together|suman?|junt[oa]s|left to pay|payments"
    r"|installments|months?|weeks?"
    r"|mes|meses|pagos|abonos|cuotas|mensualidad\w*|next|usually|normal\w*|supposed|should|more than|less than"
    r"|difference|diferencia|which|cual)\b|%"
)
"""What asks for more than one of them, or for what is not so."""


def field_told(words: str) -> str | None:
    """The amount of a charge that ``words`` (plain text) name in any way, "charge" being one of them; None where they
    name none."""
    if OVER_ALLOWED.search(words):
        return "not_covered"
    if AFTER.search(words):
        return "patient_owes"
    if named := field_in(words):
        return named
    told = taken_out(words, paid=False)
    return (told[1] if told else None) or next((name for name, said in MEASURES.items() if said.search(words)), None)


def each_amount(asked: Asked) -> Reckoning | None:
    """The counted charge, or the charges that are alike, and which amount of theirs each one is asked to have."""
    one = _ONE.search(asked.words)
    if one is None or _SUPPOSED.search(asked.words):
        return None
    field = field_told(asked.words[: one.start()] + " " + asked.words[one.end() :])
    if field is None or field == CHARGE:
        return None
    named = asked.lines(_named(asked, one))
    thing = one["thing"] or one["a"] or one["unit"] or ""
    alike = [line for line in _alike(named) if _held(asked, field, [line])]
    if len(alike) > 1:
        return Reckoning("each", tuple(line.line for line in alike), field=field)
    if _OF_TIME.fullmatch(thing):
        return None
    several = [line for line in named if counted(line) > 1]
    several = beds(several, asked.words) or several
    if len(several) != 1 or not _held(asked, field, several):
        return None
    return Reckoning("each", (several[0].line,), field=field)


def _named(asked: Asked, one: re.Match[str]) -> tuple[int, ...]:
    """The lines that the words name, else those spoken of, else the one that is counted at all."""
    # A person's, or a part's, own words name no charge: what is left with the thing counted does.
    words = f"{asked.words[: one.start()]} {one['thing'] or one['a'] or one['unit'] or ''} {asked.words[one.end() :]}"
    found = asked.sets.meant(asked.words) or asked.told.lines or asked.sets.meant(words)
    found = found or asked.sets.sharing(words) or asked.sets.conversation.focus
    counted_ones = tuple(line.line for line in asked.sets.bill.lines if counted(line) > 1)
    return found or (counted_ones if one["unit"] and len(counted_ones) == 1 else ())


def _alike(lines: Sequence[Line]) -> list[Line]:
    """``lines`` where they are one service; of several services those that are there more than once, if one kind is."""
    kinds: dict[str, list[Line]] = {}
    for line in lines:
        kinds.setdefault(service_of(line), []).append(line)
    repeated = [held for held in kinds.values() if len(held) > 1]
    return repeated[0] if len(repeated) == 1 and len(kinds) <= 2 else []


def _held(asked: Asked, field: str, lines: Sequence[Line]) -> bool:
    return all(
        isinstance(getattr(line, field), Decimal) or isinstance(getattr(_partner(asked, line), field), Decimal)
        for line in lines
    )


def _partner(asked: Asked, line: Line) -> Line:
    return asked.partners.get(line.line, line)
