"""A short message that puts another part into the question before it: its amount, its charges, or more of them.

What was asked is an amount of some charges, or of the whole bill. "And me?" changes the amount, "and the x-ray?" the
charges, "in total?" makes it the whole, "together with the cast" adds to them, "and the other day?" takes those of that
day, and the rest stays as it was. The message is read whole: words that are neither an amount, nor charges, nor say how
these go together leave it to other rules.
"""

from dataclasses import replace
from datetime import date

from bot.asked.reckoning.reckoning import TOPICS, Reckoning
from bot.asked.references import References
from bot.asked.wording.fields_shortly import CHARGE
from bot.bill import Bill
from bot.case import Turn
from bot.understanding.acts import NOT_PAID_TOPIC, OWED_TOPIC, PAID_TOPIC, PART_TOPIC, TOTAL_TOPIC
from bot.understanding.acts_of_paying import PAY_NOW_TOPIC, RATES, Found
from bot.understanding.amount_of import DISCOUNT_TOPIC, Amount, amount_of, apart, each_of, most_of
from bot.understanding.evidence import LINE_TOPIC
from bot.understanding.leaning import Leaning, amounts_told, asked_together, count_said
from bot.understanding.part_read import UNCHANGED, Changed, changed_part
from bot.understanding.part_words import ONE_BY_ONE
from bot.understanding.rates_of import at_the_rate_of_all

_PAIR = 2
_WHOLE_TOPICS = frozenset(
    {OWED_TOPIC, PAID_TOPIC, DISCOUNT_TOPIC, "cost-sharing", "deductible", "copay", "coinsurance",
     "bill-and-eob-differ"}
)  # fmt: skip
"""Topics that tell an amount of the whole bill where no line was asked about."""
_AMOUNTS = _WHOLE_TOPICS | {
    NOT_PAID_TOPIC,
    LINE_TOPIC,
    PART_TOPIC,
    TOTAL_TOPIC,
    TOPICS["composed"],
    "per-visit",
    "compare-lines",
}
"""Topics that tell an amount, so that it is asked of other charges by naming these alone."""
_PRICED = _AMOUNTS | {"why-this-line", "why-so-expensive", "biggest-charge", "when-was-this", "what-happened"}
"""Topics on charges that others may be added to, and that may be asked of in all."""
PARTS_OF_SHARE = frozenset({"deductible", "copay", "coinsurance"})
"""Amounts of which a charge may well have none, where it leaves something to pay."""
_PLACED = frozenset({"ordinal", "place", "size"})
"""How a line is told that may as well be one of two days."""
_BY_THE_WAY = frozenset(
    {"whom-to-call", "talk-to-person", "due-date", "how-to-pay", "not-on-bill", "off-topic", "who-sets-the-amount"}
)
"""Topics after whose answer the matter talked about before is that of the next words."""
_SUPPOSED = RATES - {DISCOUNT_TOPIC} | {
    PAY_NOW_TOPIC, "pay-over-time", "if-plan-pays", "without-line", "figure-changed", "previous-balance",
    "already-paid", "payments-left", "what-if-late", "charged-twice", "not-on-bill", "units-counted",
}  # fmt: skip
"""Topics that tell what is supposed, or of no amount of charges."""


def part_replaced(leaning: Leaning) -> Found:
    """The question before with the part replaced that the message names; None where it does not go on from an amount,
    or says more than that."""
    changed = changed_part(leaning) if leaning.case.bill else None
    if changed is None or not (changed.field or changed.charges or changed.joins):
        return None
    before = amount_before(leaning, changed)
    if before is None or not _goes_on(changed, leaning):
        return None
    field = changed.field or before.field
    if changed.joins == "against":
        return _against(changed, replace(before, field=field), leaning)
    lines = _lines(changed, before, leaning)
    if lines is None:
        return None
    if changed.joins == "each":
        return _each(Amount(field, lines), leaning)
    if changed.joins == "most":
        return most_of(Amount(field, lines), leaning.case)
    whole = changed.scope in ("all", "maybe all") or (before.whole and not changed.charges)
    wanted = Amount(field, lines, whole, changed.how or before.how)
    # What the papers do not tell of other charges is not what was asked of them.
    if not changed.field and wanted.field in PARTS_OF_SHARE and not any(amounts_told(leaning.case, lines, field)):
        wanted = replace(wanted, field="patient_owes")
    told = at_the_rate_of_all(wanted, leaning.case) or amount_of(wanted, leaning.case)
    return told if told or changed.field else amount_of(replace(wanted, field=CHARGE), leaning.case)


