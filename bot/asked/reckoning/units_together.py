"""Reads how many of something several charges count together: "how many spots did they freeze", "how many hours was I
on the drip", "how much iron did I get in all".

A first spot and the further ones are charges of their own, as the first hour and those after it are: what the person
counts is both. What a code counts stands in ``counted_codes.csv``, the minutes of a step and the amount of a medicine
in the code's own words.
"""

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from bot.asked.lines.days import without_days
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.timed_units import minutes_of_a_unit
from bot.described import Described, service_of

_HOW_LONG = (
    r"\b(?:how (?:long|much time) (?:was|were|did|had)"
    r"|cuanto tiempo (?:me |le |nos )?(?:estuv\w+|dur\w+|pas\w+|tuv\w+))\b"
)
"""How one asks for the time that care took, and not for a time to come."""
_COUNTED: dict[str, re.Pattern[str]] = {
    "spots": re.compile(
        r"\b(?:spots?|lesions?|precancers?|places?|keratos\w+|manch(?:it)?as?|lesion(?:es)?|lunares)\b"
    ),
    "biopsies": re.compile(r"\b(?:biops\w+|moles?|spots?|samples?|places?|lunar(?:es)?|muestras?)\b"),
    "hours": re.compile(rf"\b(?:hours?|hrs?|horas?)\b|{_HOW_LONG}"),
    "minutes": re.compile(rf"\b(?:minutes?|mins?|hours?|hrs?|minutos?|horas?)\b|{_HOW_LONG}"),
    "shots": re.compile(r"\b(?:shots?|injections?|needles?|jabs?|vaccines?|inyecci\w+|piquetes?|vacunas?)\b"),
    "pushes": re.compile(r"\b(?:push\w*|iv (?:meds?|medicines?|medications?|drugs?|shots?)|empuj\w+)\b"),
    "levels": re.compile(r"\b(?:levels?|places?|spots?|injections?|shots?|niveles?|inyecci\w+)\b"),
    "teeth": re.compile(r"\b(?:teeth|tooth|extractions?|molars?|wisdoms?|dientes?|muelas?|extracci\w+)\b"),
    "samples": re.compile(r"\b(?:samples?|specimens?|biops\w+|pieces?|jars?|muestras?|biopsias?)\b"),
    "tests": re.compile(r"\b(?:pricks?|scratch\w*|tests?|pokes?|pruebas?|piquetes?)\b"),
    "miles": re.compile(r"\b(?:miles?|far|millas?|lejos)\b"),
}
"""What each kind of count is called."""
_HOW_MANY = re.compile(rf"\b(?:how (?:many|far)|(?:number|count) of|cuant[oa]s)\b|{_HOW_LONG}")
_DOSE = re.compile(
    r"\bhow (?:many|much) (?:\w+ ){0,3}?(?:mg|mcg|ml|milligrams?|micrograms?|milliliters?|grams?|cc)\b"
    r"|\bhow much (?:of )?(?:the |that |this )?(?:\w+ ){1,3}?"
    r"(?:did (?:i|he|she|we|they) (?:get|give|have|receive|put|run|pump|use)"
    r"|(?:was|were) (?:i|he|she|we) given|went in)"
    r"|\bcuant[oa]s (?:mg|ml|miligramos|mililitros|gramos)\b"
    r"|\bcuant[oa] (?:\w+ ){1,3}?(?:me|le|nos) (?:dieron|pusieron|pasaron|metieron)\b"
)
_SINGLY = frozenset({"minutes", "shots"})
"""What charges of different things count alike, so that of those only what is named is counted."""
_UNITS = re.compile(r"\bhow many units\b|\bcuantas unidades\b")
_ANY_THERAPY = re.compile(
    r"\b(?:(?:physical |occupational |speech )?therap(?:y|ies|ist)|p\.?t\.?|terapias?(?: fisica)?)\b"
)
"""Words for all timed care, whatever a single charge of it is called."""
_ELSE = re.compile(
    r"\b(?:charge|cost|pay|paid|owe|price|bill me|why|left|more|next|allow\w*|limit\w*|cover\w*|should|need|usually"
    r"|normally|per|each|an|if|every|cobr\w+|cuesta\w*|pag\w+|deb[oe]|por que|mas|cada|visits?|days?|sessions?|visitas?"
    r"|dias?|sesiones)\b|\$"
)
"""Words that ask something else of what is counted: its price, what is to come."""


@cache
def counted_codes() -> dict[str, str]:
    """What the units of each code of ``counted_codes.csv`` count."""
    rows = csv.DictReader(files(__package__).joinpath("counted_codes.csv").read_text(encoding="utf-8").splitlines())
    return {row["code"]: row["counts"] for row in rows}


def units_together(asked: Asked) -> Reckoning | None:
    """The charges whose units are counted together, and what they count; None where ``asked`` counts nothing so."""
    if _ELSE.search(asked.words):
        return None
    if _DOSE.search(asked.words):
        return _doses(asked)
    if _UNITS.search(asked.words):
        return _units(asked)
    return _of_a_kind(asked) if _HOW_MANY.search(asked.words) else None


def _units(asked: Asked) -> Reckoning | None:
    """Several charges of one code, each with its units; what one unit is they say themselves."""
    held = _described(asked, asked.sets.meant(asked.words) or asked.sets.spoken_of(asked.words))
    alike = len({service_of(one.line) for one in held}) == 1 and all(one.line.units for one in held)
    return Reckoning("units together", _numbers(held), counts="units") if len(held) > 1 and alike else None


def _doses(asked: Asked) -> Reckoning | None:
    """Several charges of one medicine, where each prints how much."""
    named = asked.sets.meant(asked.words) or asked.told.lines or asked.sets.spoken_of(asked.words)
    medicines = [one for one in _described(asked, named) if one.role.id in ("drug", "vaccine")]
    held = [one for one in medicines if one.main and one.main.unit]
    kinds = {one.main.code for one in held if one.main and one.line.units}
    several = len(held) > 1 and len(kinds) == 1 and all(one.line.units for one in held)
    return Reckoning("units together", _numbers(held), counts="dose") if several else None


def _of_a_kind(asked: Asked) -> Reckoning | None:
    days = asked.sets.days(asked.words)
    held: defaultdict[str, list[Described]] = defaultdict(list)
    for one in asked.sets.described:
        kind = _counts(one)
        if kind and _COUNTED[kind].search(asked.words) and (not days or one.line.service_date in days):
            held[kind].append(one)
    words = _ANY_THERAPY.sub(" ", without_days(asked.words))
    named = set(asked.sets.meant(words) or asked.sets.spoken_of(words))
    named = named or set(() if words != without_days(asked.words) else asked.told.lines)
    groups = {kind: lines for kind, lines in held.items() if named & set(_numbers(lines))} or held
    if len(groups) != 1:
        return None
    (kind, lines) = next(iter(groups.items()))
    if kind in _SINGLY and named & set(_numbers(lines)):
        lines = [one for one in lines if one.line.line in named]
    return Reckoning("units together", _numbers(lines), counts=kind)


def _counts(one: Described) -> str | None:
    """What the units of a charge count; None where its code tells none."""
    timed = one.line.units and one.main and minutes_of_a_unit(one.main.title_en)
    return counted_codes().get(service_of(one.line)) or ("minutes" if timed else None)


def _described(asked: Asked, numbers: Iterable[int]) -> list[Described]:
    meant = set(numbers)
    return [one for one in asked.sets.described if one.line.line in meant]


def _numbers(held: Iterable[Described]) -> tuple[int, ...]:
    return tuple(one.line.line for one in held)
