"""What is left of charges after a discount: as the papers print it, or at the one rate that a bill takes off all."""

from decimal import ROUND_HALF_UP, Decimal

from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.references import References
from bot.case import Case
from bot.understanding.acts_of_paying import RATE_TOPIC, Found
from bot.understanding.amount_of import Amount, amount_of
from bot.understanding.leaning import field_told

_WHOLE = Decimal(1)
_NEAR = Decimal("0.05")
"""How far the discount may be from a whole percent, for the cents that were rounded."""


def discounted(lines: tuple[int, ...], case: Case) -> Found:
    """What is left of the charges of ``lines`` after the discount; None where nothing tells."""
    if field_told(case, lines, "allowed"):
        return amount_of(Amount("allowed", lines), case)
    if field_told(case, lines, "adjustment"):
        reckoning = Reckoning("composed", lines, counts="after discount", field="adjustment")
        return reckoning.topic, References(lines=lines, how="focus", reckoning=reckoning, how_much=True)
    rate = rate_of_all(case)
    return at_rate(lines, rate) if rate else None


def at_rate(lines: tuple[int, ...], rate: Decimal) -> tuple[str, References]:
    """So many percent off the charges of ``lines``."""
    said = rate.quantize(_WHOLE) if rate == rate.to_integral_value() else rate
    return RATE_TOPIC, References(lines=lines, how="focus", percents=(said,), how_much=True)


def names_no_plan(case: Case) -> bool:
    """Whether no plan has to do with the bill, so that what is taken off its charges is the provider's own."""
    return case.bill is not None and not case.eob and not case.bill.payer and not case.bill.totals.plan_paid


def rate_of_all(case: Case) -> Decimal | None:
    """The whole percent that a bill without a plan takes off all its charges; None where it takes none."""
    totals = case.bill.totals if case.bill and names_no_plan(case) else None
    if totals is None or not totals.adjustments or not totals.charges:
        return None
    rate = totals.adjustments / totals.charges * 100
    whole = rate.quantize(_WHOLE, ROUND_HALF_UP)
    return whole if abs(rate - whole) < _NEAR else None


def at_the_rate_of_all(wanted: Amount, case: Case) -> Found:
    """What was taken off charges of which no paper prints it, where the bill takes one rate off all of them."""
    rate = rate_of_all(case) if wanted.field == "adjustment" and not wanted.whole else None
    told = field_told(case, wanted.lines, "adjustment")
    return at_rate(wanted.lines, rate) if rate and len(wanted.lines) == 1 and not told else None
