"""What a payer decided: adjudications by their category, as the fields of a line.

Categories: FHIR's own (http://terminology.hl7.org/CodeSystem/adjudication), CARIN Blue Button's
(http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication) and the variables of Medicare's claims
(https://bluebutton.cms.gov/resources/variables/), which Blue Button v1 uses alone and v2 beside the others.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from bot.bill import Adjustment
from bot.readers.fhir.access import Node, codes, codings, money, node
from bot.readers.shares import taken_by

_CATEGORIES = {
    "submitted": "charge",
    "line_sbmtd_chrg_amt": "charge",
    "rev_cntr_tot_chrg_amt": "charge",
    "tot_rx_cst_amt": "charge",
    "eligible": "allowed",
    "allowed": "allowed",
    "line_alowd_chrg_amt": "allowed",
    "benefit": "plan_paid",
    "line_nch_pmt_amt": "plan_paid",
    "rev_cntr_pmt_amt_amt": "plan_paid",
    "cvrd_d_plan_pd_amt": "plan_paid",
    "paidtoprovider": "paid_to_provider",
    "line_prvdr_pmt_amt": "paid_to_provider",
    "rev_cntr_prvdr_pmt_amt": "paid_to_provider",
    "paidtopatient": "paid_to_patient",
    "line_bene_pmt_amt": "paid_to_patient",
    "rev_cntr_bene_pmt_amt": "paid_to_patient",
    "deductible": "deductible",
    "line_bene_ptb_ddctbl_amt": "deductible",
    "rev_cntr_cash_ddctbl_amt": "deductible",
    "rev_cntr_blood_ddctbl_amt": "blood_deductible",
    "copay": "copay",
    "coinsurance": "coinsurance",
    "coins": "coinsurance",
    "line_coinsrnc_amt": "coinsurance",
    "rev_cntr_coinsrnc_wge_adjstd_c": "coinsurance",
    "noncovered": "not_covered",
    "rev_cntr_ncvrd_chrg_amt": "not_covered",
    "discount": "adjustment",
    "memberliability": "patient_owes",
    "rev_cntr_ptnt_rspnsblty_pmt": "patient_owes",
    "paidbypatient": "patient_paid",
    "ptnt_pay_amt": "patient_paid",
}
"""Category code to what it is; Medicare's codes are the last part of their variable's address."""

_LINE_FIELDS = (
    "charge", "allowed", "plan_paid", "adjustment", "deductible", "copay", "coinsurance", "not_covered", "patient_owes",
)  # fmt: skip
_WHOLE = ("charge", "allowed", "plan_paid", "paid_to_provider", "paid_to_patient", "patient_owes", "patient_paid")
"""What takes nothing off: a reason beside these is a remark on the line, not an adjustment of that amount."""

_GROUPS = ("CO", "PR", "OA", "PI", "CR")
_GROUPED = re.compile(r"(CO|PR|OA|PI|CR)([0-9A-Z]{1,3})")


@dataclass(slots=True)
class Decision:
    """What the adjudications of a line or a claim come to; ``remarks`` are reasons that carry no amount."""

    amounts: dict[str, Decimal] = field(default_factory=dict)
    adjustments: list[Adjustment] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def fields(self) -> dict[str, Decimal]:
        """The amounts that a line has fields for."""
        found = taken_by(self.adjustments).fields if self.adjustments else {}
        found |= {name: self.amounts[name] for name in _LINE_FIELDS if name in self.amounts}
        if (paid := self.paid()) is not None:
            found["plan_paid"] = paid
        if "blood_deductible" in self.amounts:
            found["deductible"] = found.get("deductible", Decimal()) + self.amounts["blood_deductible"]
        return found

    def paid(self) -> Decimal | None:
        """What the plan paid: the benefit, else what went to the provider and to the patient."""
        if "plan_paid" in self.amounts:
            return self.amounts["plan_paid"]
        parts = [self.amounts[name] for name in ("paid_to_provider", "paid_to_patient") if name in self.amounts]
        return sum(parts, Decimal()) if parts else None


def decided(adjudications: Iterable[Node], notes: list[str]) -> Decision:
    """The decision in the ``adjudication`` of a line or claim, or in the ``total`` of a claim."""
    decision = Decision()
    for one in adjudications:
        category = node(one, "category")
        amount = money(one, "amount", notes)
        # Medicare's own variable says more than the general category beside it, so it is asked first.
        named = sorted(codes(category), key=lambda code: "_" not in code)
        meant = next((_CATEGORIES[code] for code in named if code in _CATEGORIES), None)
        if meant and amount is not None and meant not in decision.amounts:
            decision.amounts[meant] = amount
        _reason(one, category, None if meant in _WHOLE else amount, decision)
    return decision


def _reason(one: Node, category: Node, amount: Decimal | None, decision: Decision) -> None:
    """Take the reason of an adjudication: an adjustment where it has an amount of its own, else a remark."""
    reason = node(one, "reason")
    group = next((code for _, code in [*codings(category), *codings(reason)] if code in _GROUPS), None)
    for system, code in codings(reason):
        if code in _GROUPS:
            continue
        if "remittance-advice-remark" in system or "remark" in system.rsplit("/", 1)[-1].lower():
            decision.remarks.append(code)
        elif "claim-adjustment-reason" in system or system.endswith(("_ansi_cd", "/carc")):
            grouped = _GROUPED.fullmatch(code)
            if amount is not None:
                named = grouped.groups() if grouped else (group, code)
                decision.adjustments.append(Adjustment(group=named[0], reason=named[1], amount=amount))
            else:
                decision.remarks.append(code)
