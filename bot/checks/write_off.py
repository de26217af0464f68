"""Does the bill ask for an amount that the plan put on the provider to write off?

Group code CO (contractual obligation) means that the amount may not be billed to the patient (X12 835 CAS01,
https://x12.org/codes/claim-adjustment-group-codes): a price cut, or a refusal that is the provider's to mend.
Innocent reasons: the bill was printed before the plan's answer came.
"""

from collections.abc import Iterator

from bot.bill import Line
from bot.case import Case
from bot.checks.answered import OWNER, Answered, answered, contractual, credited, discount
from bot.checks.balance_billing import is_outside
from bot.checks.seen import Seen
from bot.facts import Fact, difference, total, usd


def check(case: Case) -> Iterator[Seen]:
    """A ``provider_write_off_billed`` where the EOB has amounts of the provider and the bill asks for them."""
    found = answered(case)
    if not found or not found.gap or not found.asked:
        return
    cuts, cut_lines = contractual(found.eob, refused=False)
    refusals, refused_lines = contractual(found.eob, refused=True)
    cut, refused = total(cuts), total(refusals)
    if cut is None and refused is None and not any(is_outside(line) for line in found.eob.lines):
        cut, cut_lines = discount(found.eob)
    written = [one for one in (cut, refused) if one]
    whole = total(written)
    if whole is None:
        return
    left = whole.amount - credited(found.bill, "adjustment")
    if left <= 0:
        return
    if refused and _asks_for(found, refused, refused_lines):
        yield _seen(found, refused, refused_lines, "provider_denial_billed")
        left -= refused.amount
    if cut and left > 0:
        words = "provider_write_off_billed" if cuts else "discount_billed"
        yield _seen(found, cut, cut_lines, words)


def _asks_for(found: Answered, refused: Fact, lines: list[Line]) -> bool:
    """Whether the refused lines are among what the bill asks for: by their own shares, else by the size of the gap."""
    ours = [pair.line for pair in found.pairing.pairs if pair.eob_line in lines]
    shares = [line.patient_owes for line in ours if line.patient_owes is not None]
    if shares:
        return sum(shares) > 0
    return found.gap is not None and found.gap.amount >= refused.amount


def _seen(found: Answered, written: Fact, lines: list[Line], words: str) -> Seen:
    gap = found.gap
    amount = written if gap is None or written.amount <= gap.amount else usd(gap.amount, gap.source)
    grouped = any(one.group for line in lines for one in line.adjustments) or bool(found.eob.adjustments)
    credit = credited(found.bill, "adjustment")
    off = usd(credit, "total, adjustments") if credit else None
    facts = {
        "written": written,
        "asked": found.asked,
        "group": Fact("CO", "code", f"{OWNER}group") if grouped else None,
        "counted": off,
        "short": difference(written, off) if off and off.amount < written.amount else None,
        "whole": gap if gap and written.amount >= gap.amount else None,
    }
    return Seen("provider_write_off_billed", "error", found.lines_of(lines), amount=amount, facts=facts, words=words)
