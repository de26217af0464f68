"""Errors planted in whole documents: totals, what the plan's answer says beside the bill, the estimate."""

import random
from collections.abc import Callable
from decimal import Decimal

from bot.bill import Adjustment, Bill, Line
from bot.case import Case
from evals.errors.drafts import Draft, Truth, answered

Planted = tuple[Case, Truth]
Plant = Callable[[Draft, random.Random], Planted | None]


def _with(bill: Bill, **totals: Decimal | None) -> Bill:
    return bill.model_copy(update={"totals": bill.totals.model_copy(update=totals)})


def _lines(eob: Bill, group: str) -> tuple[int, ...]:
    return tuple(line.line for line in eob.lines if any(a.group == group and a.amount > 0 for a in line.adjustments))


def _paid(eob: Bill) -> tuple[int, ...]:
    return tuple(line.line for line in eob.lines if line.plan_paid)


def _plain(draft: Draft) -> bool:
    """Whether plan, bill and own payments make no story of their own."""
    return not draft.notes and draft.previous is None and not draft.paid_before


def wrong_total(draft: Draft, rng: random.Random) -> Planted | None:
    """The charges do not come to the printed total."""
    bill = draft.bill()
    off = Decimal(rng.choice((10, 90, 180, 1000)))
    charges = (bill.totals.charges or Decimal(0)) + off
    owed = (bill.totals.patient_owes or Decimal(0)) + off
    return Case(bill=_with(bill, charges=charges, patient_owes=owed)), [("total_mismatch", ())]


def wrong_balance(draft: Draft, rng: random.Random) -> Planted | None:
    """What is asked is not what the bill's own figures leave."""
    case = answered(draft.bill(), rng)
    if case.bill is None or not case.bill.totals.plan_paid:
        return None
    owed = (case.bill.totals.patient_owes or Decimal(0)) + rng.choice((35, 120))
    return Case(bill=_with(case.bill, patient_owes=owed)), [("total_mismatch", ())]


def nothing_counted(draft: Draft, rng: random.Random) -> Planted | None:
    """The bill asks for everything though the plan has answered."""
    case = answered(draft.bill(), rng)
    if not _plain(draft) or case.bill is None or case.eob is None or not case.eob.totals.plan_paid:
        return None
    bill = _with(case.bill, adjustments=None, plan_paid=None, patient_owes=case.bill.totals.charges)
    found: Truth = [("eob_mismatch", ()), ("payment_missing", _paid(case.eob))]
    if _lines(case.eob, "CO"):
        found.append(("provider_write_off_billed", _lines(case.eob, "CO")))
    return Case(bill=bill, eob=case.eob), found


def payment_lost(draft: Draft, rng: random.Random) -> Planted | None:
    """The discount was counted, the payment was not."""
    case = answered(draft.bill(), rng)
    paid = case.eob.totals.plan_paid if case.eob else None
    if not _plain(draft) or case.bill is None or case.eob is None or not paid:
        return None
    bill = _with(case.bill, plan_paid=None, patient_owes=(case.bill.totals.patient_owes or Decimal(0)) + paid)
    return Case(bill=bill, eob=case.eob), [("eob_mismatch", ()), ("payment_missing", _paid(case.eob))]


def write_off_asked(draft: Draft, rng: random.Random) -> Planted | None:
    """The payment was counted, the discount was not."""
    case = answered(draft.bill(), rng)
    if not _plain(draft) or case.bill is None or case.eob is None or not case.bill.totals.adjustments:
        return None
    cut = case.bill.totals.adjustments
    bill = _with(case.bill, adjustments=None, patient_owes=(case.bill.totals.patient_owes or Decimal(0)) + cut)
    truth: Truth = [("eob_mismatch", ()), ("provider_write_off_billed", _lines(case.eob, "CO"))]
    return Case(bill=bill, eob=case.eob), truth


def _refuse(eob: Bill, line: Line, group: str, reason: str) -> Bill:
    """The EOB with one line refused."""
    charge = line.charge or Decimal(0)
    owed = charge if group == "PR" else Decimal(0)
    update = {"allowed": None, "plan_paid": Decimal(0), "patient_owes": owed, "deductible": None, "copay": None,
              "coinsurance": None, "adjustment": charge if group == "CO" else None,
              "not_covered": charge if group == "PR" else None,
              "adjustments": (Adjustment(group=group, reason=reason, amount=charge),)}  # fmt: skip
    lines = tuple(one.model_copy(update=update) if one.line == line.line else one for one in eob.lines)
    totals = eob.totals.model_copy(
        update={
            "allowed": None,
            "plan_paid": sum((one.plan_paid or Decimal(0) for one in lines), Decimal(0)),
            "patient_owes": sum((one.patient_owes or Decimal(0) for one in lines), Decimal(0)),
            "adjustments": sum((one.adjustment or Decimal(0) for one in lines), Decimal(0)),
        }
    )
    return eob.model_copy(update={"lines": lines, "totals": totals})


def refusal_asked(draft: Draft, rng: random.Random) -> Planted | None:
    """The plan refused a line as the provider's (CO), and the bill asks for it."""
    case = answered(draft.bill(), rng)
    if not _plain(draft) or case.bill is None or case.eob is None:
        return None
    line = rng.choice([line for line in case.eob.lines if line.charge])
    reason = rng.choice(("29", "197", "16", "18"))
    eob = _refuse(case.eob, line, "CO", reason)
    totals = eob.totals
    asked = (totals.patient_owes or Decimal(0)) + (line.charge or Decimal(0))
    counted = (totals.adjustments or Decimal(0)) - (line.charge or Decimal(0))
    bill = _with(case.bill, plan_paid=totals.plan_paid, adjustments=counted, patient_owes=asked)
    numbers = (line.line,)
    found: Truth = [("eob_mismatch", ()), ("provider_write_off_billed", numbers), ("denied", numbers)]
    return Case(bill=bill, eob=eob), found


