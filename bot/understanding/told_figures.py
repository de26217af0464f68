"""What a few words do to the figures of the answer before them: one rule a function.

"Minus what i paid" works on the figure told last, "and two more of those" on a payment, "and 15 % off that" on
whatever it came to.
"""

import re
from dataclasses import replace
from decimal import Decimal

from bot.asked.lines.figure_changed import Change, change_in
from bot.asked.lines.operations import A_PART, PARTS
from bot.asked.ordered import CHARGE, ordered
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.rest_in_parts import down_in
from bot.asked.wording.payments import PAYMENTS_TOPIC, months_in
from bot.understanding.acts import OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC, resolve
from bot.understanding.acts_of_paying import PAY_NOW_TOPIC, RATE_TOPIC, RATES, Found, vary
from bot.understanding.leaning import Leaning, number_of

WITHOUT_TOPIC = "without-line"
CHANGED_TOPIC = "figure-changed"
COUNTED_TOPIC = "units-counted"
OF_A_LINE = frozenset({"what-is-line", "why-this-line", "per-visit", PART_TOPIC, "injection-cost"})
"""Topics on single lines."""
_OF_A_SUM = frozenset({RATE_TOPIC, WITHOUT_TOPIC, CHANGED_TOPIC, PART_TOPIC, TOTAL_TOPIC, "if-plan-pays"})
"""Topics that begin with a sum other than what the bill asks for, which a few more words may go on from."""
_OF_ONE_FIGURE = frozenset(
    {OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC, WITHOUT_TOPIC, CHANGED_TOPIC, "per-visit", "already-paid",
     "percent-off", "pay-some-now", "what-is-line", "bill-and-eob-differ", "cost-sharing"}
)  # fmt: skip
"""Topics whose answer begins with the one figure that is asked for."""
_HALVED = OF_A_LINE | {
    TOTAL_TOPIC, WITHOUT_TOPIC, CHANGED_TOPIC, PAID_TOPIC, "adjustment-and-allowed", "why-so-expensive",
    "biggest-charge", "deductible", "copay", "coinsurance",
}  # fmt: skip
"""Topics after which a half is that of the figure told, and no payment."""
_IN_PARTS = re.compile(
    r"\b(?:pay\w*|split|pag\w+|divid\w+|dej\w+)\b.{0,15}\b(?:in|into|en) \d{1,2}"
    r"(?: (?:payments?|parts?|pagos|partes))?\W*$"
)
_SAVES = re.compile(
    r"\b(?:save|saves|less|lower|off|difference|down|quit\w+|baj\w+|ahorr\w+|menos|rebaj\w+|diferencia"
    r"|new total|total (?:then|now|be)|nuevo total|total nuevo)\b"
)
_MORE_OF_THOSE = re.compile(
    r"\b(\d{1,2}) more(?: (?:payments?|times?|like (?:that|it)|after\b.*))?\W*$"
    r"|\b(\d{1,2}) more of (?:those|these|them)\b|\b(?:otr[oa]s? (\d{1,2})|(\d{1,2}) (?:mas|igual\w*))\b"
)
_MORE = re.compile(r"^\W*(?:and |ok |y |so )*(?:with|plus|adding|if you add|con|mas|sumando)\b")
_PART_OF_IT = re.compile(
    r"^\W*(?:(?:and|so|ok|okay|then|y|entonces)\W+)*(?:(?:what(?:s| is)|how much is|cuanto es) )?"
    rf"(?:(?:a|the|la|un|una) )?{A_PART}"
    r"(?: (?:of|de) (?:that|it|this|them|those|eso|esto|ell[ao]s?))?(?: (?:cuanto es|cuanto seria|is what"
    r"|is how much))?\W*$"
)
"""A part of the figure told last, and nothing else: whoever pays half of what is owed says so."""
_OFF_THAT = re.compile(
    r"\b(\d{1,2}(?:\.\d+)?) ?(?:%|percent|por ciento)(?: (?:off|discount|less|menos|de descuento))?"
    r"(?: (?:off|of|on|from|de|sobre|a))* (?:that|it|this|those|them|what (?:is|was) left|eso|esto|es[ae])\b"
    r"|\b(\d{1,2}(?:\.\d+)?) ?(?:%|percent|por ciento) (?:off|discount|less|menos|de descuento)\W*$"
)
_ANOTHER = re.compile(
    r"^\W*(?:(?:and|y|or|o|ok|what about|how about|what if|que tal|si)\W+)*"
    r"(?:(?:over|in|into|at|for|with|en|a|con|por) )?"
    r"\$?\d{1,4}(?: (?:months?|payments?|a month|meses|pagos|al mes))?\W*$"
)
_APART = re.compile(
    r"\b(?:differences?|by how much|how much (?:more|less|higher|lower)|how far apart|diferencia|por cuanto"
    r"|cuanto (?:mas|menos))\b"
)
_AFTER_IT = re.compile(
    r"\b(?:then|after\w*|the rest|whats left|luego|despues|lo demas|el resto|lo que (?:queda|falta))\b.*\b\d{1,2}"
    r" (?:payments?|months?|pagos|meses|cuotas)\b"
    r"|\b\d{1,2} (?:payments?|months?|pagos|meses|cuotas) (?:then|after\w*|for the rest|luego|despues)\b"
)
_LOWERS = re.compile(r"\b(?:off|discount|less|menos|descuento|rebaj\w+|descuent\w+|quit\w+)\b")
_THAT = re.compile(r"\b(?:that|it|this|the (?:rest|remainder)|eso|esto|el resto)\b|^\W*(?:and|y|so|ok) ")


