"""Reads what a payment of some of it would leave: "if i pay just those", "what's half of it"."""

import re

from bot.asked.lines.operations import A_PART, LEFT, PARTS
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.asking_words import ELSE

_IF_PAID = re.compile(
    r"\b(?:if|once) (?:i|we) (?:clear|settle|pay off|knock|wipe)\b|\bsi (?:liquid|sald)\w+\b"
    r"|\bif (?:i|we) (?:just |only )?pay (?:just |only )?(?:those|these|that one|this one|the other)\b"
    r"|\bsi (?:solo |nomas |nada mas )?pago (?:solo |nomas |nada mas )?es[ao]s?\b"
)
_AMOUNT = r"\$?\d[\d,.]*"
_PAYS = re.compile(
    r"\b(?:pay|now|give|send|put|pago|pagar|doy|ahora|ahorita|how much is|of (?:it|that|this|\d)|cuanto)\b"
    r"|\b(?:settle\w*|took|take[ns]?|accept\w*|acept\w+|tom\w+)\b.*\b(?:what (?:would|will|is|does)|whats|how much)\b"
)
_OF_MINE = re.compile(
    rf"^\W*(?:(?:and|so|ok|y|what|whats|is|would|be|how|much|cuanto|es|seria|just|tell|me)\W+)*"
    rf"(?:an? |1 |the |la |un |el )?{A_PART} (?:of|de|del) (?:lo que (?:debo|debemos)|what (?:i|we) (?:still )?owe"
    rf"|(?:my|the|our|mi|la|el)? ?(?:balance|share|part|saldo|parte|{_AMOUNT}))(?: (?:be|come to|is|now|then))*\W*$"
)
"""A part of what is to be paid and nothing else: "a quarter of what I owe"."""


def pay_off(asked: Asked) -> Reckoning | None:
    """What is left once the share of the lines that are meant is paid."""
    if asked.told.amounts or not (LEFT.search(asked.words) or _IF_PAID.search(asked.words)):
        return None
    lines = asked.sets.meant(asked.words) or asked.told.lines or asked.sets.spoken_of(asked.words)
    owed = all(line.patient_owes is not None for line in asked.lines(lines))
    return Reckoning("pay off", lines) if asked.is_part(lines) and owed else None


def fraction(asked: Asked) -> Reckoning | None:
    """Half or a third of what is owed."""
    told = asked.told
    owed = asked.sets.bill.totals.patient_owes
    if set(told.amounts) - {owed} or told.percents:
        return None
    asks = _PAYS.search(asked.words) and not ELSE.search(asked.words) and not told.lines
    if not (asks or _OF_MINE.search(asked.words)):
        return None
    parts = next((parts for parts, pattern in PARTS.items() if pattern.search(asked.words)), None)
    return Reckoning("fraction", parts=parts)
