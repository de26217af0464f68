"""Reads a payment now and the rest in parts: "150 down and the rest over 4 months", «la mitad hoy y 25 al mes»."""

import re
from dataclasses import dataclass
from decimal import Decimal

from bot.asked.lines.operations import A_PART, PARTS
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.payments import months_in, payments_in

_SUM = r"(?:\$ ?)?(\d[\d,]*(?:\.\d{1,2})?)(?: (?:dollars|bucks|dolares|pesos))?"
_PART = rf"(?:a |the |la |el |un |una )?({A_PART})(?: of (?:it|that))?"
_RATE = r"(\d{1,2}) ?(?:%|percent|por ciento)(?: of (?:it|that))?"
_NOW = (
    r"(?:(?:right )?now|today|down|up ?front|right away|this (?:week|month|friday)|at once|first"
    r"|ahora(?: mismo)?|hoy|ahorita|de (?:entrada|enganche|inmediato|una vez)|primero|este mes|esta semana)"
)
_DOWN = re.compile(rf"\b(?:{_RATE}|{_SUM}|{_PART}) (?:as a |como |de )?(?:down payment|enganche|entrada|{_NOW})\b")
_LEADING = re.compile(
    rf"\b(?:put(?:ting)? (?:down|in)|down payment of|enganche de|entrada de"
    rf"|(?:pay|pago|pagar|doy|send|give)(?: them)? {_NOW})"
    rf" (?:{_RATE}|{_SUM}|{_PART})"
)
_REST = re.compile(
    r"\b(?:rest|remaining|remainder|what(?:s| is) left|left ?over|balance|other half|resto|lo demas|otra mitad"
    r"|lo que (?:quede|queda|falte|falta|reste|resta)|los? restantes?|then|y luego|despues)\b"
)

_OVER = re.compile(
    r"\b(?:over|in|into|en|a) (\d{1,2})(?: (?:equal|more|mas))?\W*(?=$|\b(?:what|how|que|cuanto|de cuanto|each)\b)"
)
"""So many payments, where nothing says that they are."""

_DEPOSIT = re.compile(r"\b(?:down|up ?front|entrada|enganche)\b")
_CUT = re.compile(r"\b(?:split|divid\w+|spread|repartid\w+)\b.{0,20}?\b(?:in|into|by|over|en|entre) (\d{1,2})\b(?! ?%)")


@dataclass(frozen=True, slots=True)
class Down:
    """What is paid first: an amount, a percentage of what is owed, or one of so many parts of it."""

    amount: Decimal | None = None
    percent: Decimal | None = None
    parts: int | None = None
    ends: int = 0
    """Where the words that tell it end."""
    said: str = ""
    """These words."""


def down_in(words: str) -> Down | None:
    """What ``words`` (plain text) would pay before anything else; None where they say nothing of the kind."""
    found = _DOWN.search(words) or _LEADING.search(words)
    if found is None:
        return None
    rate, amount, part = (next((one for one in found.groups()[n::3] if one), None) for n in range(3))
    parts = next((parts for parts, pattern in PARTS.items() if part and pattern.search(part)), None)
    return Down(
        Decimal(amount.replace(",", "")).quantize(Decimal("0.01")) if amount else None,
        Decimal(rate) if rate else None,
        parts,
        found.end(),
        found[0],
    )


def rest_in_parts(asked: Asked) -> Reckoning | None:
    """What each payment is once something is paid now and the rest in so many payments, or at so much a month."""
    down = down_in(asked.words)
    if down is None:
        return _split(asked)
    later = asked.words[down.ends :]
    if not months_in(later) and _DEPOSIT.search(down.said) and months_in(asked.words):
        # "For 6 months with 66 down": the payments stand before it.
        later = f"and {asked.words.replace(down.said, ' ')}"
    rest = _REST.search(later)
    bare = _OVER.search(later) if rest else None
    months, each = months_in(later) or ((int(bare[1]),) if bare else ()), payments_in(later)
    if not (months or each) or not (rest or each or re.search(r"\b(?:and|y|over|in|en)\b", later)):
        return None
    return Reckoning(
        "rest in parts",
        amount=down.amount,
        percent=down.percent,
        parts=down.parts,
        number=months[0] if months else None,
        each=None if months else each[0],
    )


def _split(asked: Asked) -> Reckoning | None:
    """What is owed cut in so many: "415.30 split in 3 is what"."""
    found, owed = _CUT.search(asked.words), asked.sets.bill.totals.patient_owes
    others = [amount for amount in asked.told.amounts if owed is None or amount not in (owed, int(owed))]
    if found is None or others or asked.told.lines or asked.sets.conversation.leads:
        return None
    return Reckoning("rest in parts", number=int(found[1]))
