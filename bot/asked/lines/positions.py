"""Lines told by where they stand: "the one under it", "the next biggest", "those two", «el de abajo».

A position is told from the line spoken of last. On paper a line has one above and one below it; in an answer it has
a next one; by amount it has a next dearer and a next cheaper one.
"""

import re
from datetime import date

from bot.asked.lines.places import by_size, compares, ranks_but_for
from bot.asked.lines.spoken_before import alike
from bot.asked.wording.fields import field_meant
from bot.bill import Bill
from bot.case import Conversation

_ONE = r"(?:one|line|charge|item|thing|row)"
_UNO = r"(?:el|la|lo|los|las)(?: (?:cobro|linea|cargo|renglon))?(?: que (?:esta|sigue|va|viene))? ?(?:de|a|por)? ?"
_ESO = r"es[eao]|est[eao]|ell?a"
_NOT_LAST = r"(?<!hasta )(?<!mero )"
_AFTER = re.compile(
    rf"\b{_ONE} (?:right |just )?(?:under|below|beneath|after|following|underneath)\b"
    rf"|\b(?:right |just )(?:under|below|after) (?:it|that)\b|\b(?:next|following) {_ONE}\b"
    r"|^\W*(?:and |ok |y )*(?:the )?next(?: one)?\W*$"
    r"|\b(?:under|below|beneath|underneath) (?:it|that|this)(?: one)?\b"
    rf"|{_NOT_LAST}\b(?:a?bajo|debajo) de (?:{_ESO})\b|\b(?:que|cual)\b.{{0,12}}{_NOT_LAST}\b(?:abajo|debajo)\b"
    rf"|\b{_UNO}(?:abajo|debajo|despues)\b|\b(?:el|la) (?:que )?(?:le )?(?:sigue|siguiente)\b"
)
_BEFORE = re.compile(
    rf"\b{_ONE} (?:right |just )?(?:above|before|over|on top of|preceding)\b"
    rf"|\b(?:right |just )?(?:above|on top of) (?:it|that|this)(?: one)?\b|\b(?:right |just )before (?:it|that)\b"
    rf"|\b(?:arriba|encima) de (?:{_ESO})\b|\b(?:que|cual)\b.{{0,12}}\b(?:arriba|encima)\b|\b(?:previous"
    rf"|preceding) {_ONE}\b"
    rf"|\b{_UNO}(?:arriba|encima|antes|anterior)\b"
)
_NEXT_BIGGEST = re.compile(
    r"\bnext (?:biggest|largest|highest|most expensive|priciest|costliest)\b"
    r"|\b(?:biggest|largest|most expensive) (?:one )?after\b|\bque (?:le )?sigue (?:de|en) (?:car\w+|precio|grande)\b"
    r"|\b(?:el|la) siguiente (?:mas )?(?:car\w+|grande|alt\w+)\b"
)
_NEXT_SMALLEST = re.compile(
    r"\bnext (?:smallest|cheapest|lowest|least expensive)\b|\b(?:el|la) siguiente mas (?:barat|baj|chic|pequen)\w+\b"
)
_TWO = re.compile(
    r"\b(?:those|these|the) (?:2|two)\b|\bboth\b|\bthe two of (?:them|those)\b"
    r"|\b(?:esos|esas|estos|estas|los|las) (?:2|dos)\b|\bamb[oa]s\b"
)
_OTHER = re.compile(
    r"\b(the other one|the other|other one|not that one|d?el otro|la otra|lo otro|es[ea] no"
    r"(?! (?:tiene|lleva|trae|pag\w+|cubr\w+|me|nos|se|l[oa]|hay)\b))\b"
)
_OTHERS = re.compile(
    r"\b(?:other|remaining) (?P<en>\d|two|three|ones)\b|\bthe others\b|\b(?:otros|otras)(?: (?P<es>\d))?\b"
    r"|\bother (?:stuff|things|charges|lines|items)\b|\bthe rest of (?:them|those|the charges)\b|\b(?:los|las) demas\b"
)
_REST = re.compile(
    r"^\W*(?:(?:and|so|ok|but|what about|how about|y|entonces|pero|que hay de|que tal)\W+)+"
    r"(?:the rest|everything else|all the rest|the remaining|el resto|todo lo demas|lo demas)"
    r"(?: too| also| as well| tambien| si| did they| do they)?\W*$"
)
_OF_LINES = frozenset({"was-it-denied", "why-not-paid", "what-is-line"})
"""Topics after whose answer the rest are other charges, and not what is left of an amount."""
_WHICH = re.compile(r"^\W*(?:and |so |ok |y )*(?:which|whats|what|cual|quien)\b")
_ANY = re.compile(r"\b(?:bill|all|everything|here|total|overall|factura|cuenta|tod[oa]s?|aqui)\b")
_SAME_DAY = re.compile(
    r"\b(?:that|the same) (?:day|date|visit|session)\b|\b(?:ese|el mismo) dia\b|\besa (?:fecha|cita|visita|sesion)\b"
)
_OTHER_THING = re.compile(
    r"\b(?:the )?other (?:things?|ones?|stuff|charges?|tests?)\b|\bwhat else\b|\banything else\b"
    r"|\b(?:otr[oa]s?|lo otro)(?: (?:cosas?|cobros?|cargos?))?\b|\bque (?:mas|otra cosa)\b"
)
_THEN = re.compile(
    r"^\W*(?:and |ok |so |y )*(?:after that(?: one)?|then|next|luego|despues(?: de es[eoa])?"
    r"|(?:cual )?(?:el |la |lo )?(?:que )?(?:le )?sigue|(?:el|la|lo) siguiente)\W*$"
)
_ONE_AFTER = re.compile(
    r"\b(?:one|charge) (?:right |just )?after (?:that|it)\b|\b(?:el|la) que (?:le )?(?:sigue|va despues)\b"
)
_WORDED = {"two": 2, "three": 3}
_PAIR = 2
_CORRECTS = re.compile(r"^\W*(?:no|sorry|my bad|oops|perdon|digo|i meant?|quise decir)\b")
"""What takes back the line told last: the position is then told from the line before."""

