"""Reads how often a person says that a counted thing was done: "she was there three nights", «me quedé solo dos».

A bed is counted by the night, an infusion by the hour. Whoever says another number than the bill wants to know what
that number makes of the charge; whoever says the same one wants to hear that it is so. A medicine is counted by its
amount and not by the times it was given, which its answer says.
"""

import re

from bot.asked.reckoning.each import beds
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning

_LONGEST = 14
_TOO_MANY = 6
"""Times as many as the bill counts, from which on a number counts something else."""
_NUMBER = r"(?P<n>\d{1,2}|one|a single|un[oa]?|una sola|un solo)"
_UNIT = (
    r"(?:nights?|days?|hours?|times?|sessions?|visits?|units?|miles?|bags?|minutes?|of (?:them|those|these)"
    r"|noches?|dias?|horas?|veces|vez|sesion(?:es)?|visitas?|unidad(?:es)?|millas?|bolsas?|minutos?|de (?:es|ell)[ao]s)"
)
_ONLY = r"(?:only|just|no more than|solo|solamente|nomas|nada mas|unicamente|apenas)"
_WAS = (
    r"(?:was|were|stayed|spent|got|had|received|did|took|used|made|went|am|is|are|it ?s|thats?"
    r"|estuv\w+|quede|quedo|quedamos|fueron|fue|eran|recibi\w*|dieron|pusieron|hicieron|tuv\w+|hubo|son)"
)
_CLAIMS = (
    re.compile(rf"\b{_ONLY}\b(?: \w+){{0,4}}? {_NUMBER}\b(?! (?:percent|dollars|dolares))"),
    re.compile(
        rf"\b{_WAS}\b(?: \w+){{0,4}}? {_NUMBER}"
        rf"(?: {_UNIT}\b|\W*$|[.,;!?] |\b(?: only| nomas| nada mas| total)\b)"
    ),
    re.compile(
        rf"^\W*(?:and |so |but |y |pero |entonces )*{_NUMBER} {_UNIT}\b(?: \w+)?"
        r"\W*(?:right|correct|verdad|no|cierto|si)?\W*$"
    ),
)
_ELSE = re.compile(
    r"\b(?:pay\w*|paid|pag\w+|months?|mes(?:es)?|how (?:many|much|long)|cuant[oa]s?|per|each|cada|if|si|why|por que"
    r"|years?|anos?|owe|left|charge me|weeks?|semanas?|ago|later|lines?|lineas?|better|instead)\b|[$%]"
)
_OF_THEM = r"(?:of (?:them|those|these)|times|units?|veces|unidades)"
_INSTEAD = re.compile(
    r"\b(\d{1,3})\b(?! ?%| percent)(?: \w+){0,5}?"
    r" (?:instead of|in place of|rather than|and not|not|en (?:vez|lugar) de|y no)"
    r"(?: the| los| las)? (\d{1,3})\b(?! ?%| percent)"
)
"""A number of units in the place of the one on the bill."""
_ASKS_WHY = re.compile(
    rf"\b(?:why|how come|por ?que)\b(?: \w+){{0,4}}? (?P<why>\d{{1,3}}) ?{_OF_THEM}?\W*$"
    r"|\b(?:why|por ?que) (?P<first>\d{1,3})\b(?! (?:dollars?|bucks|dolares|pesos|percent))"
    r"|\b(?P<what>\d{1,3}) (?:of )?(?:what|whats|que|de que)\b"
    r"|\b(?:que es|que significa|que quiere decir|what is|whats|what does)"
    r" (?:(?:el|the|that|this|ese|este|numero|number) ){0,2}(?P<that>\d{1,3})\b"
    r"(?! ?(?:%|percent|por ciento|dolares|pesos|dollars))(?:(?= mean)| (?:ahi|aqui|de ahi|there|here)|\W*$)"
)
_WORDED = {"one": 1, "a single": 1, "un": 1, "una": 1, "uno": 1, "una sola": 1, "un solo": 1}


def units_said(asked: Asked) -> Reckoning | None:
    """The one counted line that is spoken of, held against the number said; None where none is said."""
    words = asked.words
    if len(words.split()) > _LONGEST or _ELSE.search(words) or len(re.findall(r"\d+", words)) > 1:
        return None
    said = next((found["n"] for pattern in _CLAIMS if (found := pattern.search(words))), None)
    if said is None:
        return None
    number = _WORDED.get(said) or int(said)
    # A bare number counts here and names no line.
    lines = asked.lines(asked.sets.meant(words) or asked.sets.conversation.focus)
    counted = [line for line in lines if line.charge and (line.units or "").isdigit() and int(line.units or 0) > 1]
    if len(counted) != 1 or not 0 < number < _TOO_MANY * int(counted[0].units or 0):
        return None
    return Reckoning("units said", (counted[0].line,), number=number)


def units_instead(asked: Asked) -> Reckoning | None:
    """The counted line and the number put in the place of its own: "40 units instead of 50"."""
    found = _INSTEAD.search(asked.words)
    if found is None:
        return None
    said, counted = found.groups()
    lines = asked.lines(asked.sets.meant(asked.words) or asked.told.lines or asked.sets.conversation.focus)
    held = [line for line in lines if line.units == counted and line.charge]
    held = held or [line for line in asked.sets.bill.lines if line.units == counted and line.charge]
    held = beds(held, asked.words) or held
    return Reckoning("units instead", (held[0].line,), number=int(said)) if len(held) == 1 else None


def units_asked(asked: Asked) -> Reckoning | None:
    """The counted line of which its number of units is asked: "bilirubin, why 4", "95 for anesthesia, 95 what"."""
    found = _ASKS_WHY.search(asked.words)
    if found is None or "$" in asked.words:
        return None
    said = next(number for number in found.groups() if number)
    lines = asked.lines(asked.sets.meant(asked.words) or asked.told.lines or asked.sets.conversation.focus)
    counted = [line.line for line in lines or asked.sets.bill.lines if line.units == said and int(said) > 1]
    return Reckoning("units asked", (counted[0],)) if len(counted) == 1 else None
