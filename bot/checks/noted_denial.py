"""Does a bill, by its own note, ask for a charge that the plan put on the provider: "Vitamin D: not covered (CO-50)"?

Group code CO (contractual obligation) means that the amount may not be billed to the patient (X12 835 CAS01,
https://x12.org/codes/claim-adjustment-group-codes).
Innocent reasons: the patient signed before the care to pay for it, or the office is still at work on the claim.
"""

from collections.abc import Iterator

from bot.bill import Line
from bot.case import Case
from bot.checks.answered import CONTRACTUAL
from bot.checks.seen import Seen
from bot.facts import Fact, usd
from bot.noted import noted_reason
from bot.views.refusals import PRICES, SHARES


def check(case: Case) -> Iterator[Seen]:
    """A ``provider_write_off_billed`` for each line of a bill that stands alone, with such a note and a share asked."""
    bill = case.bill
    if bill is None or case.eob or bill.kind not in ("statement", "itemized_bill"):
        return
    for line in bill.lines:
        if (seen := _of(line)) is not None:
            yield seen


def _of(line: Line) -> Seen | None:
    noted, asked = noted_reason(line), line.patient_owes
    if noted is None or noted.group != CONTRACTUAL or noted.reason in SHARES | PRICES:
        return None
    if not asked or asked <= 0 or asked > noted.amount:
        return None
    owed = usd(asked, f"line {line.line}, your share", line.line)
    group = Fact(CONTRACTUAL, "code", f"line {line.line}, note", line.line)
    facts = {"written": owed, "asked": owed, "group": group, "whole": None}
    return Seen(
        "provider_write_off_billed", "question", (line.line,), line.codes, owed, facts, words="provider_denial_billed"
    )