_FEW = 5
"""Words of a message in which a number alone may name a line."""
_COUNTED = re.compile(
    r"\b(?:l[oa]s|es[oa]s|those|these|both|all) \d\b"
    r"|\d (?:of|x|times|units?|nights?|days?|months?|payments?|de|veces|unidades|noches|dias|meses|pagos|cuotas)\b"
    r"|\b(?:why|how|por que|son|times|into|over|were|hay|was|there|only|just|solo|nomas|nada mas)\b"
)
"""A number that counts things."""


def lines_by_position(
    words: str, bill: Bill, conversation: Conversation, meant: tuple[int, ...] = ()
) -> tuple[int, ...]:
    """The lines that ``words`` (plain text) mean by their place beside what was spoken of last, or beside the one
    line that they name themselves (``meant``): "the one under the recovery room"; empty where none."""
    if (
        _TWO.search(words)
        and len(meant) != _PAIR
        and (len(conversation.focus) == _PAIR or len(conversation.spoken) >= _PAIR)
    ):
        return conversation.focus if len(conversation.focus) == _PAIR else conversation.spoken[-_PAIR:]
    beside = meant if len(meant) == 1 else _beside(words, conversation)
    if not beside:
        return ()
    order = [line.line for line in bill.lines]
    if steps_by_size(words, conversation):
        return _step(_by_amount(bill, conversation.field), beside[0], 1)
    if _NEXT_SMALLEST.search(words):
        return _step(_by_amount(bill, conversation.field), beside[0], -1)
    if _BEFORE.search(words):
        return _step(order, beside[0], -1)
    if _AFTER.search(words) or _THEN.search(words):
        return _step(order, beside[0], 1)
    return ()


def steps_by_size(words: str, conversation: Conversation) -> bool:
    """Whether ``words`` step to the next dearest: by their own words, or on from a line that was told by its size."""
    by_size = conversation.turn is not None and conversation.turn.how == "size"
    return bool(_NEXT_BIGGEST.search(words) or (by_size and (_THEN.search(words) or _ONE_AFTER.search(words))))


def goes_down(words: str) -> bool:
    """Whether ``words`` (plain text) are no more than a step to the next: "and after that?", «¿y luego?»."""
    return bool(_THEN.search(words))


def _beside(words: str, conversation: Conversation) -> tuple[int, ...]:
    """The line from which a position is told."""
    if conversation.anchor is not None and _CORRECTS.search(words):
        return (conversation.anchor,)
    return conversation.focus if len(conversation.focus) == 1 else ()


def _by_amount(bill: Bill, field: str | None) -> list[int]:
    """The lines by the amount spoken of, where each has it, else by their price, the largest first."""
    spoken_of = {line.line: getattr(line, field) for line in bill.lines} if field else {}
    if not spoken_of or None in spoken_of.values():
        spoken_of = {line.line: line.amount for line in bill.lines}
    held = {line: amount for line, amount in spoken_of.items() if amount}
    return sorted((line for line in held if held[line] > 0), key=lambda line: -held[line])


