"""What is wrong with the bills read from a paper, strictly, against what the paper says."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from bot.bill import Bill, Line, Totals
from evals.explanations.paper import Printed
from evals.explanations.truth import Amounts, Claim, Explanation, Service

FIELDS = {
    "billed": "charge",
    "discount": "adjustment",
    "allowed": "allowed",
    "not_covered": "not_covered",
    "paid": "plan_paid",
    "deductible": "deductible",
    "copay": "copay",
    "coinsurance": "coinsurance",
    "owed": "patient_owes",
}
SUMS = {
    "billed": "charges", "discount": "adjustments", "allowed": "allowed", "paid": "plan_paid", "owed": "patient_owes",
}  # fmt: skip


@dataclass
class Judged:
    """The verdict on one paper. ``amiss``: an amount is wrong or lost; ``wrong``: something stands there wrongly."""

    expected: int = 0
    found: int = 0
    right: int = 0
    totals: bool = True
    amiss: bool = False
    wrong: bool = False
    warned: bool = False
    faults: list[str] = field(default_factory=list)

    def fault(self, what: str, got: object) -> None:
        """Notes it; what is only lost is not wrong."""
        self.faults.append(what)
        self.wrong |= got not in (None, "", ())


def judged(bills: Sequence[Bill], paper: Explanation, printed: Printed) -> Judged:
    """All bills of one paper, one for each claim or one for them all."""
    verdict = Judged(expected=sum(len(claim.services) for claim in paper.claims))
    verdict.found = sum(len(bill.lines) for bill in bills)
    verdict.warned = not bills or any(bill.warnings for bill in bills)
    if len(bills) == len(paper.claims):
        parts = [(bill, [claim], claim.total) for bill, claim in zip(bills, paper.claims, strict=True)]
    elif len(bills) == 1:
        parts = [(bills[0], list(paper.claims), paper.total)]
    else:
        verdict.fault(f"bills: {len(bills)} not {len(paper.claims)}", bills)
        verdict.totals, verdict.amiss = False, True
        return verdict
    for bill, claims, total in parts:
        _head(verdict, bill, claims, paper, printed)
        _lines(verdict, bill, claims, printed)
        _totals(verdict, bill.totals, total, printed, alone=len(parts) == 1)
    return verdict


def _same(one: str | None, other: str) -> bool:
    plain = [re.sub(r"\W", "", unicodedata.normalize("NFKD", text or "").casefold()) for text in (one, other)]
    return plain[0] == plain[1]


def _head(verdict: Judged, bill: Bill, claims: Sequence[Claim], paper: Explanation, printed: Printed) -> None:
    if bill.kind != "eob":
        verdict.fault(f"kind: {bill.kind}", bill.kind)
    if not _same(bill.payer, paper.payer):
        verdict.fault(f"payer: {bill.payer} not {paper.payer}", bill.payer)
    for label, got, name in (
        ("claim", bill.claim_number, "number"), ("provider", bill.provider, "provider"),
        ("patient", bill.patient, "patient"),
    ):  # fmt: skip
        values = {getattr(claim, name) for claim in claims}
        if len(values) == 1 and label in printed.labels and not _same(got, values.copy().pop()):
            verdict.fault(f"{label}: {got} not {values}", got)
        elif got and len(values) > 1:
            verdict.fault(f"{label}: {got} of {values}", got)
        elif got and label not in printed.labels and not any(_same(got, one) for one in (*values, paper.member)):
            verdict.fault(f"{label}: {got}, which is not printed", got)


def _lines(verdict: Judged, bill: Bill, claims: Sequence[Claim], printed: Printed) -> None:
    wanted = [(claim, one) for claim in claims for one in claim.services]
    several = len({claim.patient for claim in claims}) > 1
    if len(bill.lines) != len(wanted):
        verdict.fault(f"lines: {len(bill.lines)} not {len(wanted)}", bill.lines or "none")
        verdict.wrong = verdict.amiss = True
    left = list(bill.lines)
    for claim, service in wanted:
        line = next((one for one in left if one.charge == service.amounts.billed), None)
        if line is None:
            verdict.fault(f"line lost: {service.words} {service.amounts.billed}", "line")
            verdict.amiss = True
            continue
        left.remove(line)
        before = len(verdict.faults)
        _line(verdict, line, service, printed)
        if several and not _same(line.patient, claim.patient):
            verdict.fault(f"line's patient: {line.patient} not {claim.patient}", line.patient)
        verdict.right += len(verdict.faults) == before


def _line(verdict: Judged, line: Line, service: Service, printed: Printed) -> None:
    if line.service_date != service.day:
        verdict.fault(f"day: {line.service_date} not {service.day}", line.service_date)
    codes = [one.code for one in line.codes if one.system in ("cpt", "hcpcs")]
    if codes != ([service.code] if printed.codes else []):
        verdict.fault(f"code: {codes} not {service.code}", tuple(codes))
    if not _same(service.words, line.description) and len(line.description) > len(service.words) + 12:
        verdict.fault(f"words: {line.description} not {service.words}", line.description)
    if "units" in printed.columns and (line.units or "").removesuffix(".0") != str(service.units):
        verdict.fault(f"units: {line.units} not {service.units}", line.units)
    for name, role in FIELDS.items():
        _amount(verdict, role, getattr(line, role), name, service.amounts, printed)
    if "remarks" in printed.columns:
        told = {re.split(r"[:\s]", one, maxsplit=1)[0].strip("().") for one in line.remarks}
        told |= {f"{one.group}-{one.reason}" for one in line.adjustments}
        told |= {f"{one.code}-{two.code}" for one in line.codes for two in line.codes if one.system == "group"}
        for mark in service.remarks:
            if mark not in told:
                verdict.fault(f"remark lost: {mark} of {service.remarks} in {sorted(told)[:4]}", None)


def _amount(verdict: Judged, role: str, got: Decimal | None, name: str, truth: Amounts, printed: Printed) -> None:
    """A printed amount must be right; one that is not printed is none, or what the others come to."""
    want: Decimal = getattr(truth, name)
    if got == want or (got is None and not want) or (got is None and name not in printed.columns):
        return
    if name not in printed.columns and got in _derived(name, truth):
        return
    verdict.amiss = True
    verdict.fault(f"{role}: {got} not {want}", got)


def _derived(name: str, truth: Amounts) -> tuple[Decimal, ...]:
    if name == "discount":
        return (truth.billed - truth.allowed, truth.discount + truth.not_covered)
    return (truth.deductible + truth.copay + truth.coinsurance,) if name == "owed" else ()


def _totals(verdict: Judged, got: Totals, total: Amounts, printed: Printed, *, alone: bool) -> None:
    before = len(verdict.faults)
    summed = printed.summed if alone else printed.summed & printed.columns  # a summary is of all claims
    for name, role in SUMS.items():
        value, want = getattr(got, role), getattr(total, name)
        if value == want or (value is None and (not want or name not in summed)):
            continue
        if name not in summed and value in _derived(name, total):
            continue
        verdict.fault(f"total {role}: {value} not {want}", value)
    for role in ("patient_paid", "previous_balance"):
        if getattr(got, role):
            verdict.fault(f"total {role}: {getattr(got, role)}", getattr(got, role))
    if len(verdict.faults) > before:
        verdict.totals, verdict.amiss = False, True
