"""Which of the bill's lines a question means: what is exact before what is rough."""

from datetime import date
from decimal import Decimal

from bot.asked.lines.blood import of_blood
from bot.asked.lines.by_units import by_units
from bot.asked.lines.counted_kind import counted_kind
from bot.asked.lines.days import dates_in, day_beside, day_by_order, days_told
from bot.asked.lines.line_numbers import by_line_number
from bot.asked.lines.line_words import JOINT, lines_by_words
from bot.asked.lines.next_by_order import next_by_order, of_those_by_order
from bot.asked.lines.people_named import lines_of_people
from bot.asked.lines.places import by_ordinal, first_or_last
from bot.asked.lines.positions import (
    by_bare_number,
    by_size_meant,
    day_spoken_of,
    lines_by_position,
    lines_on,
    on_that_day,
    steps_by_size,
    the_other,
    the_others,
)
from bot.asked.lines.printed_words import lines_by_name, lines_by_print
from bot.asked.lines.reasons import lines_by_reason
from bot.asked.lines.sides import lines_by_side
from bot.asked.lines.spoken_before import first_spoken_of
from bot.asked.lines.turned_to import left_over, turned_to
from bot.asked.wording.amounts import bare_numbers, would_pay
from bot.bill import Bill, Code
from bot.case import Conversation
from bot.described import Described


def lines_asked(
    words: str,
    bill: Bill | None,
    described: tuple[Described, ...],
    conversation: Conversation,
    codes: tuple[Code, ...],
    amounts: tuple[Decimal, ...],
    dates: tuple[date, ...],
) -> tuple[tuple[int, ...], str]:
    """The lines that ``words`` (plain text, numbers in figures) mean, in the order meant, and what told them; none
    without a bill."""
    if bill is None:
        return (), ""
    told = days_told(words, bill)
    beside = "size" if steps_by_size(words, conversation) else "place"
    theirs = lines_of_people(words, bill)
    meant = _of_days(of_blood(words, lines_by_words(words, described), described), told or dates, bill)
    meant = _of_person(meant, theirs)
    found = (
        (first_spoken_of(words, conversation), "ordinal"),
        next_by_order(words, bill, conversation),
        (of_those_by_order(words, bill, conversation), "ordinal"),
        (by_line_number(words, bill), "line number"),
        (lines_by_position(words, bill, conversation, meant), beside),
        (the_others(words, bill, conversation), "place"),
        (on_that_day(words, bill, conversation), "place"),
        (left_over(words, bill, meant, dates_in(words, bill)), "place"),
        (tuple(line.line for line in bill.lines if set(codes) & set(line.codes)), "code"),
        (lines_by_reason(codes, bill), "code"),
        (_by_amount(words, bill, amounts), "amount"),
        (by_size_meant(words, bill, meant, conversation), "size"),
        (_of_person(_of_days(_by_print(words, bill, meant), told, bill), theirs), "printed"),
        (lines_on(() if told else day_by_order(words, bill), bill), "date"),
        (lines_on(day_beside(words, bill, day_spoken_of(conversation, bill)), bill), "date"),
        (first_or_last(words, bill, conversation), "ordinal"),
        (by_ordinal(words, bill, described, conversation), "ordinal"),
        (() if set(meant) - set(conversation.focus) else the_other(words, conversation, bill), "focus"),
        (lines_by_side(words, bill, meant), "words"),
        (counted_kind(words, described), "words"),
        (meant, "words"),
        (theirs, "person"),
        (lines_on(dates, bill), "date"),
        (turned_to(words, described, conversation), "words"),
        (by_units(words, bill), "words"),
        (by_bare_number(words, bill, conversation), "line number"),
    )
    return next(((lines, how) for lines, how in found if lines), ((), ""))


def _by_print(words: str, bill: Bill, meant: tuple[int, ...]) -> tuple[int, ...]:
    """The lines that ``words`` name as the bill prints them, with what they name beside that in words of their own."""
    printed = lines_by_print(words, bill)
    rest = set(meant) - set(printed)
    beside = printed and set(printed) < set(meant) and len(rest) == 1 and len(printed) == 1 and JOINT.search(words)
    return meant if beside else printed or lines_by_name(words, bill)


def _of_days(meant: tuple[int, ...], told: tuple[date, ...], bill: Bill) -> tuple[int, ...]:
    """Of the lines ``meant`` those of the days told with them: "the therapy on the 25th"; all where none is of such a
    day."""
    there = lines_on(told, bill)
    return tuple(line for line in meant if line in there) or meant


def _of_person(meant: tuple[int, ...], theirs: tuple[int, ...]) -> tuple[int, ...]:
    """Of the lines ``meant`` those of the person named with them: "the cleaning for Lucas"; all where nobody is."""
    return tuple(line for line in meant if line in theirs) if theirs else meant


def _by_amount(words: str, bill: Bill, amounts: tuple[Decimal, ...]) -> tuple[int, ...]:
    if would_pay(words):
        return ()
    for wanted in (*amounts, *bare_numbers(words)):
        exact = tuple(line.line for line in bill.lines if line.charge is not None and line.charge == wanted)
        rough = tuple(
            line.line for line in bill.lines if line.charge is not None and wanted == int(line.charge) and wanted >= 10
        )
        if exact or rough:
            return exact or rough
    return ()
