"""Does the bill ask for more than the share under rules against surprise bills?

The No Surprises Act bars balance bills for most emergency care, for doctors outside the network at a hospital of the
network, and for air ambulances (https://www.cms.gov/nosurprises). It is named here only where the documents show that
it may hold: the plan's remark says so, or an emergency is left, or billed, above the plan's price. Ground ambulances
are not covered by it. Innocent reasons: a valid consent, or a plan that the act does not reach.
"""

import re
from collections.abc import Iterator

from bot.bill import Bill, Line
from bot.case import Case
from bot.checks import services as of
from bot.checks.answered import OWNER, above_price, answered
from bot.checks.code_lists import expand, holds
from bot.checks.seen import Seen
from bot.facts import Fact, text, total, usd
from bot.pairing import pair_lines

PROTECTED = frozenset({"N830", "N862", "N864", "N865", "N866"})
"""Remarks (RARC, https://x12.org/codes/remittance-advice-remark-codes) by which a plan says that the act holds."""
_EMERGENCY = expand("99281-99285 99291 G0380-G0384 A0430 A0431 A0435 A0436")
_HOSPITAL_DOCTORS = "00100-01999 99221-99223 99231-99239 99468-99480"
_UNCHOSEN = f"{_HOSPITAL_DOCTORS} 70010-79999 80047-89398 99291-99292"
_ASSISTING = frozenset({"80", "81", "82", "AS"})
_INSIDE = frozenset({"21", "22", "23", "24"})
"""Places of service inside a hospital or a surgery center."""
_ABOVE = "45"
_OUTSIDE = re.compile(r"out.of.network|non.?par\b|non.?participating|fuera de (?:la |su )?red", re.IGNORECASE)


def check(case: Case) -> Iterator[Seen]:
    """A ``balance_billing`` where the documents show protected care and more is asked than the share."""
    eob = case.eob or (case.bill if case.bill and case.bill.kind in ("eob", "remittance") else None)
    if eob is None or case.bill is None:
        return
    protected = [line for line in eob.lines if PROTECTED & set(line.remarks)]
    found = answered(case)
    if protected and found and found.gap:
        remark = next(mark for line in protected for mark in line.remarks if mark in PROTECTED)
        shown = Fact(remark, "code", f"{OWNER}remark {remark}")
        consent = None if any(map(_keeps_protection, protected)) else text("consent", "kind of care")
        facts = {"remark": shown, "asked": found.asked, "share": found.share, "gap": found.gap, "consent": consent}
        yield Seen("balance_billing", "error", found.lines_of(protected), (), found.gap, facts)
        return
    outside = [line for line in eob.lines if _is_protected(line) and is_outside(line)]
    if outside and found and found.gap:
        facts = {"asked": found.asked, "share": found.share, "gap": found.gap}
        numbers = found.lines_of(outside)
        yield Seen("balance_billing", "question", numbers, (), found.gap, facts, "balance_billing_network")
        return
    nobodys = [line for line in eob.lines if _is_emergency(line) and (above_price(line) or _left_open(line, eob))]
    if nobodys and found and found.gap:
        facts = {"asked": found.asked, "share": found.share, "gap": found.gap}
        numbers = found.lines_of(nobodys)
        yield Seen("balance_billing", "question", numbers, (), found.gap, facts, "balance_billing_above")
        return
    above = [line for line in eob.lines if _is_emergency(line) and _above(line)]
    if above:
        yield _emergency(case, eob, above)


def _is_protected(line: Line) -> bool:
    """Whether the act speaks of such care: an emergency, an air ambulance, a doctor met inside a hospital."""
    code = of.service(line) or ""
    inside = any(one.system == "pos" and one.code in _INSIDE for one in line.codes)
    reading = code[:1] in ("7", "8") and "26" in of.modifiers(line)
    return _is_emergency(line) or inside or reading or holds(_HOSPITAL_DOCTORS, code)


def _keeps_protection(line: Line) -> bool:
    """Whether no signed paper takes the protection away: for emergencies, and for those whom nobody chooses.

    Anesthesia, pictures, laboratories, newborn and intensive care, doctors of the ward, assistants at an operation
    (45 CFR 149.420(b), https://www.ecfr.gov/current/title-45/section-149.420).
    """
    return _is_emergency(line) or holds(_UNCHOSEN, of.service(line) or "") or bool(of.modifiers(line) & _ASSISTING)


def is_outside(line: Line) -> bool:
    """Whether the line says that the plan has no contract for it."""
    return bool(_OUTSIDE.search(" ".join([line.description, *line.remarks])))


def _is_emergency(line: Line) -> bool:
    return of.service(line) in _EMERGENCY or (of.revenue(line) or "").startswith("045")


def _left_open(line: Line, eob: Bill) -> bool:
    """Whether nothing that the plan prints says what becomes of the part above its price: no discount, no share."""
    told = (line.adjustment, line.not_covered, eob.totals.adjustments)
    if any(told) or line.adjustments or not line.allowed or line.charge is None or line.patient_owes is None:
        return False
    return line.allowed < line.charge and line.patient_owes + (line.plan_paid or 0) <= line.allowed


def _above(line: Line) -> Fact | None:
    """What is above the plan's price and left to the patient (PR 45, as where there is no contract)."""
    parts = [
        usd(one.amount, f"{OWNER}line {line.line}, adjustment PR 45")
        for one in line.adjustments
        if one.group == "PR" and one.reason == _ABOVE and one.amount > 0
    ]
    return total(parts)


def _emergency(case: Case, eob: Bill, lines: list[Line]) -> Seen:
    amount = total([fact for line in lines if (fact := _above(line))])
    numbers = tuple(line.line for line in lines)
    if case.eob and case.bill:
        told = {theirs.line: number for number, theirs in pair_lines(case.bill, eob).lines.items()}
        numbers = tuple(told[number] for number in numbers if number in told)
    codes = tuple(code for line in lines if (code := of.service_code(line)))
    return Seen("balance_billing", "question", numbers, codes, amount, {"amount": amount}, "balance_billing_emergency")
