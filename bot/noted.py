"""The reason that a note gives for what was not covered: "A7030 - PR-197" beside 310.00 that the plan did not cover."""

from bot.bill import Adjustment, Line
from codesets.recognize import split_adjustment


def noted_reason(line: Line) -> Adjustment | None:
    """What was not covered of ``line`` under the one group and reason that its notes name; None where its own
    adjustments say it, or where none or several are named."""
    amount = line.not_covered if line.not_covered else line.charge
    if line.adjustments or amount is None or amount <= 0:
        return None
    pairs = {pair for remark in line.remarks if (pair := split_adjustment(remark.partition(":")[0]))}
    if len(pairs) != 1:
        return None
    group, reason = pairs.pop()
    return Adjustment(group=group, reason=reason, amount=amount)