def _step(order: list[int], line: int, by: int) -> tuple[int, ...]:
    place = order.index(line) + by if line in order else -1
    return (order[place],) if 0 <= place < len(order) else ()


def asked_together(words: str, conversation: Conversation) -> tuple[int, ...]:
    """The lines of the last question, where "which was the dearest" asks among them and not on the whole bill."""
    turn = conversation.turn
    return turn.lines if turn and _WHICH.search(words) and not _ANY.search(words) else ()


def _two_compared(words: str, conversation: Conversation) -> tuple[int, ...]:
    """The lines that "the cheaper one" is one of: those of the last question, else the two spoken of last, else those
    listed."""
    if not compares(words):
        return ()
    turn = conversation.turn
    for lines in (turn.lines if turn else (), conversation.spoken[-_PAIR:], conversation.listed):
        if len(lines) > 1:
            return lines
    return ()


def on_that_day(words: str, bill: Bill, conversation: Conversation) -> tuple[int, ...]:
    """The lines of the day of the lines that the last question was about: "how much for that day"."""
    if not _SAME_DAY.search(words):
        return ()
    spoken_of = (conversation.turn.lines if conversation.turn else ()) or conversation.focus
    days = {line.service_date for line in bill.lines if line.line in spoken_of}
    there = tuple(line.line for line in bill.lines if line.service_date in days)
    # "The other thing they did that day" is none of what was spoken of.
    others = tuple(line for line in there if line not in spoken_of) if _OTHER_THING.search(words) else ()
    return others or there


def the_others(words: str, bill: Bill, conversation: Conversation) -> tuple[int, ...]:
    """The lines that "the other two" means: all but the one spoken of, where they are as many as it says."""
    turn = conversation.turn
    said = _OTHERS.search(words)
    rest_of = turn.rests_on if turn and turn.topic in _OF_LINES and _REST.search(words) else ()
    spoken_of = conversation.focus or rest_of
    if not (said or rest_of) or not spoken_of:
        return ()
    number = (said["en"] or said["es"] or "") if said else ""
    for order in (conversation.listed, tuple(line.line for line in bill.lines)):
        rest = tuple(line for line in order if line not in spoken_of)
        wanted = _WORDED.get(number) or (int(number) if number.isdigit() else len(rest))
        if rest and len(rest) == wanted:
            return rest
    return ()


def the_other(words: str, conversation: Conversation, bill: Bill | None = None) -> tuple[int, ...]:
    """The line that "the other one" means: of those listed, else the one spoken of before this, else the other of two
    that the bill has."""
    if not _OTHER.search(words) or not conversation.focus:
        return ()
    beside = tuple(line for line in conversation.listed if line not in conversation.focus)
    before = tuple(line for line in conversation.spoken[::-1] if line not in conversation.focus)
    of_two = tuple(line.line for line in bill.lines if line.line not in conversation.focus) if bill else ()
    of_kind = alike(conversation.focus, bill) if bill and not (beside or before) else ()
    return (beside or before)[:1] or (of_two if len(of_two) == 1 else ()) or (of_kind if len(of_kind) == 1 else ())


def by_bare_number(words: str, bill: Bill, conversation: Conversation) -> tuple[int, ...]:
    """The line that a number alone means after one was spoken of: "no wait 4", «¿y la 6?»."""
    turn, numbers = conversation.turn, re.findall(r"(?<![\d.,$])\d{1,2}(?![\d.,%])", words)
    if turn is None or not turn.lines or len(numbers) != 1 or len(words.split()) > _FEW or _COUNTED.search(words):
        return ()
    return tuple(line.line for line in bill.lines if line.line == int(numbers[0]))


def day_spoken_of(conversation: Conversation, bill: Bill) -> date | None:
    """The one day of the lines spoken of last."""
    days = {line.service_date for line in bill.lines if line.line in conversation.focus}
    return days.pop() if len(days) == 1 else None


def lines_on(dates: tuple[date, ...], bill: Bill) -> tuple[int, ...]:
    """The lines of these days of service."""
    return tuple(line.line for line in bill.lines if line.service_date in dates)


def by_size_meant(words: str, bill: Bill, meant: tuple[int, ...], conversation: Conversation) -> tuple[int, ...]:
    """The line that is the largest or smallest, of those ``meant``, in the amount spoken of, else in its charge.

    "The biggest after the scan" is that of all lines but the scan.
    """
    among = meant if len(meant) > 1 else asked_together(words, conversation) or _two_compared(words, conversation)
    if meant and ranks_but_for(words):
        among = tuple(line.line for line in bill.lines if line.line not in meant)
    return by_size(words, bill, among, field_meant(words, conversation))
