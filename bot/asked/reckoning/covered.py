"""Reads what would be left if the plan took a charge that it left to the person: "if they cover it, what do I owe"."""

import re
from decimal import Decimal

from bot.asked.lines.operations import LEFT
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.bill import Line

_ASKS = re.compile(
    rf"{LEFT.pattern}|\b(?:my|the|mi|el|new|nuevo) total\b|\b(?:my|mi) (?:part|share|parte)\b"
    r"|\bwhat (?:if|would|will)\b|\bque pasa si\b"
)
_AT = re.compile(
    r"\b(?:cubr\w+|cover\w*|pag\w+|pays?|paid|process\w*|reprocess\w*|proces\w+|reproces\w+)\b"
    r"(?: \w+){0,4}? (?:at|al) (\d{2})\b(?! (?:dollars|dolares|a month|al mes|months|meses|days|dias|years|anos))"
)
"""A plan that pays so much of it, said without a sign: "if they cover it at 80"."""
_SIGNED = re.compile(
    r"\b(?:at|al|a|el|pays?|paid|cover\w*|cubr\w+|pag\w+) (?:\w+ ){0,2}?\d{1,3} ?(?:%|percent|por ciento)"
)


_FEW = 3
_THING = r"(?:it|that|this)\b(?! (?:one|charge|line|visit))"
_WINS = re.compile(r"\b(?:win|won|wins|gan[oae]|ganamos|ganara)\b")
"""What an appeal comes to, so that what the plan did not cover is meant."""
_IT = re.compile(
    rf"\b(?:cover|pay|allow|approve|authorize|accept)\w* (?:for )?{_THING}"
    rf"|\b{_THING} (?:\w+ ){{0,2}}?(?:covered|paid|allowed|approved|authorized|accepted)\b"
    r"|\b(?:l[oa]|eso|esto) (?:hubier\w+ |haya\w* )?(?:cubr|cubier|pag|aprueb|aprob|autori)\w+"
)
"""What was refused, said by no name: "if they did cover it"."""


_PART_PAID = re.compile(
    r"\b(?:cubr\w+|cover\w*|pag\w+|pays?|paid|pick\w* up) (?:for |el |la |up |only |just |solo ){0,2}"
    r"(?P<part>half|la mitad|mitad|(?:a |1 )?quarter|una? cuarta? parte|(?:3 |three )quarters|tres cuartos)\b"
)
_PARTS = {"half": 50, "mitad": 50, "3 quarters": 75, "three": 75, "tres": 75, "quarter": 25, "cuarta": 25}


def rate_said(asked: Asked) -> Decimal | None:
    """The percentage at which the plan would take it."""
    if part := _PART_PAID.search(asked.words):
        return Decimal(next(rate for name, rate in _PARTS.items() if name in part["part"]))
    if len(asked.told.percents) == 1 and _SIGNED.search(asked.words):
        return asked.told.percents[0]
    found = _AT.search(asked.words)
    return Decimal(found[1]) if found and not asked.told.percents else None


def covered(asked: Asked) -> Reckoning | None:
    """What is left once the person's part of the lines meant is the plan's; None where the papers give no such part."""
    lines = asked.told.lines or asked.sets.meant(asked.words)
    refused = tuple(line.line for line in asked.sets.bill.lines if _refused(asked.partners.get(line.line, line)))
    if not lines and (_WINS.search(asked.words) or (len(refused) == 1 and _IT.search(asked.words))):
        lines = refused
    lines = lines or _left_whole(asked)
    held = [asked.partners.get(line.line, line) for line in asked.lines(lines)]
    shared = bool(held) and all(line.patient_owes for line in held)
    rate = rate_said(asked)
    if asked.told.amounts or (asked.told.percents and rate is None) or not shared or not _ASKS.search(asked.words):
        return None
    return (
        Reckoning("plan covers", lines, percent=rate, field="patient_owes", more=True) if asked.is_part(lines) else None
    )


def _refused(line: Line) -> bool:
    return line.not_covered is not None and line.not_covered > 0


def _left_whole(asked: Asked) -> tuple[int, ...]:
    """Of the few lines that share a name in the question, the one of which the plan paid nothing."""
    shared = asked.sets.sharing(asked.words)
    held = {line.line: asked.partners.get(line.line, line) for line in asked.lines(shared)}
    unpaid = tuple(number for number, line in held.items() if line.patient_owes and not line.plan_paid)
    return unpaid if len(unpaid) == 1 and len(shared) <= _FEW else ()
