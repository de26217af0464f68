"""An amount that a question asks after and that is on none of the papers: "what is the $77 charge", "where's the 40".

People hold several bills, and read one aloud while another one is here. What is said so is none of this bill's, unless
charges come to it together.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Any

from pydantic import BaseModel

from bot.asked.wording.amounts import would_pay
from bot.bill import Bill

AMOUNT_NOT_HERE = "amount-not-here"

_AMOUNT = (
    r"(?:\$ ?(?P<marked>\d[\d,]*(?:\.\d\d)?)|(?P<bare>[1-9]\d{1,3}(?:\.\d\d)?|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d\d)?))"
)
"""Without its mark a number of one figure counts something, and one of five, or that begins with nothing, is a code."""
_THING = (
    r"(?: (?:dollars?|bucks|dolares))?"
    r"(?: (?:charges?|fees?|items?|lines?|things?|entry|amount|cargos?|cobros?|cuota))?"
)
_THE = (
    r"(?:the|this|that|these|those|a|an|another|extra|(?:charg|bill)(?:e|ed|ing)?(?: me| us)?|el|la|los|las|un|una|unos"
    r"|es[aeo]s?|est[aeo]s?|de|(?:me|nos) (?:cobr|factur)\w+)"
)
_ENDS = (
    r"(?= (?:for(?! (?:the|my|a|an|his|her))|not|on here|on (?:this|my|the) bill|in here|here|about|is|was|c[ao]me"
    r"|coming|from|doing|there|aqui|que (?:aparece|sale|esta)|no (?:esta|sale|aparece))\b|\W*$)"
)
"""What may follow it: no noun, of which it would be the price or the size."""
_ASKED = re.compile(
    rf"\b(?:what(?:s| is| was| are)?|where(?:s| is| was| did| does| do)?"
    rf"|why(?: is| was| isnt| is there| do i (?:see|have))?"
    rf"|how come|why did (?:they|you)|find|show|see|que (?:es|son|fue)|donde (?:esta\w*|sale|viene|aparece)"
    rf"|de donde (?:sal\w+|vien\w+)"
    rf"|por que(?: hay| sale| no esta| aparece)?)\b(?: \w+){{0,3}}? {_THE} {_AMOUNT}{_THING}{_ENDS}"
)
_ELSE = re.compile(
    r"\b(?:if|would|could|can i|should|month\w*|each|usually|average|google|online|quote\w*|said|told|estimate\w*|last"
    r"|elsewhere|plan|offer\w*|discount|deductible|copay|limit|maximum|more than|less than|over|under|above|below"
    r"|minus|plus|between|difference|if|si|podria|mes|meses|cada|dijeron|dijo|cotiz\w+|deducible|copago"
    r"|(?:mas|menos) de)\b|%"
)
"""What makes of an amount no thing on the paper: something said, paid, compared."""
_ROUGH = 50
"""A multiple of this many dollars may be another amount said in round figures,"""
_NEAR = Decimal("0.1")
"""which is at most this part away."""
_FIELDS = ("charge", "patient_owes", "plan_paid")
_MOST = 40
"""Lines of which pairs are tried."""


@dataclass(frozen=True, slots=True)
class AmountNotHere:
    """The amount asked after, and the lines that come to it together by their ``field``, if any do."""

    amount: Decimal
    together: tuple[int, ...] = ()
    field: str = "charge"


def amount_not_here(words: str, papers: Sequence[Bill], told: Sequence[Decimal]) -> AmountNotHere | None:
    """The amount that ``words`` (plain text) ask after and that none of ``papers`` prints, nor any answer has
    ``told``; None where they ask after none."""
    asked = _ASKED.search(words.replace("'", "").replace("’", ""))
    if not papers or asked is None or _ELSE.search(words) or would_pay(words):
        return None
    amount = Decimal((asked["marked"] or asked["bare"]).replace(",", ""))
    known = {abs(value) for paper in papers for value in _amounts(paper)} | set(told)
    if amount < 1 or any(_is(amount, value) for value in known):
        return None
    together = ((field, _together(amount, papers[0], field)) for field in _FIELDS)
    return next((AmountNotHere(amount, lines, field) for field, lines in together if lines), AmountNotHere(amount))


def _amounts(value: Any) -> Iterator[Decimal]:
    if isinstance(value, Decimal):
        yield value
    elif isinstance(value, BaseModel):
        yield from (amount for _, one in value for amount in _amounts(one))
    elif isinstance(value, tuple | list):
        yield from (amount for one in value for amount in _amounts(one))


def _is(said: Decimal, printed: Decimal) -> bool:
    """Whether ``printed`` may be what is ``said``, without its cents or in round figures."""
    if abs(said - printed) < 1:
        return True
    return said % _ROUGH == 0 and abs(said - printed) <= said * _NEAR


def _together(amount: Decimal, bill: Bill, field: str) -> tuple[int, ...]:
    """The lines of a day, or the only two lines, that come to ``amount``; empty where none do."""
    held = [(line, value) for line in bill.lines[:_MOST] if (value := getattr(line, field))]
    for day in {line.service_date: None for line, _ in held}:
        on_it = [(line.line, value) for line, value in held if line.service_date == day]
        if len(on_it) > 1 and sum(value for _, value in on_it) == amount:
            return tuple(number for number, _ in on_it)
    pairs = [(one[0].line, two[0].line) for one, two in combinations(held, 2) if one[1] + two[1] == amount]
    return pairs[0] if len(pairs) == 1 else ()
