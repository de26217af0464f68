"""Reads whose part is asked for, of a bill of several people: what one person's lines come to, or each one's."""

import re
from collections.abc import Sequence

from bot.asked.lines.operations import HOW_MUCH, LEFT
from bot.asked.lines.people_named import lines_of, lines_of_people, people_named, people_of
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.asking_words import ELSE

_EACH = re.compile(
    r"\b(?:each|every|per|by|which)(?: (?:one|1))? (?:of (?:us|them|the (?:kids|family|people|patients))|person"
    r"|(?:family )?member|patient|kid|child|people|name)\b|\bwho (?:cost|owes?|has|had|used|ran up|is|was|got)\b.{0,30}"
    r"\b(?:most|more|least|biggest|highest)\b|\b(?:for|of) (?:each|everyone|everybody|all of us|both of us|us each)\b"
    r"|\b(?:cada (?:uno|una|quien|persona|paciente|hijo|hija|nino|nina)|por (?:persona|paciente|cabeza))\b"
    r"|\b(?:quien|cual de (?:nosotros|ellos))\b.{0,40}\b(?:mas|menos|mayor)\b"
)
_LINES_MEANT = re.compile(
    r"\b(?:charges?|lines?|items?|visits?|services?|drugs?|medicines?|cobros?|cargos?|servicios?)\b"
)
_BRIEF = 2
_AND_OF = 5
"""Words of "and what about Diego's", after what another person's came to."""
_OWES = re.compile(r"\bowes?\b|\bdebe\b")
_DONE = re.compile(
    r"\b(?:done|happened|hicieron|paso)\b|\b(?:did|does) \w+ (?:do|get|have)\b|\bwhat (?:was|were) \w+ seen\b"
)
"""What was done for a person is not what it came to."""
_COMPARED = re.compile(r"\b(?:more|less|cheaper)\b.*\bthan\b|\bdifference\b|\bmas (?:car[oa] )?que\b|\bdiferencia\b")


def whose(asked: Asked) -> Reckoning | None:
    """What a person's lines come to, or those of each person, where ``asked`` wants to know that and no more."""
    bill = asked.sets.bill
    people = people_of(bill)
    if not people or asked.told.amounts or asked.sets.days(asked.words):
        return None
    named = people_named(asked.words, bill)
    if len(named) != 1 and _COMPARED.search(asked.words):
        return None
    if not named and _EACH.search(asked.words) and not _LINES_MEANT.search(_EACH.sub(" ", asked.words)):
        return _of(people, asked)
    lines = set(lines_of_people(asked.words, bill))
    # What is named beside the person is a part of theirs, which other sums take up.
    whole = lines and set(asked.sets.meant(asked.words)) == lines and not set(asked.told.lines) - lines
    brief = _AND_OF if asked.sets.conversation.topic == "per-person" else _BRIEF
    asks = HOW_MUCH.search(asked.words) or LEFT.search(asked.words) or len(asked.words.split()) <= brief
    if not whole or _DONE.search(asked.words) or (asked.told.lines and set(asked.told.lines) != lines) or not asks:
        return None
    return None if ELSE.search(asked.words) and asked.field(lines) is None else _of(named, asked)


def _of(people: Sequence[str], asked: Asked) -> Reckoning:
    groups = tuple(lines_of(person, asked.sets.bill) for person in people)
    lines = tuple(line for group in groups for line in group)
    field = asked.field(lines)
    if field is None and _OWES.search(asked.words) and all(one.patient_owes is not None for one in asked.lines(lines)):
        field = "patient_owes"
    return Reckoning("whose", lines, groups=groups, field=field)
