"""Bills that know of no insurer: what they say was paid, without saying by whom, their patient paid."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.readers.layout.columns.headings import Heading
from bot.readers.layout.language.bare_paid import is_bare_paid
from bot.readers.layout.language.insurers import NAMES
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.letterhead import INSURANCE
from bot.readers.layout.stated.sums import Sum

_INSURED = re.compile(
    rf"\b(?:{NAMES}|ins|insured|payers?|payor|claims?|eob|eft|era|deductible|coinsurance|copay\w*|allowed|network"
    r"|adjust\w*|adjs?|contractual|write ?offs?|subscriber|member|policy|medi cal|medi ?cade?|workers comp"
    r"|asegurad\w*|reclam\w*|deducible|coaseguro|ajustes?|poliza|afiliado|miembro|auto accident)\b"
)
_NONE = re.compile(
    r"\b(?:insurance|coverage|payer|seguro|aseguradora)(?: on file)? (?:none|ningun[oa]|self ?pay|uninsured|no tiene)\b"
    r"|\b(?:self ?pay|uninsured|sin seguro|no insurance(?: on file)?) (?:patient|account|discount|paciente)\b"
    r"|\b(?:superbill|statement|invoice|receipt|bill) (?:for )?(?:insurance )?(?:reimbursement|submission)\b"
    r"|^superbill\b"
    r"|\b(?:recibo|factura|estado de cuenta) para (?:el )?reembolso\b"
    r"|\bpatient (?:is|has) (?:uninsured|no insurance)\b|\bdescuento por pago sin seguro\b"
)
_RECEIPT = re.compile(
    r"(?:(?:visit|itemi[sz]ed|payment|sales?|patient|customer|your|paid|office) )*receipt(?: of payment)?"
    r"(?: no)?(?: \d+)?"
    r"|thank you for your payment|gracias por su pago|(?:su )?recibo(?: de (?:pago|caja|venta))?(?: no)?(?: \d+)?"
)
_WAY = r"(?:payment (?:method|type)|method of payment|(?:forma|metodo) de pago)"
_OF_CARD = (
    r"(?:visa|mastercard|master card|amex|american express|discover|credit|debit|card|cash|check|hsa|fsa|apple pay"
    r"|google pay|zelle|venmo|paypal|tarjeta|efectivo|cheque|ath movil)\b"
)
_METHOD, _CARD = re.compile(_WAY), re.compile(_OF_CARD)
_BY_CARD = re.compile(rf"(?:{_WAY}|paid (?:by|with)|pagado con) (?:\w+ )?{_OF_CARD}")
"""How who was at the desk paid."""
_SPINE = re.compile(r"\b9894[0-3]\b|\b(?:spinal|spine|chiropractic) (?:adj|manip)", re.IGNORECASE)
"""Adjustments that a chiropractor makes, which take nothing off."""
_INSTALLMENTS = re.compile(
    r"^(?:payment (?:plan|arrangement|agreement)|installment (?:plan|agreement))"
    r" (?:statement|summary|agreement|notice)\b"
    r"|^(?:plan|acuerdo) de pagos?$|^(?:(?:your|su) )?(?:monthly (?:payment|installment)|installment|cuota mensual"
    r"|pago mensual)(?: amount| due)? \d[\d ]*$"
)
_OF_AGREEMENT = re.compile(r"\b(?:plan payment|auto ?pay\w*|auto payment|installment|pago del plan de pagos)\b")
_RECEIVED = re.compile(r"\b(?:received|recibid[oa]s?|pagad[oa]|abonad[oa]|thank you|gracias)\b")
"""What a receipt says of money that its reader handed over."""


def knows_insurer(rows: Sequence[Row]) -> bool:
    """Whether the document names an insurer or anything that only an insurer does."""
    told = [row for row in rows if not _NONE.search(plain(row.text))]
    if len(told) < len(rows):
        return False
    told = [row for row in told if not _SPINE.search(row.text)]
    return any(INSURANCE.search(row.text) or _INSURED.search(plain(row.text)) for row in told)


def payer_of(rows: Sequence[Row]) -> Role:
    """Whose a column of what was paid is where no plan is known: the patient's where the document says that nobody
    else pays, or that this is to be paid back, or else nobody's that can be told."""
    return "patient_paid" if has_no_insurer(rows) or _is_receipt(rows) else "credit"