def _goes_on(changed: Changed, leaning: Leaning) -> bool:
    """Whether other charges may be asked about by naming no amount, after what was told last."""
    if changed.field or not changed.charges:
        return True
    return _turn(leaning).topic in (_AMOUNTS if changed.named and not changed.joins else _PRICED)


def _turn(leaning: Leaning) -> Turn:
    """The question gone on from: the last one, or that of the matter which something by the way interrupted."""
    matter = leaning.conversation.matter
    return matter if matter and leaning.turn.topic in _BY_THE_WAY else leaning.turn


def _each(wanted: Amount, leaning: Leaning) -> Found:
    """The amount of each: on average where that is asked, of visits that were counted one of them, else one by one."""
    if leaning.turn.topic == "how-many-charges" and wanted.field == CHARGE:
        return "per-visit", References(how_much=True)
    found = each_of(wanted, leaning.case)
    averaged = found is not None and found[1].reckoning is not None and found[1].reckoning.counts == "mean"
    if not averaged or not ONE_BY_ONE.search(leaning.words):
        return found
    field = None if wanted.field == CHARGE else wanted.field
    summed = Reckoning("sum", wanted.lines, field=field)
    return TOTAL_TOPIC, References(lines=wanted.lines, how=wanted.how, reckoning=summed, how_much=True)


def amount_replaced(changed: Changed, leaning: Leaning) -> Amount | None:
    """The amount told last with what ``changed`` says in its place; None where the two do not go together."""
    before = amount_before(leaning, changed)
    lines = _lines(changed, before, leaning) if before and changed.joins in (None, "with", "without") else None
    if before is None or lines is None:
        return None
    whole = changed.scope in ("all", "maybe all") or (before.whole and not changed.charges)
    return Amount(changed.field or before.field, lines, whole, changed.how or before.how)


def amount_before(leaning: Leaning, changed: Changed = UNCHANGED) -> Amount | None:
    """The amount, and the charges, that the last answer told; None where it told none."""
    turn, focus, field = _turn(leaning), leaning.conversation.focus, leaning.conversation.field or CHARGE
    if (
        (turn.topic in _WHOLE_TOPICS or turn.in_percent)
        and not turn.how
        and set(turn.lines) in (set(), set(_every(leaning)))
    ):
        return Amount(field, _every(leaning), whole=True)
    pointed = focus if turn.topic == "biggest-charge" or (changed.pointing and not turn.lines) else ()
    lines = turn.lines or pointed
    if turn.topic in _SUPPOSED:
        lines = focus if changed.field and changed.pointing else ()
    told = lines and set(lines) <= set(_every(leaning))
    return Amount(field, lines) if told else None


def _every(leaning: Leaning) -> tuple[int, ...]:
    return tuple(line.line for line in leaning.case.bill.lines) if leaning.case.bill else ()


def _lines(changed: Changed, before: Amount, leaning: Leaning) -> tuple[int, ...] | None:
    """The lines that are asked about now; None where the message does not go together with those before."""
    if changed.joins == "with":
        return None if before.whole else tuple(dict.fromkeys((*before.lines, *changed.named)))
    if changed.joins == "without":
        if not changed.named:
            return _but(before, leaning)
        kept = tuple(line for line in before.lines if line not in changed.named)
        asked = 0 < len(kept) < len(before.lines)
        return kept if asked and not (before.whole and before.field == CHARGE) else None
    if changed.named:
        return changed.named
    return _of_scope(changed, before, leaning) if changed.scope else before.lines


