"""Does the bill ask for more than the plan's EOB says is the patient's share, in all or on a line?

Innocent reasons: the EOB covers a part of the visit only, the bill was printed before the plan's answer came, or an
earlier balance is in the bill.
"""

from collections.abc import Iterator

from bot.case import Case
from bot.checks import services as of
from bot.checks.answered import OWNER, Answered, answered
from bot.checks.seen import Seen
from bot.facts import difference, usd
from bot.pairing import Pair, pair_lines


def check(case: Case) -> Iterator[Seen]:
    """An ``eob_mismatch`` where both documents speak of the same charges and the bill asks for more."""
    found = answered(case)
    if found and found.gap:
        lines = tuple(pair.line.line for pair in found.pairing.pairs if _more(pair))
        facts = {"asked": found.asked, "share": found.share, "gap": found.gap}
        facts |= {"own": found.own, "whole": found.whole_share}
        yield Seen("eob_mismatch", "error", lines, amount=found.gap, facts=facts)
    elif case.bill and case.eob and case.bill.kind not in ("eob", "remittance", "claim", "good_faith_estimate"):
        for pair in pair_lines(case.bill, case.eob).pairs:
            if _more(pair):
                yield _on_line(pair)
    if found and not found.gap:
        yield from _own_payment(found)


def _more(pair: Pair) -> bool:
    ours, theirs = pair.line.patient_owes, pair.eob_line.patient_owes
    return ours is not None and theirs is not None and ours > theirs


def _on_line(pair: Pair) -> Seen:
    line = pair.line
    asked = usd(line.patient_owes, f"line {line.line}, your share", line.line)  # type: ignore[arg-type]
    share = usd(pair.eob_line.patient_owes, f"{OWNER}line {pair.eob_line.line}, your share", line.line)  # type: ignore[arg-type]
    gap = difference(asked, share)
    facts = {"number": of.number(line), "what": of.printed(line), "asked": asked, "share": share, "gap": gap}
    return Seen("eob_mismatch", "error", (line.line,), line.codes, gap, facts, "eob_line_share")


def _own_payment(found: Answered) -> Iterator[Seen]:
    """A payment of the patient that the bill shows and does not take off the plan's share."""
    paid = found.bill.totals.patient_paid
    if found.own or not paid or paid <= 0 or not found.asked or not found.share:
        return
    if found.asked.amount + paid <= found.share.amount:
        return
    if found.asked.amount <= 0:
        return
    own = usd(paid, "total, patient paid")
    left = difference(found.share, own)
    if left.amount < 0:
        left = usd(left.amount * 0, left.source)
    gap = difference(found.asked, left)
    facts = {"paid": own, "share": found.share, "left": left, "asked": found.asked, "gap": gap}
    yield Seen("payment_missing", "question", amount=gap, facts=facts, words="own_payment_missing")
