"""Reads what a question wants worked out, whole or not at all: which operation, over which lines, with which amounts.

"June altogether" is a sum over a month, "without the ride" what is left of the charges, "what's one of em" a price
divided by its units. Whatever lacks a part (no line meant, no such payment plan) is no reckoning, and the
question is understood by its words as any other.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from decimal import Decimal

from bot.asked.lines.days import without_days
from bot.asked.lines.operations import GONE, HOW_MUCH, LEFT, OFF, SECOND, WITHOUT, Operation, operations_in
from bot.asked.lines.places import by_rank
from bot.asked.reckoning.as_another import as_another, likened
from bot.asked.reckoning.covered import covered, rate_said
from bot.asked.reckoning.days_apart import days_apart
from bot.asked.reckoning.days_compared import days_compared
from bot.asked.reckoning.debt import debt_asked
from bot.asked.reckoning.differences import average, cheapest_day, dearest_day, difference
from bot.asked.reckoning.each import each
from bot.asked.reckoning.known_parts import of_known_parts
from bot.asked.reckoning.paid_now import fraction, pay_off
from bot.asked.reckoning.payments_left import payments_left
from bot.asked.reckoning.payments_made import payments_made
from bot.asked.reckoning.phrases import Asked
from bot.asked.reckoning.price_over_days import price_over_days
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.reckoning.rest_in_parts import rest_in_parts
from bot.asked.reckoning.share import share
from bot.asked.reckoning.shares_summed import shares_summed
from bot.asked.reckoning.units_said import units_asked, units_instead, units_said
from bot.asked.reckoning.units_together import units_together
from bot.asked.reckoning.visits import of_visits
from bot.asked.reckoning.which import which
from bot.asked.reckoning.which_of_two import which_of_two
from bot.asked.reckoning.whose import whose
from bot.asked.wording.asking_words import ASKS, ELSE, WHOLE
from bot.asked.wording.deeds import with_deeds
from bot.asked.wording.fields import FIELDS, LOWERED
from bot.described import SERVICE_SYSTEMS

_COUNTED = re.compile(
    r"\b([2-9])\b(?! (?:times|x|veces|units?|unidades|payments?|pagos|%|percent|dollars|dolares|months? of pay))"
)
_BARE = 2
"""Words beside a day or a month in a message that says no more than which: "todo marzo"."""
_FEW = 8
"""Words of a message that says little more than what it counts;"""
_ASKED = 12
"""and of one that asks how much."""
_FULL = re.compile(
    r"\b(?:before|without|antes del?|sin) (?:(?:the|my|any|el|mi|los) )?"
    r"(?:insurance|plan|discounts?|seguro|descuentos?|aseguradora)\b"
)
_HOW_MUCH_OF = re.compile(r"\b(?:how much|sum|total|cuanto|suman?)\b")
_MORE = re.compile(r"\b(?:another|more|extra|additional|else|otr[oa]s?|mas|adicional\w*)\b")
_HOW_MANY = re.compile(r"^\W*(?:\w+ ){0,2}how many (?!dollars)(?!.*\bhow much\b)")
"""A number of things is no sum of their prices, "in all" though it be."""
_LAST_MONTH = re.compile(r"\blast (?:month|statement)\b|\bpasado\b")
_OWING = re.compile(r"\b(?:owe|owed|debo|debemos|debe)\b")
"""What is owed of a charge is not the charge."""
_DONE = re.compile(r"\b(?:done|diagnos\w*|happen\w*|(?:did|do) (?:they|you) do|hicieron|paso|pasaron)\b")
"""What was done on a day is not what it came to."""

_REASON = re.compile(r"^\W*(?:\w+ ){0,6}(?:why|how come|por que)\b")
_MAY_THEY = re.compile(
    r"^\W*(?:\w+ ){0,3}(?:can|could|may|are|should) (?:they|you|\w+ (?:doctor|hospital|clinic|office)) (?:even )?"
    r"(?:allowed|able|charge|bill)\b|^\W*(?:\w+ ){0,2}(?:me |nos |le )?(?:pueden|pudieron"
    r"|deben) (?:\w+ ){0,2}cobrar\w*"
)
"""How one asks whether a charge may be made at all, which no sum answers."""
_SUPPOSED = frozenset({"plan covers", "plan paid", "pay off", "without", "fraction"})
"""What is worked out of something that has not come to pass; who asks for a reason supposes nothing."""
_OF_BOTH = frozenset({"plan covers", "plan paid", "sum", "sum counted", "share"})
"""What would take both of two lines together that are held against each other."""


def reckoned(asked: Asked) -> Reckoning | None:
    """What ``asked`` wants worked out; None where it wants nothing of the kind or does not say of what."""
    if _MAY_THEY.search(asked.words) and not _HOW_MUCH_OF.search(asked.words):
        return None
    if found := of_known_parts(asked):
        return found
    # What would have been "like the other one" is no sum of the two, and not all of it covered.
    never = _SUPPOSED if _REASON.search(asked.words) else _OF_BOTH if likened(asked.words) else frozenset()
    operations = (one for one in operations_in(asked.words) if one not in never)
    read = (_READERS[operation](asked) for operation in operations)
    return next((one for one in read if one), None)


def _before_payment(asked: Asked) -> Reckoning | None:
    totals = asked.sets.bill.totals
    paid = totals.patient_paid and not _LAST_MONTH.search(asked.words)
    return Reckoning("before payment") if totals.previous_balance or paid else None


def _plan_paid(asked: Asked) -> Reckoning | None:
    rate = rate_said(asked)
    if rate is not None and asked.is_part(asked.sets.meant(asked.words)):
        return covered(asked)  # of the lines named, and never of everything
    amounts, percents = asked.told.amounts or asked.told.numbers, (rate,) if rate is not None else asked.told.percents
    asks = any(pattern.search(asked.words) for pattern in (HOW_MUCH, LEFT, _MORE)) and not OFF.search(asked.words)
    if not (amounts or percents) or not asks:
        return None
    percent = percents[0] if percents else None
    amount = amounts[0] if amounts and percent is None else None
    return Reckoning(
        "plan paid", amount=amount, percent=percent, more=bool(_MORE.search(asked.words) or SECOND.search(asked.words))
    )


def _ranked(asked: Asked) -> Reckoning | None:
    lines = by_rank(asked.words, asked.sets.bill)
    return Reckoning("ranked", lines) if len(lines) > 1 and not LEFT.search(asked.words) else None


def _count_days(asked: Asked) -> Reckoning | None:
    days = asked.sets.days(asked.words)
    named = () if days else of_visits(asked)
    if ELSE.search(asked.words) or LEFT.search(asked.words) or (asked.told.lines and not (days or named)):
        return None
    meant = [
        line
        for line in asked.sets.bill.lines
        if line.service_date and (line.service_date in days if days else line.line in (named or asked.sets.every))
    ]
    return Reckoning("count days", tuple(line.line for line in meant)) if meant else None


def _without(asked: Asked) -> Reckoning | None:
    if not WHOLE.search(asked.words) or "deductible" in asked.words or LOWERED.search(asked.words):
        return None
    gone = GONE.search(asked.words)
    kept_words, *rest = ("", asked.words[: gone.start()]) if gone else WITHOUT.split(asked.words)
    out: set[int] = set()
    for phrase in rest:
        named = phrase if gone else ASKS.split(phrase)[0]
        meant = asked.sets.together(named) or asked.sets.one_of_those(named) or asked.sets.sharing(with_deeds(named))
        out |= set(asked.sets.repeats(named, meant) or meant or asked.sets.spoken_of(named))
    if not asked.is_part(out):
        return None
    kept = tuple(line for line in asked.sets.meant(kept_words) if line not in out)
    if asked.is_part(kept) and len(kept) + len(out) <= len(asked.sets.every):
        return Reckoning("sum", kept)
    sure = WITHOUT.search(asked.words)
    return None if sure and sure[0] == "no" else Reckoning("without", tuple(sorted(out)))


def _sum(asked: Asked) -> Reckoning | None:
    if _HOW_MANY.search(asked.words):
        return None
    lines = _as_many(asked, asked.meant())
    if not asked.is_part(lines) or not (len(lines) > 1 or asked.sets.days(asked.words)):
        return shares_summed(asked)
    field = asked.field(lines)
    if not field and _OWING.search(asked.words) and any(line.charge is not None for line in asked.lines(lines)):
        return None
    return Reckoning("sum", lines, field=field) if not ELSE.search(_beside_field(asked.words, field)) else None


def _as_many(asked: Asked, lines: tuple[int, ...]) -> tuple[int, ...]:
    """Of ``lines``, those of one code and price that are as many as the words count: "two knees, two needle charges",
    "the three sessions"; all of them where no one group is."""
    counts = {int(m[1]) for m in _COUNTED.finditer(asked.words)}
    alike: defaultdict[object, list[int]] = defaultdict(list)
    for line in asked.lines(lines):
        service = next((code.code for code in line.codes if code.system in SERVICE_SYSTEMS), line.description)
        alike[(service, line.charge)].append(line.line)
    groups = [tuple(group) for group in alike.values() if len(group) in counts]
    return groups[0] if len(groups) == 1 and len(lines) not in counts else lines


def _beside_field(words: str, field: str | None) -> str:
    """``words`` without those that name the amount that is added up, or that it is the charge."""
    words = _FULL.sub(" ", words)
    return FIELDS[field].sub(" ", words) if field else words


def _sum_counted(asked: Asked) -> Reckoning | None:
    """ "The three months of rent": as many lines of a kind as are counted."""
    lines = _as_many(asked, asked.sets.meant(_COUNTED.sub(" ", asked.words)))
    counts = {int(m[1]) for m in _COUNTED.finditer(asked.words)}
    longest = _ASKED if _HOW_MUCH_OF.search(asked.words) else _FEW
    if len(asked.words.split()) > longest or len(lines) not in counts or len(lines) < 2 or not asked.is_part(lines):
        return None
    return None if ELSE.search(asked.words) else Reckoning("sum", lines)


def _check(asked: Asked) -> Reckoning | None:
    """How far a total that does not come out is from what its lines come to."""
    held = [line.charge for line in asked.sets.bill.lines if line.charge is not None]
    printed = asked.sets.bill.totals.charges
    off = bool(held) and printed is not None and sum(held, Decimal(0)) != printed
    return Reckoning("check") if off and not asked.told.lines else None


def _sum_of_two(asked: Asked) -> Reckoning | None:
    """What stands on both sides of «más», where each side means lines of its own."""
    sides = [set(asked.sets.meant(side)) for side in re.split(r"\bmas\b", asked.words)]
    return _sum(asked) if len(sides) == 2 and all(sides) and not sides[0] & sides[1] else None


def _sum_of_days(asked: Asked) -> Reckoning | None:
    bare = len(re.findall(r"\w+", without_days(asked.words))) <= _BARE
    if not asked.sets.days(asked.words) or not (bare or HOW_MUCH.search(asked.words)) or _DONE.search(asked.words):
        return None
    found = _sum(asked)
    return found if found and len(found.lines) > 1 else None


_READERS: Mapping[Operation, Callable[[Asked], Reckoning | None]] = {
    "days apart": days_apart,
    "before payment": _before_payment,
    "plan paid": _plan_paid,
    "plan covers": covered,
    "as another": as_another,
    "payments left": payments_left,
    "payments made": payments_made,
    "rest in parts": rest_in_parts,
    "ranked": _ranked,
    "which of two": which_of_two,
    "days compared": days_compared,
    "dearest day": dearest_day,
    "cheapest day": cheapest_day,
    "average": average,
    "difference": difference,
    "count days": _count_days,
    "each": each,
    "without": _without,
    "pay off": pay_off,
    "fraction": fraction,
    "sum": _sum,
    "sum of all": _sum,
    "sum of two": _sum_of_two,
    "sum of days": _sum_of_days,
    "sum counted": _sum_counted,
    "check": _check,
    "which": which,
    "whose": whose,
    "share": share,
    "units said": units_said,
    "units asked": units_asked,
    "units instead": units_instead,
    "units together": units_together,
    "debt": debt_asked,
    "price over days": price_over_days,
}