def paid_by_someone(heading: Heading, role: Role) -> Heading:
    """The heading with a column that says only "Paid" for payments of the ``role``, where no plan is known to have made
    them."""
    columns = [
        replace(one, role=role) if one.role == "plan_paid" and is_bare_paid(one.heading) else one
        for one in heading.columns
    ]
    return Heading(tuple(columns), heading.rows)


def bare_paid(rows: Sequence[Row]) -> Role | None:
    """What a label of one service that says only "Paid" means: a plan's payment where one is known, the patient's on a
    receipt and where nobody else pays, or else nothing that can be told."""
    if has_no_insurer(rows):
        return "patient_paid"
    if knows_insurer(rows):
        return "plan_paid"
    return "patient_paid" if _is_receipt(rows) else None


def has_no_insurer(rows: Sequence[Row]) -> bool:
    """Whether the document says outright that nobody but its patient pays, or that this is to be paid back."""
    return any(_NONE.search(plain(row.text)) for row in rows)


def _is_receipt(rows: Sequence[Row]) -> bool:
    """Whether the document is headed as the receipt that one gets who pays at the desk."""
    said = [plain(phrase.text) for row in rows for phrase in row.phrases]
    if any(map(_RECEIPT.fullmatch, said)) or any(_BY_CARD.match(plain(row.text)) for row in rows):
        return True
    return any(map(_METHOD.fullmatch, said)) and any(map(_CARD.match, said))


def is_of_installments(rows: Sequence[Row]) -> bool:
    """Whether a paper is on what is paid by the month under an agreement."""
    return any(_INSTALLMENTS.search(plain(row.text)) for row in rows)


def of_patient(sums: Sequence[Sum]) -> list[Sum]:
    """The rows of sums, "Plan payment" being one that the patient made under a plan of payments."""
    return [
        replace(one, label="patient_paid")
        if one.label == "plan_paid" and _OF_AGREEMENT.search(plain(one.said))
        else one
        for one in sums
    ]


def with_receipts(
    printed: Mapping[Label, Decimal], fields: Sequence[Field], sums: Sequence[Sum], whole: Sequence[Row], *, lines: bool
) -> dict[Label, Decimal]:
    """The totals, payments being the patient's: those said to be received, or all where nobody else pays.

    Where a plan is known, see below. ``lines`` where the document has lines of service.
    """
    agreed = not lines and is_of_installments(whole)
    if not agreed and knows_insurer(whole):
        return _beside_plan(printed, fields, sums)
    totals = dict(printed)
    received = agreed or has_no_insurer(whole) or _is_receipt(whole) or _received(totals.get("payments"), fields, sums)
    if totals.get("payments") and received and not (totals.get("patient_paid") or totals.get("plan_paid")):
        totals["patient_paid"] = abs(totals.pop("payments"))
    return totals


def _beside_plan(
    printed: Mapping[Label, Decimal], fields: Sequence[Field], sums: Sequence[Sum]
) -> dict[Label, Decimal]:
    """The totals, what was received being the patient's where what plans paid is printed by itself and what is asked
    for is what both leave of the charges."""
    totals = dict(printed)
    charges, plan, paid, owes = (totals.get(one) for one in ("charges", "plan_paid", "payments", "patient_owes"))
    if not (charges and plan and paid and owes) or "patient_paid" in totals or not _received(paid, fields, sums):
        return totals
    if charges - abs(plan) - abs(totals.get("adjustments", Decimal(0))) - abs(paid) == owes:
        totals["patient_paid"] = abs(totals.pop("payments"))
    return totals


def _received(paid: Decimal | None, fields: Sequence[Field], sums: Sequence[Sum]) -> bool:
    """Whether all that was paid without a name is said to be received, in one sum or payment by payment."""
    told = [(one.said, abs(one.value)) for one in fields if one.label == "payments" and isinstance(one.value, Decimal)]
    told += [(plain(one.said), abs(one.printed[0])) for one in sums if one.label == "payments" and one.printed]
    received = [amount for said, amount in told if _RECEIVED.search(said)]
    return bool(paid) and (abs(paid or 0) in received or sum(received, Decimal(0)) == abs(paid or 0))
