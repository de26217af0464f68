"""Lines told by where they stand: "the one under it", "the next biggest", "those two", «el de abajo».

A position is told from the line spoken of last. On paper a line has one above and one below it; in an answer it has
a next one; by amount it has a next dearer and a next cheaper one.
"""

import re

from bot.bill import Bill
from bot.case import Conversation

_ONE = r"(?:one|line|charge|item|thing|row)"
_UNO = r"(?:el|la|lo|los|las)(?: (?:cobro|linea|cargo|renglon))?(?: que (?:esta|sigue|va|viene))? ?(?:de|a|por)? ?"
_AFTER = re.compile(
    rf"\b{_ONE} (?:right |just )?(?:under|below|beneath|after|following|underneath)\b"
    rf"|\b(?:right |just )(?:under|below|after) (?:it|that)\b|\b(?:next|following) {_ONE}\b"
    r"|^\W*(?:and |ok |y )*(?:the )?next(?: one)?\W*$"
    rf"|\b{_UNO}(?:abajo|debajo|despues)\b|\b(?:el|la) (?:que )?(?:le )?(?:sigue|siguiente)\b"
)
_BEFORE = re.compile(
    rf"\b{_ONE} (?:right |just )?(?:above|before|over|on top of|preceding)\b"
    rf"|\b(?:right |just )(?:above|before) (?:it|that)\b|\b(?:previous|preceding) {_ONE}\b"
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
_OTHER = re.compile(r"\b(the other one|the other|other one|not that one|el otro|la otra|ese no|esa no)\b")
_PAIR = 2


def lines_by_position(words: str, bill: Bill, conversation: Conversation) -> tuple[int, ...]:
    """The lines that ``words`` (plain text) mean by their place beside what was spoken of last; empty where none."""
    if _TWO.search(words) and (len(conversation.focus) == _PAIR or len(conversation.spoken) >= _PAIR):
        return conversation.focus if len(conversation.focus) == _PAIR else conversation.spoken[-_PAIR:]
    if len(conversation.focus) != 1:
        return ()
    order = [line.line for line in bill.lines]
    if _NEXT_BIGGEST.search(words):
        return _step(_by_charge(bill), conversation.focus[0], 1)
    if _NEXT_SMALLEST.search(words):
        return _step(_by_charge(bill), conversation.focus[0], -1)
    if _BEFORE.search(words):
        return _step(order, conversation.focus[0], -1)
    if _AFTER.search(words):
        return _step(order, conversation.focus[0], 1)
    return ()


def _by_charge(bill: Bill) -> list[int]:
    charged = [line for line in bill.lines if line.charge is not None and line.charge > 0]
    return [line.line for line in sorted(charged, key=lambda line: line.charge or 0, reverse=True)]


def _step(order: list[int], line: int, by: int) -> tuple[int, ...]:
    place = order.index(line) + by if line in order else -1
    return (order[place],) if 0 <= place < len(order) else ()


def the_other(words: str, conversation: Conversation) -> tuple[int, ...]:
    """The line that "the other one" means: of those listed, else the one spoken of before this."""
    if not _OTHER.search(words) or not conversation.focus:
        return ()
    beside = tuple(line for line in conversation.listed if line not in conversation.focus)
    before = tuple(line for line in conversation.spoken[::-1] if line not in conversation.focus)
    return (beside or before)[:1]
