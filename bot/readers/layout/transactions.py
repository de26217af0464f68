"""Payments, discounts and corrections printed among the charges: they are no lines of service."""

import re
from collections.abc import Mapping
from decimal import Decimal

from bot.readers.layout.labels import Label
from bot.readers.layout.phrases import plain
from bot.readers.layout.vocabulary import Role

TRANSACTIONS: frozenset[Label] = frozenset(
    {"plan_paid", "adjustments", "patient_paid", "payments", "payments_and_adjustments"}
)
_ADJUSTED = re.compile(
    r"\b(adjust(?:ment|ments|ed)?|adj|contractual|write offs?|discounts?|allowance|courtesy"
    r"|ajustes?|descuentos?|rebaja)\b"
)
_PAID = re.compile(
    r"\b(payments?|pmts?|pymts?|paid|pagos?|pago|abonos?|check|cheque|visa|mastercard|thank you|gracias)\b"
)
_BY_PLAN = re.compile(
    r"\b(insurance|ins|plan|payer|medicare|medicaid|health|hmo|ppo|blue|carrier|primary|secondary|seguro|aseguradora|mutual)\b"
)
_BY_PATIENT = re.compile(
    r"\b(patient|pt|you|your|self|guarantor|copay|copayment|check|cheque|cash|card|visa|mastercard|thank you|online"
    r"|portal|paciente|usted|su|copago|efectivo|tarjeta|gracias)\b"
)


def transaction_of(words: str, amounts: Mapping[Role, Decimal]) -> Label | None:
    """What a row among the charges pays or takes off; None where it is a charge, or the credit of one.

    Only a row that takes away (a negative amount, or one in a column of credits) is asked for its words.
    """
    takes = "charge" not in amounts or amounts["charge"] < 0
    away = any(value < 0 for value in amounts.values()) or bool({"credit", "patient_paid"} & set(amounts))
    if not amounts or not takes or not (away or {"plan_paid", "adjustment"} & set(amounts)):
        return None
    flat = plain(words)
    if _ADJUSTED.search(flat):
        return "adjustments"
    if not _PAID.search(flat):
        return None
    if _BY_PLAN.search(flat):
        return "plan_paid"
    return "patient_paid" if _BY_PATIENT.search(flat) else "payments"
