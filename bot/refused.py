"""The bill's lines of which a plan refused an amount, so that a question why is one for the plan's reason."""

from bot.bill import Line
from bot.case import Case
from bot.noted import noted_reason
from bot.pairing import pair_lines
from bot.views.refusals import PRICES, SHARES, allowed_nothing


def refused_lines(case: Case) -> frozenset[int]:
    """The numbers of these lines, by what the bill prints or by the EOB beside it."""
    if case.bill is None:
        return frozenset()
    own = {line.line for line in case.bill.lines if _refused(line)}
    paired = pair_lines(case.bill, case.eob).lines if case.eob else {}
    return frozenset(own | {number for number, line in paired.items() if _refused(line)})


def _refused(line: Line) -> bool:
    if line.adjustments:
        return any(one.amount > 0 and one.reason not in SHARES | PRICES for one in line.adjustments if one.reason)
    noted = noted_reason(line)
    if noted and noted.reason in SHARES | PRICES:
        return False
    return (line.not_covered is not None and line.not_covered > 0) or allowed_nothing(line)