def refused_to_patient(draft: Draft, rng: random.Random) -> Planted | None:
    """The plan refused a line and leaves it to the patient."""
    case = answered(draft.bill(), rng)
    if not _plain(draft) or case.bill is None or case.eob is None:
        return None
    line = rng.choice([line for line in case.eob.lines if line.charge])
    eob = _refuse(case.eob, line, "PR", rng.choice(("96", "50", "119", "204")))
    totals = eob.totals
    counted = {name: getattr(totals, name) for name in ("plan_paid", "adjustments", "patient_owes")}
    bill = _with(case.bill, **counted)
    return Case(bill=bill, eob=eob), [("denied", (line.line,))]


def line_not_sent(draft: Draft, rng: random.Random) -> Planted | None:
    """A charge of the bill is not on the EOB."""
    case = answered(draft.bill(), rng)
    if (
        not _plain(draft)
        or case.eob is None
        or len(case.eob.lines) < 3
        or draft.scene in ("combined", "words only", "scans")
    ):
        return None
    line = rng.choice(case.eob.lines)
    side = line.codes and any(code.system == "revenue" for code in line.codes)
    same = [one for one in case.eob.lines if one.service_date == line.service_date]
    alike = [one for one in case.eob.lines if {c.code for c in one.codes} & {c.code for c in line.codes}]
    if side or len(same) < 3 or len(alike) > 1:
        return None
    lines = tuple(one for one in case.eob.lines if one is not line)
    held = {"charges": "charge", "adjustments": "adjustment"}
    sums = {
        name: sum((getattr(one, held.get(name, name)) or Decimal(0) for one in lines), Decimal(0))
        for name in ("charges", "allowed", "adjustments", "plan_paid", "patient_owes")
    }
    eob = case.eob.model_copy(update={"lines": lines, "totals": case.eob.totals.model_copy(update=sums)})
    return Case(bill=case.bill, eob=eob), [("eob_mismatch", (line.line,))]


def charge_raised(draft: Draft, rng: random.Random) -> Planted | None:
    """The bill charges more for a line than the plan was told."""
    case = answered(draft.bill(), rng)
    if not _plain(draft) or case.bill is None or case.eob is None or draft.scene in ("stay", "words only", "therapy"):
        return None
    coded = [
        x for x in case.bill.lines if x.codes and x.codes[0].system != "revenue" and x.units and x.unit_price is None
    ]
    codes = [line.codes[0].code for line in coded]
    coded = [line for line in coded if codes.count(line.codes[0].code) == 1]
    if not coded:
        return None
    line = rng.choice(coded)
    more = Decimal(rng.choice((20, 55, 130)))
    lines = tuple(
        one.model_copy(update={"charge": (one.charge or Decimal(0)) + more}) if one is line else one
        for one in case.bill.lines
    )
    totals = case.bill.totals
    bill = case.bill.model_copy(
        update={
            "lines": lines,
            "totals": totals.model_copy(
                update={
                    "charges": (totals.charges or Decimal(0)) + more,
                    "adjustments": (totals.adjustments or Decimal(0)) + more,
                }
            ),
        }
    )
    return Case(bill=bill, eob=case.eob), [("eob_mismatch", (line.line,))]


def surprise_bill(draft: Draft, rng: random.Random) -> Planted | None:
    """The plan says that the surprise-bill rules hold, and the bill asks for more than the share."""
    case = answered(draft.bill(), rng)
    if not _plain(draft) or case.bill is None or case.eob is None or not case.bill.totals.adjustments:
        return None
    remark = rng.choice(("N864", "N865"))
    marked = case.eob.lines[0].model_copy(update={"remarks": (remark,)})
    eob = case.eob.model_copy(update={"lines": (marked, *case.eob.lines[1:])})
    cut = case.bill.totals.adjustments
    bill = _with(case.bill, adjustments=None, patient_owes=(case.bill.totals.patient_owes or Decimal(0)) + cut)
    found: Truth = [("eob_mismatch", ()), ("balance_billing", (1,)), ("provider_write_off_billed", _lines(eob, "CO"))]
    return Case(bill=bill, eob=eob), found


def before_the_plan(draft: Draft, rng: random.Random) -> Planted | None:
    """A plan is named and nothing of it is counted."""
    if not _plain(draft):
        return None
    draft.payer = rng.choice(("Granite Health Plan", "Lakeside Advantage"))
    return Case(bill=draft.bill()), [("billed_before_insurer", ())]


def above_the_estimate(draft: Draft, rng: random.Random) -> Planted | None:
    """The bill is at least $400 above the estimate."""
    bill = draft.bill()
    if (bill.totals.charges or 0) < 600 or draft.previous:
        return None
    estimated = (bill.totals.charges or Decimal(0)) - Decimal(rng.choice((400, 480, 599)))
    totals = bill.totals.model_copy(update={"charges": estimated, "patient_owes": estimated})
    estimate = bill.model_copy(update={"kind": "good_faith_estimate", "totals": totals, "lines": ()})
    return Case(bill=bill, estimate=estimate), [("over_estimate", ())]


DOCUMENTS: tuple[Plant, ...] = (
    wrong_total, wrong_balance, nothing_counted, payment_lost, write_off_asked, refusal_asked, refused_to_patient,
    line_not_sent, charge_raised, surprise_bill, before_the_plan, above_the_estimate,
)  # fmt: skip
