"""Reads what is asked of a payment plan that the bill prints: how many payments are left, what after some of them."""

import re

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.installments import installment_of

_NEXT = re.compile(
    r"\b(\d{1,2}) (?:more|mas)\b|\b(\d{1,2}) \w+ (?:from now|later|mas)\b"
    r"|\botr[oa]s (\d{1,2})\b|\bdentro de (\d{1,2})\b|\b(?:next|proxim[oa]|siguiente)\b"
)
_TIMES = (
    (2, re.compile(r"\b(?:doubl\w+|twice|2 at a time|doble)\b")),
    (3, re.compile(r"\b(?:tripl\w+|3 at a time)\b")),
)


def payments_left(asked: Asked) -> Reckoning | None:
    """What is left of the plan, ``times`` payments at once or after a ``number`` of them; None where there is none."""
    bill = asked.sets.bill
    if asked.told.amounts or not (bill.totals.due_now or any(map(installment_of, bill.lines))):
        return None
    times = next((times for times, pattern in _TIMES if pattern.search(asked.words)), None)
    ahead = _NEXT.search(asked.words)
    number = int(next(filter(None, ahead.groups()), 1)) if ahead else None
    return Reckoning("payments left", times=times, number=number)
