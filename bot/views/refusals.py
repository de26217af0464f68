"""What a plan refused, told apart from a price it cut and from the share it left to the patient.

An adjustment says that something was not paid; only its reason says whether that is a refusal. A person who
asks "was it denied?" must not be shown the discount under the plan, nor the deductible.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.bill import Line
from bot.facts import Fact
from bot.noted import noted_reason
from bot.views.claim import ClaimView
from bot.views.code import CodeView, PrintedRemark
from bot.views.line import LineView

SHARES = frozenset({"1", "2", "3", "66", "241", "247", "248"})
"""Reasons (CARC, https://x12.org/codes/claim-adjustment-reason-codes) that name the patient's share."""

PRICES = frozenset(
    {"23", "44", "45", "59", "69", "70", "74", "76", "85", "90", "91", "94", "101", "102",
     "104", "105", "131", "144", "161", "172", "187", "223", "237", "253"}
)  # fmt: skip
"""Reasons that change a price or a payment and refuse nothing."""


UNAUTHORIZED = frozenset({"15", "197", "198", "284", "296"})
"""Reasons that name a missing or exceeded authorization."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An amount of one line, or of the claim as a whole, that the plan refused.

    ``group`` says whose move it is: "CO" the provider's, "PR" the patient's, "OA" and "PI" neither's as such,
    "" where the document does not say. ``reason`` is None where the document prints none.
    """

    line: LineView | ClaimView
    amount: Fact
    group: str
    reason: CodeView | None

    @property
    def notes(self) -> list[CodeView | PrintedRemark]:
        """The notes beside the line that say something: they are the reason where no code of one is printed."""
        return [remark for remark in self.line.remarks if remark.title]

    @property
    def unauthorized(self) -> Fact | None:
        """What says that the plan's okay was missing, a reason's code or a note's words; None of another refusal."""
        if self.reason:
            return self.reason.code if self.reason.plain_code in UNAUTHORIZED else None
        said = (one.title for one in self.notes if isinstance(one, PrintedRemark))
        return next((fact for fact in said if _says_unauthorized(str(fact.value))), None)


def allowed_nothing(line: Line) -> bool:
    """Whether the plan allowed nothing of a line, notes why, and leaves the whole charge to the patient.

    Where it prints nothing of what it allowed, it paid nothing, and the note names a reason of refusals.
    """
    if line.charge is None or line.charge <= 0 or line.patient_owes != line.charge:
        return False
    counted = (line.allowed, line.plan_paid, line.adjustment, line.deductible, line.copay, line.coinsurance)
    if any(counted) or not line.remarks:
        return False
    noted = noted_reason(line) if line.allowed is None and line.plan_paid is not None else None
    return line.allowed is not None or (noted is not None and noted.reason not in SHARES | PRICES)


def refusals(lines: Iterable[LineView | ClaimView]) -> list[Refusal]:
    """Every amount that the plan refused, in the order of ``lines``."""
    return [refusal for line in lines for refusal in _of(line)]


def _of(line: LineView | ClaimView) -> list[Refusal]:
    if line.adjustments:
        return [
            Refusal(line, one.amount, one.group.plain_code if one.group else "", one.reason)
            for one in line.adjustments
            if one.reason and one.amount.amount > 0 and one.reason.plain_code not in SHARES | PRICES
        ]
    amount = line.not_covered
    refused = amount is not None and amount.amount > 0
    if not refused and isinstance(line, LineView) and allowed_nothing(line.described.line):
        amount = line.charge
    if amount is None or amount.amount <= 0:
        return []
    told = line.noted if isinstance(line, LineView) else None
    if told and told.group:
        priced = told.reason and told.reason.plain_code in SHARES | PRICES
        return [] if priced else [Refusal(line, amount, told.group.plain_code, told.reason)]
    asked = line.patient_owes is not None and line.patient_owes.amount >= amount.amount
    return [Refusal(line, amount, "PR" if asked else "", None)]


_REFUSED = re.compile(
    r"\b(?:denied|denial|rejected|not covered|negad[oa]|rechazad[oa]|no cubiert[oa])\b", re.IGNORECASE
)


def refusal_notes(lines: Iterable[LineView]) -> list[LineView]:
    """Lines without a charge that say in words that the plan refused: "CLAIM DENIED 05/11"."""
    return [line for line in lines if not line.charge and line.printed and _REFUSED.search(str(line.printed.value))]


_AUTHORIZED = re.compile(
    r"\b(?:pre-?|prior )?auth(?:ori[sz]ation)?s?\b|\bpre-?cert\w*|\b(?:pre)?autorizaci[oó]n", re.IGNORECASE
)
_LACKS = re.compile(
    r"\b(?:no|not|without|missing|lack\w*|denied|denial|absent|required|needed|sin|falta\w*|negad[oa]|requerid[oa])\b",
    re.IGNORECASE,
)


def authorization_notes(lines: Iterable[LineView], *, lacking: bool) -> list[LineView]:
    """Lines without a charge that speak of the plan's okay beforehand: as ``lacking``, or as asked for or given."""
    notes = [line for line in lines if not line.charge and line.printed and _AUTHORIZED.search(str(line.printed.value))]
    return [line for line in notes if bool(line.printed and _LACKS.search(str(line.printed.value))) == lacking]


def _says_unauthorized(said: str) -> bool:
    return bool(_AUTHORIZED.search(said) and _LACKS.search(said))


def in_group(lines: Iterable[LineView | ClaimView], group: str, *reasons: str) -> list[Fact]:
    """The amounts adjusted under ``group`` (CO, PR, OA, PI), of ``reasons`` alone where they are named."""
    return [
        one.amount
        for line in lines
        for one in line.adjustments
        if one.group
        and one.group.plain_code == group
        and (not reasons or (one.reason is not None and one.reason.plain_code in reasons))
    ]
