"""Reads what is asked of a payment plan that the bill prints: how many payments are left, what after some of them."""

import re

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.payments import payments_in
from bot.installments import installment_of

_NEXT = re.compile(
    r"\b(\d{1,2}) (?:more|mas)\b|\b(\d{1,2}) \w+ (?:from now|later|mas)\b"
    r"|\botr[oa]s (\d{1,2})\b|\bdentro de (\d{1,2})\b|\b(?:next|proxim[oa]|siguiente)\b"
)
_CHANGED = re.compile(
    r"\b(?:doubl\w+|tripl\w+|up it|bump\w*|rais\w+|increas\w+|instead|more than|go up|doble|subo|sub(?:ir|iera)"
    r"|aument\w+|en (?:vez|lugar)|pay more)\b"
)
_TIMES = (
    (2, re.compile(r"\b(?:doubl\w+|twice|2 at a time|doble)\b")),
    (3, re.compile(r"\b(?:tripl\w+|3 at a time)\b")),
)


def payments_left(asked: Asked) -> Reckoning | None:
    """What is left of the plan, ``times`` payments at once or after a ``number`` of them; None where there is none."""
    bill = asked.sets.bill
    if not (bill.totals.due_now or any(map(installment_of, bill.lines))):
        return None
    if asked.told.amounts:
        # "If I double up to 250 a month": what each payment would come to is said itself.
        said = payments_in(asked.words)
        return Reckoning("payments left", amount=said[0]) if said and _CHANGED.search(asked.words) else None
    times = next((times for times, pattern in _TIMES if pattern.search(asked.words)), None)
    ahead = _NEXT.search(asked.words)
    number = int(next(filter(None, ahead.groups()), 1)) if ahead else None
    return Reckoning("payments left", times=times, number=number)
