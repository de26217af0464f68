"""Reads a product of the person's own figures: "6 more visits at 40 each comes to what", «12 veces 47».

Both numbers are theirs: so many of a thing, and what each costs them. A month's amount over a year is the same. What is
paid until a balance is gone is no product, and one of a line's own units is none either.
"""

import re
from decimal import Decimal

from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.reckoning import Reckoning

_SUM = (
    r"\$?(?P<sum>\d[\d,]*(?:\.\d\d?)?)(?![\d.,]*\d)(?! ?(?:%|percent|por ciento))(?: (?:dollars|bucks|dolares|pesos))?"
)
_COUNT = r"(?P<count>\d{1,3})(?![\d.,]*\d)(?! ?(?:%|percent|por ciento))"
_TIMES_MORE = r"(?:more |other |extra |additional |mas |otr[oa]s )?"
_EACH = (
    r"(?:(?:an?|per|each|every|la|el|por(?: cada)?|cada)[ -](?!month|week|year|mes|semana|ano)[a-z]+|each|apiece"
    r"|a piece"
    r"|a pop|cada un[oa])"
)
_AT = r"(?:at|@|times|x|by|for|of|and (?:i )?pay|paying|y pago|pagando|a|de|por|con)"
_THINGS = r"(?:[a-z'-]+ ){0,5}?"
_PERIODS = {"week": 52, "month": 12}
_MONTHLY = (
    r"(?:(?:a|per|each|every|por|al|cada|a la) (?P<period>month|week|mes|semana)"
    r"|(?P<adverb>monthly|weekly|mensual(?:es)?))"
)
_WAYS = (
    # "3 times a week for 4 weeks at 40", "40 each time and I go twice a week for 6 weeks"
    re.compile(
        rf"(?<![\d.,]){_SUM} {_EACH}.{{0,30}}?\b(?P<often>\d{{1,2}} times|once|twice|una vez|dos veces|\d{{1,2}} veces)"
        r" (?:a|per|each|por|a la|al) (?:week|month|semana|mes) (?:for|over|por|durante) (?P<second>\d{1,2})"
        r" (?:weeks|months|semanas|meses)\b"
    ),
    re.compile(
        r"\b(?P<count>\d{1,2}) (?:times|visits|sessions|days|veces|sesiones|visitas|dias) (?:a|per|each|por|a la)"
        rf" (?:week|month|semana|mes) (?:for|over|por|durante) (?P<second>\d{{1,2}}) (?:weeks|months|semanas|meses)"
        rf" {_THINGS}{_AT} {_SUM}"
    ),
    # "6 more visits at 40 each", "10 more at 140 a session"
    re.compile(rf"\b{_COUNT} {_TIMES_MORE}{_THINGS}(?:at|@|for|a|de|y pago|and (?:i )?pay) {_SUM} {_EACH}\b"),
    re.compile(rf"\b{_COUNT} (?:more|mas) {_THINGS}(?:at|@|a) {_SUM}(?=\W|$)"),
    re.compile(
        rf"\b{_COUNT} {_TIMES_MORE}(?:visits|sessions|appointments|trips|refills|visitas|sesiones|citas|consultas"
        rf"|recargas) (?:at|@|times|x|a|por) {_SUM}(?=\W|$)"
    ),
    # "40 a visit for 6 visits", "25 each for 4 more"
    re.compile(
        rf"(?<![\d.,]){_SUM} {_EACH},? (?:for|times|x|by|por) {_COUNT} (?!months|weeks|years|meses|semanas|anos)"
    ),
    re.compile(
        rf"(?<![\d.,]){_SUM} {_EACH},? {_THINGS}{_COUNT} (?:more |mas )?(?:times|visits|sessions|trips|veces"
        r"|visitas|sesiones|citas)\b"
    ),
    # "12 visits times 35", "12 times 47", "12 x 47"
    re.compile(
        rf"(?<![\d.,$]){_COUNT} (?:[a-z]+ ){{0,2}}?(?:times|x|\*|multiplied by|veces|por) {_SUM}\W*(?:$|[=?,]"
        rf"| (?:is|equals|what|how|cuanto|es|son)\b)"
    ),
    re.compile(rf"(?<![\d.,]){_SUM} (?:times|x|\*|multiplied by) {_COUNT}\W*(?:$|[=?,]| (?:is|equals|what|how)\b)"),
)
_OVER = re.compile(
    rf"(?<![\d.,]){_SUM} {_MONTHLY}.*?\b(?:(?:over|in|for|per|por|en|al|during|a|each|durante) (?:(?P<year>a|one"
    rf"|the|this"
    r"|un|el|1)? ?(?:whole |entire |full )?(?:year|ano)\b|(?P<count>\d{1,2}) (?P<unit>months|weeks|years|meses"
    r"|semanas|anos)\b)|(?P<yearly>yearly|a year|al ano|annually))"
)
"""An amount by the month, or week, over a longer time."""
_ASKS = re.compile(
    r"\b(?:what|whats|how much|comes? to|equals?|total|would be|run me|is|cuanto|son|suma\w*|seria\w*|sale"
    r"|salen)\b|=|\?"
    r"|\b(?:times|x) \$?\d|^\W*[\d$.,x* ]+$|^\W*\d+ (?:times|por|veces) \$?\d+\W*$"
)
_PAYING_OFF = re.compile(
    r"\b(?:balance|pa(?:y|id) (?:it |this |that |them )?off|left|owe|how (?:long|many)|enough|until|till|cover"
    r"|saldo|debo"
    r"|liquid\w*|termino|acabo|cuant[oa]s|alcanza|queda\w*|percent|instead|allowed?|units?|unidades|plan pa(?:y|id)s?"
    r"|insurance|seguro|can i|could i|puedo|payments?|installments?|pagos|cuotas|bill say|right|correct|why|line)\b"
)
"""What speaks of paying down what is owed, or of what the papers count themselves."""


def own_product(asked: Asked) -> Reckoning | None:
    """The amount of one and how many, both as the person says them; None where the words make no such product."""
    said = product_said(asked.words)
    codes = {code.code for line in asked.sets.bill.lines for code in line.codes}
    if said is None or str(said[0]) in codes:
        return None
    return Reckoning("composed", counts="times", said=(said[0].quantize(Decimal("0.01")),), number=said[1])


def product_said(words: str) -> tuple[Decimal, int] | None:
    """The amount and the number that ``words`` (plain text) multiply; None where they do not."""
    if _PAYING_OFF.search(words) or not _ASKS.search(words):
        return None
    for way in _WAYS:
        if found := way.search(words):
            said = found.groupdict()
            number = _often(said.get("often") or said["count"]) * int(said.get("second") or 1)
            return _made(said["sum"], number)
    over = _OVER.search(words)
    return _made(over["sum"], _periods(over)) if over else None


def _often(said: str) -> int:
    number = re.match(r"\d+", said)
    return int(number[0]) if number else 2 if said in ("twice", "dos veces") else 1


def _periods(found: re.Match[str]) -> int:
    """How often a month, or a week, comes in the time named."""
    said = found["period"] or found["adverb"] or ""
    period = "week" if said.startswith(("week", "seman")) else "month"
    if not found["count"]:
        return _PERIODS[period]
    count, unit = int(found["count"]), found["unit"] or ""
    if unit in ("years", "anos"):
        return count * _PERIODS[period]
    return count if unit.startswith(("week", "seman")) == (period == "week") else 0


def _made(amount: str, number: int) -> tuple[Decimal, int] | None:
    each = Decimal(amount.replace(",", ""))
    return (each, number) if number > 1 and each else None
