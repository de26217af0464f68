"""Do the lines add up to the totals the document prints?

Innocent reasons: the document shows a part of the account only, or an earlier balance is in its total.
"""

from collections.abc import Iterator
from decimal import Decimal

from bot.bill import Bill
from bot.case import Case
from bot.checks.answered import ROUNDING
from bot.checks.seen import Seen, Shown
from bot.facts import Fact, difference, text, total, usd
from bot.unplaced import is_partly_read, unplaced
from bot.views.line import amount_word
from codesets.entry import Language

_COLUMNS: dict[str, dict[Language, str]] = {
    "plan_paid": {"en": "what the plan paid", "es": "lo que pagó el plan"},
    "patient_owes": {"en": "your share", "es": "su parte"},
}
"""The columns of a plan's answer whose sums are its totals; a provider's bill may have an earlier balance in them."""


def check(case: Case) -> Iterator[Seen]:
    """A ``total_mismatch`` where every line has an amount and their sum is not the printed total."""
    bill = case.bill
    if not bill or not bill.lines:
        return
    yield from _charges(bill)
    for answer in (bill, case.eob):
        # What is decided about the claim as a whole stands in no line.
        if answer and answer.kind in ("eob", "remittance") and not answer.adjustments:
            yield from _columns(answer, "" if answer is bill else "EOB ")


def _charges(bill: Bill) -> Iterator[Seen]:
    if bill.totals.charges is None:
        return
    charges = [
        usd(line.charge, f"line {line.line}, charge", line.line) for line in bill.lines if line.charge is not None
    ]
    summed = total(charges)
    if len(charges) < len(bill.lines) or summed is None:
        return
    charged = sum((line.charge for line in bill.lines if line.charge and line.charge > 0), Decimal(0))
    if charged == bill.totals.charges:
        return  # payments and credits stand among the lines, and the total is of the charges alone
    printed = usd(bill.totals.charges, "total, charges")
    gap = _gap(printed, summed)
    if gap.amount == 0 or bill.totals.charges in other_sums(bill, summed.amount):
        return
    facts = {"printed": printed, "summed": summed, "gap": gap}
    if is_partly_read(bill):
        yield Seen("total_mismatch", "info", amount=gap, facts=facts, words="total_partly_read")
    else:
        yield Seen("total_mismatch", "error", amount=gap, facts=facts)


def other_sums(bill: Bill, summed: Decimal) -> set[Decimal]:
    """What a total may also be of lines that come to ``summed``: less the discounts, with a tax or a fee."""
    cut = bill.totals.adjustments or Decimal(0)
    more = unplaced(bill)
    extras = {Decimal(0), *more, sum(more, Decimal(0))}
    sums = {base + sign * extra for base in (summed, summed - cut) for extra in extras for sign in (1, -1)}
    return sums - {summed}


def _columns(answer: Bill, owner: str) -> Iterator[Seen]:
    for field, words in _COLUMNS.items():
        word = amount_word(field)
        amounts = [
            usd(amount, f"{owner}line {line.line}, {word}")
            for line in answer.lines
            if (amount := getattr(line, field)) is not None
        ]
        held, summed = getattr(answer.totals, field), total(amounts)
        if held is None or summed is None or len(amounts) < len(answer.lines):
            continue
        printed = usd(held, f"{owner}total, {word}")
        gap = _gap(printed, summed)
        if gap.amount > ROUNDING:
            column = {language: text(said, "column of the document") for language, said in words.items()}
            facts: dict[str, Shown] = {"printed": printed, "summed": summed, "gap": gap, "column": column}
            yield Seen("total_mismatch", "question", amount=gap, facts=facts, words="total_of_column")


def _gap(one: Fact, other: Fact) -> Fact:
    return difference(one, other) if one.amount >= other.amount else difference(other, one)