def more_of_the_same(leaning: Leaning) -> Found:
    """ "And two more of those", after what a payment leaves: as many payments of that size."""
    turn, words = leaning.turn, _MORE_OF_THOSE.search(leaning.words)
    if turn.topic != PAY_NOW_TOPIC or len(turn.amounts) != 1 or words is None:
        return None
    more = int(next(one for one in words.groups() if one))
    return PAY_NOW_TOPIC, replace(leaning.references, amounts=(turn.amounts[0] * (more + 1),), numbers=(), lines=())


def figure_changed(leaning: Leaning) -> Found:
    """Something done to the figure that the last answer began with, where the words name no line of their own."""
    references = leaning.references
    names = bool(references.lines and not references.part) or bool(references.codes or references.missing)
    change = change_in(leaning.words.replace("'", "").replace("’", ""))
    if change and change.sign == "times" and references.how == "words":
        # "6 more sessions at that price": of which lines the price is, their own words say.
        told = () if set(references.lines) & set(leaning.turn.rests_on) else references.lines
        change, names = replace(change, lines=told), False
    if change is None or names or not leaning.conversation.leads:
        return None
    if change.sign == "is" and leaning.turn.topic not in _OF_ONE_FIGURE:
        return None
    return CHANGED_TOPIC, replace(references, change=change, lines=(), reckoning=None)


def part_of_it(leaning: Leaning) -> Found:
    """ "Half of that?", after what a charge is, or what some come to: that part of it, and none of what is owed."""
    told = leaning.turn.topic in _HALVED and leaning.conversation.leads
    words = leaning.words.replace("'", "")
    if not told or not _PART_OF_IT.search(words):
        return None
    parts = next((parts for parts, pattern in PARTS.items() if pattern.search(words)), None)
    change = Change("over", Decimal(parts)) if parts else None
    return (CHANGED_TOPIC, replace(leaning.references, change=change, lines=(), reckoning=None)) if change else None


def counted_again(leaning: Leaning) -> Found:
    """What the number said just before would take off, where that is asked once more."""
    turn = leaning.turn
    said = turn.numbers[0] if turn.topic == COUNTED_TOPIC and len(turn.lines) == 1 and turn.numbers else None
    if said is None or leaning.references.lines or not _SAVES.search(leaning.words):
        return None
    reckoning = Reckoning("units instead" if len(turn.numbers) > 1 else "units said", turn.lines, number=said)
    about = replace(leaning.references, lines=turn.lines, how="focus", numbers=turn.numbers, reckoning=reckoning)
    return COUNTED_TOPIC, about


def in_parts(leaning: Leaning) -> Found:
    """ "Pay it in 3": so many equal parts."""
    return resolve("split", leaning) if _IN_PARTS.search(leaning.words) else None


