"""Payments, discounts and corrections printed among the charges: they are no lines of service."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.readers.layout.language.insurers import NAMES
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.stated.sums import Sum

TRANSACTIONS: frozenset[Label] = frozenset(
    {"plan_paid", "adjustments", "patient_paid", "payments", "payments_and_adjustments"}
)
_ADJUSTED = re.compile(
    r"\b(adjust(?:ments?|ed)?|adjs?|contractual|write ?(?:offs?|downs?)|w o|discounts?|disc"
    r"|savings|ahorros?|allowance|courtesy|charity|disallow\w*"
    r"|ajustes?|descuentos?|rebaja)\b"
)
_PAID = re.compile(
    r"\b(?:pre)?(?:payments?|pmts?|pymts?|paid|receipts?|refund(?:ed)?|reembolso|pagos?|pago|abonos?"
    r"|benefits?(?! periods?)|beneficios?|deposits?|deposito|check|cheque|visa"
    r"|mastercard|thank you|gracias)\b"
)
_SURELY_PAID = re.compile(
    r"^(?:payments?|pmts?|pymts?|pagos?|abonos?)\b(?! (?:plan|fee|arrangement|set))|\b(?:payments?|pmts?|pymts?)$"
    r"|\b(?:payments?|pmt|check|visa|mastercard)\b.*\bthank you\b|^(?:pago|abono)\b"
    r"|^refunds?\b(?! (?:fee|charge))|\brefund(?:ed)? (?:to|issued|check|sent)\b|^reembolso\b"
    r"|\b(?:returned|bounced|nsf) (?:checks?|payments?)\b(?! (?:fee|charge))"
    r"|\b(?:payments?|pmts?|pymts?)\s(?:revers\w+|returned|refund\w*|nsf|void\w*|takeback|recoup\w*)\b"
)
_SURELY_ADJUSTED = re.compile(
    r"\b(?:contractual|contract|insurance|ins|self pay|uninsured|courtesy|charity|prompt pay)\b"
    r".*\b(?:adjust(?:ments?|ed)?|adjs?|discounts?|allowance)\b|\bwrite ?offs?\b|^ajustes? (?:contractual|del seguro)"
)
_TOGETHER = re.compile(r"\b(ins|pat|pt)(?:(adj)\w*|p(?:ay|a?y?m(?:en)?t)s?)\b")
"""Who pays and what, as the one word that ledgers make of them: "INSPMT", "PTPAY", "INSADJ"."""
_GIVEN_BACK = re.compile(
    r"\b(?:revers(?:al|ed|e)|refund(?:ed)?|returned|bounced|nsf|voided|takeback|recoup\w*|reembolso)\b"
)
_BY_PLAN = re.compile(
    r"\b(insurance|ins|plan|payers?|payor|medicare|medicaid|health|healthcare|hmo|ppo|epo|carrier"
    r"|primary|secondary|supplement\w*|medigap|aarp|seguro|aseguradora|mutual|united"
    rf"|{NAMES}|workers comp|geico|auto ins|eob|era|eft)\b"
)
_BY_PATIENT = re.compile(
    r"\b(down|patient|pat|pt|resident|you|your|self|guarantor|client|copay|copayment|deposits?|deposito|check|chk|ck|cheque|cash|card|visa|mastercard|amex"
    r"|discover|monthly|installments?|auto ?pay|recurring|mensual(?:idad)?"
    r"|zelle|venmo|paypal|thank you|online|portal|hsa|fsa|at visit|time of service"
    r"|prepayment|personal|paciente|usted|su|copago"
    r"|efectivo|tarjeta|gracias)\b"
)
_TO_COME = re.compile(
    r"\b(?:est|estimated) (?:primary |secondary |dental )?(?:ins|insurance|plan|benefits?)\b|"
    r"\b(?:payments?|pmts?) (?:expected|anticipated|pending)\b|\b(?:expected|anticipated|pending) (?:payments?|pmts?)\b"
)
_OWN = re.compile(r"\b(?:copay\w*|coinsurance|patient|guarantor|cash|card|check|paciente|copago)\b")
"""In a column of payments, what nobody but the patient pays."""
_CODED = re.compile(r"[\[(]\s*(?:\d{5}|[A-V]\d{4})(?:-[A-Z0-9]{2})*\s*[\])]")
_NO_NAME = re.compile(
    r"\b(?:contractual|contract|insurance|ins|plan|from|by|the|of|and|less|applied|de|del|por|seguro"
    rf"|\d\S*)\b|{_ADJUSTED.pattern}|{_PAID.pattern}"
)
_BY_COLUMN: tuple[tuple[Role, Label], ...] = (
    ("plan_paid", "plan_paid"),
    ("adjustment", "adjustments"),
    ("patient_paid", "patient_paid"),
    ("credit", "payments"),
)

_OF_SERVICE: frozenset[Role] = frozenset({"allowed", "deductible", "copay", "coinsurance", "not_covered"})
"""What a plan decides of a service and no payment says."""
_BY_PAYER: tuple[tuple[Role, Label], ...] = (("plan_paid", "plan_paid"), ("patient_paid", "patient_paid"))


def transaction_of(words: str, amounts: Mapping[Role, Decimal], *, among_charges: bool = False) -> Label | None:
    """What a row among the charges pays or takes off; None where it is a charge, or the credit of one.

    A row that takes away (a negative amount, or one in a column of credits) is asked for its words, and one that
    does not for words that leave no doubt. With `among_charges` (the table has a column of charges, which the row
    leaves empty) the column decides where the words say nothing.
    """
    if not amounts:
        return None
    flat = _TOGETHER.sub(lambda said: f"{said[1]} {said[2] or 'payment'}", plain(words))
    if amounts.get("charge") == 0 and any(amounts.get(role) for role, _ in _BY_COLUMN):
        return _by_words(flat)  # a ledger that fills every column: nothing was charged in this row
    if amounts.get("charge", Decimal(-1)) >= 0:
        if _CODED.search(words):
            return None  # a charge that tells in its cell what became of it
        return _by_words(flat) if _SURELY_PAID.search(flat) or _SURELY_ADJUSTED.search(flat) else None
    away = any(value < 0 for value in amounts.values()) or bool({role for role, _ in _BY_COLUMN} & set(amounts))
    if not away:
        return None
    if label := _by_words(flat):
        named = next((other for role, other in _BY_PAYER if role in amounts), label)
        return named if label == "payments" else label
    if not among_charges or "charge" in amounts or _OF_SERVICE & set(amounts):
        return None
    label = next((label for role, label in _BY_COLUMN if role in amounts), None)
    return "patient_paid" if label == "payments" and _OWN.search(flat) else label


def with_payers(sums: Sequence[Sum]) -> list[Sum]:
    """The sums, payments of one who also adjusts what is charged being those of a plan: "UCare", whatever that is."""
    plans = {_who(one.said) for one in sums if one.label == "adjustments"} - {""}
    return [
        replace(one, label="plan_paid") if one.label == "payments" and _who(one.said) in plans else one for one in sums
    ]


def _who(words: str) -> str:
    """Who pays or adjusts, by the words of a row that are neither."""
    return " ".join(_NO_NAME.sub(" ", plain(words)).split())


def gives_back(words: str) -> bool:
    """Whether a row of payments takes one back: "Payment reversal", "Refund to patient"."""
    return bool(_GIVEN_BACK.search(plain(words)))


def _by_words(flat: str) -> Label | None:
    if _TO_COME.search(flat):
        return None
    adjusted, paid = _ADJUSTED.search(flat), _PAID.search(flat)
    if adjusted and paid and re.search(r"\b(?:and|y|payments? adj\w*|pmts? adj\w*|pagos? ajustes?)\b", flat):
        return "payments_and_adjustments"
    if adjusted:
        return "adjustments"
    if not paid:
        return None
    if _BY_PLAN.search(flat):
        return "plan_paid"
    return "patient_paid" if _BY_PATIENT.search(flat) else "payments"