def _but(before: Amount, leaning: Leaning) -> tuple[int, ...] | None:
    """All lines but those before; of charges another topic tells that."""
    others = tuple(line for line in _every(leaning) if line not in before.lines)
    return others if others and before.field != CHARGE else None


def _of_scope(changed: Changed, before: Amount, leaning: Leaning) -> tuple[int, ...] | None:
    if changed.scope == "maybe all":
        one_by_one = len(set(leaning.conversation.spoken)) > 1 and len(leaning.turn.lines) == 1
        return None if one_by_one else _every(leaning)  # those told one by one are added up by another rule
    if changed.scope == "all":
        return _every(leaning)
    references = leaning.references
    if changed.scope == "rest" and references.how == "place" and len(references.lines) > 1:
        return references.lines
    if changed.scope == "maybe rest" and not _of_charges(leaning):
        return None  # of a charge the rest is an amount
    if changed.scope in ("rest", "maybe rest"):
        others = tuple(line for line in _every(leaning) if line not in before.lines)
        return others if others and not before.whole else None
    if changed.scope == "both":
        together = asked_together(leaning, bool(changed.field))
        told = together and set(together) == set(before.lines) and leaning.turn.topic == TOTAL_TOPIC
        if together and not (told and count_said(leaning) is None):
            return together
        # "All of it", of one charge or of a sum that was told: of what is asked of it, or of the whole bill.
        return before.lines if changed.field or changed.joins or changed.summed else _every(leaning)
    if changed.scope == "other":
        return _other_set(before, leaning)
    return _of_day(changed.scope == "other day", before, leaning.case.bill) if leaning.case.bill else None


def _of_charges(leaning: Leaning) -> bool:
    """Whether "the rest" is that of the charges, as after a percent or what some come to, and no rest of an amount."""
    turn = leaning.turn
    summed = turn.topic == TOTAL_TOPIC and len(turn.lines) > 1 and leaning.conversation.field is None
    return turn.of_all or turn.in_percent or summed


def _other_set(before: Amount, leaning: Leaning) -> tuple[int, ...] | None:
    """The set asked about before the last one, where one of both is of several lines, else the other of two days."""
    others = [group for group in leaning.conversation.groups if not set(group) & set(before.lines)]
    if others and max(len(others[-1]), len(before.lines)) > 1 and not before.whole:
        return others[-1]
    alone = len(before.lines) < _PAIR or leaning.case.bill is None
    return None if alone or leaning.case.bill is None else _of_day(True, before, leaning.case.bill)


def _of_day(other: bool, before: Amount, bill: Bill) -> tuple[int, ...] | None:
    """The lines of the day of those before, or of the other day of two."""
    days: set[date] = {line.service_date for line in bill.lines if line.service_date}
    spoken = {line.service_date for line in bill.lines if line.line in before.lines and line.service_date}
    meant = days - spoken if other else spoken
    if len(spoken) != 1 or len(meant) != 1 or before.whole:
        return None
    return tuple(line.line for line in bill.lines if line.service_date in meant)


def _against(changed: Changed, before: Amount, leaning: Leaning) -> Found:
    """What was told last against what is named; without that, the two told last against each other."""
    if (changed.named and changed.how not in _PLACED) or changed.scope == "rest":
        other = _lines(replace(changed, joins=None), before, leaning)
        return apart(before, other, leaning.case) if other and not before.whole else None
    pair = leaning.conversation.groups[-_PAIR:]
    of_sets = len(pair) == _PAIR and (changed.of_days or (changed.named and max(map(len, pair)) > 1))
    if len(before.lines) == _PAIR and not (before.whole or of_sets):
        pair = (before.lines[:1], before.lines[1:])
    return apart(replace(before, lines=pair[0]), pair[1], leaning.case) if len(pair) == _PAIR else None
