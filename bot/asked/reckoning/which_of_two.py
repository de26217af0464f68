"""Reads which of two things it mostly was: "was it the shot or the visit", "is the 300 for the lab or the rest"."""

import re
from dataclasses import replace

from bot.asked.lines.service_lines import lines_of_service
from bot.asked.lines.services import services_named
from bot.asked.reckoning.differences import difference
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning

_MOSTLY = r"(?:mostly|mainly|more|really|because of|due to|from|about|for|on|mas|mayormente|principalmente|por|de)"
_ASKS = re.compile(
    r"^(?:(?:so|and|but|ok|okay|y|pero|entonces|oye|o sea) )*(?:"
    r"(?:is|was|are|were|isnt|wasnt) (?:it|this|that|these|those|all (?:of )?(?:it|this|that)|(?:most|much|the bulk) of"
    r" (?:it|this|that|the (?:bill|money|charge|total|balance))|(?:the |that |this |my )?(?:\$?[\d,.]+|cost|bill|money"
    r"|price|charge|total|balance|expensive (?:part|one)|big (?:one|part))(?: i (?:owe|pay))?)"
    r"|(?:fue|es|era|son|fueron|seria)(?: (?:todo|eso|esto|lo mas caro|la mayor parte|casi todo"
    r"|(?:el|la|los|las) (?:\$?[\d,.]+|cobro|cuenta|total|costo)))?"
    r"|(?:which|what|cual|que)(?: of (?:them|those|the two)| one)?.{0,40}\b(?:more|most|bigger|higher|mas|mayor)\b"
    rf".{{0,30}}?|(?:is|was|are|were|did|does)(?=.* (?:or|o) .*\b(?:more|less|higher|pricier|cheaper"
    rf"|bigger)\b))(?: {_MOSTLY})*,? (?:the|my|that|his|her|our|a|an|el|la|los|las|lo|mi|eso|those|everything|all)\b"
)
_BETWEEN = re.compile(r",? \b(?:or|o) (?:was it |is it |fue |es |por |for |mostly |mainly |about |because of )*")
_REST = re.compile(
    r"\b(?:everything|all|whole thing|anything|todo|lo)(?: of)?(?: the)?"
    r" (?:else|around|other|rest|remaining|demas|otro)\b"
    r"|\b(?:the (?:rest|others?|other (?:stuff|things|charges))|(?:el|lo) (?:resto|demas)|lo otro|los otros)\b"
)
_SHOT = re.compile(r"\b(?:shots?|injections?|jabs?|vaccines?|medicines?|drugs?|inyecci\w+|vacunas?|medicinas?)\b")
"""Beside all that was around it, its answer says what the medicine was and what giving it was."""
_OWES = re.compile(
    r"\b(?:i|we|yo) (?:\w+ ){0,3}(?:ow\w+|pay\w*|deb\w+|pag\w+)\b|\b(?:debo|pago|pagar|owe|my part|mi parte)\b"
)
_YES_OR_NO = re.compile(r"\b(?:or|o) (?:not|no|what|que|something|wrong|right|a mistake|error|both)\b")


def which_of_two(asked: Asked) -> Reckoning | None:
    """The two sets of lines that ``asked`` holds against each other; of one charge, it and all the rest."""
    sides = _BETWEEN.split(asked.words)
    if len(sides) != 2 or not _ASKS.search(asked.words) or _YES_OR_NO.search(asked.words):
        return None
    if any(_is_missing(side, asked) for side in sides):
        return None
    rest = [place for place, side in enumerate(sides) if _REST.search(side)]
    if rest:
        told = None if len(rest) > 1 or _SHOT.search(sides[1 - rest[0]]) else difference(asked)
        return replace(told, operation="which of two") if told else None
    found = [asked.sets.meant(side) for side in sides]
    if not all(found) or set(found[0]) & set(found[1]):
        return None
    lines = (*found[0], *found[1])
    return Reckoning("which of two", lines, groups=tuple(found), field=_field(asked, lines))


def _is_missing(side: str, asked: Asked) -> bool:
    """Whether a side names a service that no line is, so that the line found for it is another one."""
    services = services_named(side)
    return len(services) == 1 and not lines_of_service(services[0], side, asked.sets.described)


def _field(asked: Asked, lines: tuple[int, ...]) -> str | None:
    """What they are compared by: the amount that is named, the patient's part where that is what is asked for."""
    totals = asked.sets.bill.totals
    owes = _OWES.search(asked.words) or (
        totals.patient_owes != totals.charges and totals.patient_owes in asked.told.amounts
    )
    split = all(line.patient_owes is not None for line in asked.lines(lines))
    return asked.field(lines) or ("patient_owes" if owes and split else None)
