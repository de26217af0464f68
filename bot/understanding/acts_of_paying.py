"""What a few words mean of payments and discounts that were just worked out: "and 40 instead", "in 3 parts"."""

import re
from dataclasses import replace
from decimal import Decimal

from bot.asked.references import References
from bot.asked.wording.payments import PAYMENTS_TOPIC
from bot.case import Turn
from bot.understanding.leaning import Leaning, number_of

Found = tuple[str, References] | None
PAY_NOW_TOPIC = "pay-some-now"
RATE_TOPIC = "percent-off"
RATES = frozenset({RATE_TOPIC, "adjustment-and-allowed", "percent-between", "negotiate"})
"""Topics in which another number is another percentage off."""


_ON_TOP = re.compile(
    r"\b(?:another|extra|more|plus|on top|additional|otr[oa]s|mas|ademas|adicional\w*)\b(?!.*\b(?:payments?|times"
    r"|pagos|veces)\b)"
)
_WITHOUT_IT = re.compile(
    r"\b(?:without|no|skip|forget|sin) (?:(?:paying|putting|giving|dar|pagar|poner|the|that|any|los|el|esos|ese"
    r"|that) )*"
    r"(?:\$?\d+|down(?: payment)?|money down|enganche|abono|pago inicial|eso)\b(?! (?:payments?|months?|pagos|meses))"
)


def again(turn: Turn) -> tuple[str, References]:
    """The question of ``turn`` once more."""
    return turn.topic, of_turn(turn)


def of_turn(turn: Turn) -> References:
    """What the question of ``turn`` was about."""
    return References(
        lines=turn.lines,
        how=turn.how,
        codes=turn.codes,
        amounts=turn.amounts,
        numbers=turn.numbers,
        paid_first=turn.paid_first,
        field=turn.field,
    )


def vary(leaning: Leaning) -> Found:
    """The same question with another number: another payment, another count of them, another percentage."""
    number = number_of(leaning)
    if leaning.references.percents and leaning.turn.topic in (PAYMENTS_TOPIC, PAY_NOW_TOPIC):
        # "If they give me 20 % off", after payments: the percentage counts none of them.
        return RATE_TOPIC, replace(leaning.references, amounts=(), lines=())
    if number is not None and leaning.turn.topic in RATES and 0 < number < 100:
        return RATE_TOPIC, replace(leaning.references, percents=(number,), amounts=(), lines=())
    if number is None or leaning.turn.topic not in (PAY_NOW_TOPIC, PAYMENTS_TOPIC):
        return None
    if leaning.turn.topic == PAYMENTS_TOPIC and leaning.turn.numbers and not leaning.turn.amounts:
        return PAYMENTS_TOPIC, replace(of_turn(leaning.turn), numbers=(int(number),))
    return leaning.turn.topic, replace(of_turn(leaning.turn), amounts=(number,), numbers=())


def split(leaning: Leaning) -> Found:
    """What is owed, or left of it after a payment just talked about, in so many parts."""
    if leaning.references.percents:
        return RATE_TOPIC, replace(leaning.references, lines=())
    number = number_of(leaning)
    if number is None:
        return again(leaning.turn)
    if number < 1:
        return None
    turn = leaning.turn
    first = turn.amounts[0] if turn.topic == PAY_NOW_TOPIC and turn.amounts else turn.paid_first
    amounts = leaning.references.amounts
    numbers = () if amounts else leaning.references.numbers or (int(number),)
    return PAYMENTS_TOPIC, References(amounts=amounts, numbers=numbers, how_much=True, paid_first=first)


def more_on_top(leaning: Leaning) -> Found:
    """ "And another 50 on top of that", after what a payment leaves: both payments."""
    turn, number = leaning.turn, number_of(leaning)
    if turn.topic != PAY_NOW_TOPIC or len(turn.amounts) != 1 or number is None or not _ON_TOP.search(leaning.words):
        return None
    return PAY_NOW_TOPIC, replace(of_turn(turn), amounts=(turn.amounts[0] + number,), numbers=())


def nothing_down(leaning: Leaning) -> Found:
    """ "No, without the 200 first", after payments of what it would leave: of all that is owed."""
    turn = leaning.turn
    if turn.topic != PAYMENTS_TOPIC or turn.paid_first is None or not _WITHOUT_IT.search(leaning.words):
        return None
    return PAYMENTS_TOPIC, replace(of_turn(turn), paid_first=None)


_PAY_THAT = re.compile(
    r"\b(?:if|say|suppose|what if|si)\b(?: \w+){0,3}? (?:pay|paid|send|give|put|pago|pagara|pague|doy|mando"
    r"|abono)(?: \w+)??"
    r" (?:just |only |nomas |solo |nada mas )?(?:that|it|this|those|eso|esto|es[ea]|lo de es[ea])\b(?: (?:one"
    r"|amount|much|charge|part|parte|cobro))?"
    r"(?: (?:today|now|right now|first|tomorrow|hoy|ahora|ahorita|ya|primero|manana))*"
    r"(?:\W+(?:whats?|what is|how much|cuanto|que)\b.{0,40})?\W*$"
)
_OF_A_PAYMENT = frozenset(
    {PAY_NOW_TOPIC, PAYMENTS_TOPIC, "what-do-i-owe", "due-date", "how-to-pay", "payment-plan", "compare-lines"}
)
"""Topics after which what would be paid is the bill, or a payment told before."""


def that_now(leaning: Leaning) -> Found:
    """ "And if I pay that today", after what a charge comes to: what would be left of all that is owed."""
    turn, leads = leaning.turn, leaning.conversation.leads
    words = leaning.words.replace("'", "").replace("’", "")
    told = turn.lines and turn.topic not in _OF_A_PAYMENT and leads and not turn.in_percent
    own = leaning.references.lines and leaning.references.how not in ("focus", "place")
    if not told or own or leaning.references.amounts or not _PAY_THAT.search(words):
        return None
    amount = Decimal(leads[-1].value)
    return (
        (PAY_NOW_TOPIC, replace(leaning.references, lines=(), how="", amounts=(amount,), reckoning=None))
        if amount > 0
        else None
    )