def another_rate(leaning: Leaning) -> Found:
    """ "And 30 instead", after a percentage: that one off."""
    number = number_of(leaning) if leaning.turn.topic in RATES and leaning.references.instead else None
    if number is None or not 0 < number < 100:
        return None
    return RATE_TOPIC, replace(leaning.references, percents=(number,), amounts=(), lines=())


def sum_with_more(leaning: Leaning) -> Found:
    """The line spoken of and more, or the sum before with more lines to it, or without more of them."""
    topic, references = leaning.turn.topic, leaning.references
    adds, takes_off = bool(_MORE.search(leaning.words)), ordered(leaning.words, names_line=True) == CHARGE
    both = tuple(dict.fromkeys((*leaning.turn.lines, *references.lines)))
    if not references.lines:
        return None
    if topic in OF_A_LINE and adds and leaning.turn.lines:
        return resolve("sum", replace(leaning, references=replace(references, lines=both)))
    if (topic == TOTAL_TOPIC and adds) or (topic == WITHOUT_TOPIC and takes_off):
        return topic, replace(references, lines=both, how="focus")
    return None


def another_number(leaning: Leaning) -> Found:
    """ "And in 10?", after payments: the same with another number, whatever on the bill comes to it."""
    if leaning.turn.topic != PAYMENTS_TOPIC or not _ANOTHER.search(leaning.words):
        return None
    return vary(leaning)


def between_sums(leaning: Leaning) -> Found:
    """ "What's the difference between those", after two sums: of the sums, and of no lines in them."""
    leads = leaning.conversation.leads
    summed = leaning.turn.topic == TOTAL_TOPIC and len(leads) > 1 and all(" + " in lead.origin for lead in leads[-2:])
    own = leaning.references.reckoning and len(leaning.references.reckoning.groups) > 1
    if not summed or own or leaning.references.how not in ("", "focus", "place") or leads[-1].value == leads[-2].value:
        return None
    return ("compare-figures", replace(leaning.references, lines=())) if _APART.search(leaning.words) else None


def off_that(leaning: Leaning) -> Found:
    """ "And with 15 % off of that", after a sum: what is left of that sum, and not of what the bill asks for."""
    words = leaning.words
    found = _OFF_THAT.search(words) if _LOWERS.search(words) and not leaning.references.codes else None
    if found is None or leaning.turn.topic not in _OF_A_SUM | OF_A_LINE or not leaning.conversation.leads:
        return None
    if leaning.references.lines and leaning.references.how != "focus":
        return None
    change = Change("less percent", Decimal(found[1] or found[2]))
    return CHANGED_TOPIC, replace(leaning.references, change=change, lines=(), reckoning=None)


def over_the_left(leaning: Leaning) -> Found:
    """ "And that over 6 months", after a sum: that sum in so many payments."""
    months = months_in(leaning.words)
    if leaning.turn.topic not in _OF_A_SUM or not leaning.conversation.leads or len(months) != 1:
        return None
    if leaning.turn.topic == PART_TOPIC and leaning.conversation.field != "patient_owes":
        return None
    if leaning.references.amounts or down_in(leaning.words) or not _THAT.search(leaning.words):
        return None
    change = Change("over", Decimal(months[0]))
    return CHANGED_TOPIC, replace(leaning.references, change=change, lines=(), reckoning=None)


def rest_after(leaning: Leaning) -> Found:
    """ "Then 3 payments after that", after what a payment leaves: what is left in as many."""
    told = leaning.turn.topic == PAY_NOW_TOPIC and leaning.turn.amounts and not leaning.references.amounts
    return resolve("split", leaning) if told and _AFTER_IT.search(leaning.words) else None


def down_first(leaning: Leaning) -> Found:
    """ "What if I put 500 down first", after payments were worked out: the rest in as many, or at as much."""
    turn, down = leaning.turn, down_in(leaning.words)
    if turn.topic != PAYMENTS_TOPIC or down is None or down.amount is None or leaning.references.reckoning:
        return None
    return PAYMENTS_TOPIC, replace(
        leaning.references,
        lines=(),
        how="",
        paid_first=down.amount,
        numbers=turn.numbers,
        amounts=turn.amounts,
    )
