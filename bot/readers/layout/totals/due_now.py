"""What a document asks for now, where that is less than all that is owed: an installment, a minimum, a part due."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.bill import Line, Totals
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.sums import Sum

_NOW = re.compile(
    r"(?:total |current |net )?(?:amount |payment |balance )?(?:due|payable)(?: (?:now|today|this month|by|on))?"
    r"|current (?:amount|payment|installment)(?: due)?|(?:amount |balance )?now due"
    r"|(?:monto|pago|cantidad|total) (?:a pagar|debid[oa]) (?:ahora|hoy|este mes)|pague (?:ahora|hoy)"
)
"""What asks for money now; of a whole balance as well as of a part of it, which the amounts tell."""
_PAY = re.compile(
    r"(?:please )?pay(?: only)?(?: this amount| now| today)(?: (?:by|on))?|please (?:pay|remit)|pague esta cantidad"
)
"""What asks for money most plainly: all of what is asked at once."""
_OF_ACCOUNT = re.compile(
    r"(?:(?:your|total|account|current|new|remaining|plan|contract|outstanding|unpaid|patient) )*balance"
    r"|saldo (?:total|de la cuenta|del contrato|restante)"
)
_BY_PARTS = re.compile(r"\b(?:contract|payment plan|financed|installments?|contrato|cuotas?|plan de pagos)\b")
"""What only a balance that is paid off in parts is called; a "contract allowance" is none."""


def with_due_now(totals: Totals, sums: Sequence[Sum], fields: Sequence[Field], lines: Sequence[Line]) -> Totals:
    """The totals with what is to be paid now, where that is less than what is owed in all.

    An installment or a minimum is called so, and beside one the balance of the account is all that is owed. Any other
    amount due is a part only where the lines or the sums leave the greater amount to pay.
    """
    said = [(one.label, one.said, one.value) for one in fields if isinstance(one.value, Decimal)]
    said += [(one.label, plain(one.said), one.printed[0]) for one in sums if one.printed]
    owed = [(words, value) for label, words, value in said if label == "patient_owes"]
    parts = [value for label, _, value in said if label == "due_now"]
    balances = [value for words, value in owed if _OF_ACCOUNT.fullmatch(words)]
    by_parts = bool(parts) or any(_BY_PARTS.search(words) for words, _ in owed)
    whole = max([totals.patient_owes or Decimal(0), *(balances if by_parts else [])])
    plainly = [value for words, value in owed if _PAY.fullmatch(words)]
    if by_parts or _is_left(whole, totals, lines):
        parts = plainly or parts or [value for words, value in owed if _NOW.fullmatch(words)]
    known = {value for value in parts if value > 0}
    if not known:
        return totals
    if totals.patient_owes is None and not whole:
        return totals.model_copy(update={"patient_owes": max(known)})
    now = min(known)
    return totals.model_copy(update={"patient_owes": whole, "due_now": now}) if now < whole else totals


def _is_left(whole: Decimal, totals: Totals, lines: Sequence[Line]) -> bool:
    """Whether the lines, or the charges less what was taken off and paid, leave this much to pay."""
    shares = [line.patient_owes for line in lines]
    if shares and None not in shares and sum((one or Decimal(0) for one in shares), Decimal(0)) == whole:
        return True
    taken = (totals.plan_paid, totals.adjustments, totals.patient_paid)
    return (
        totals.charges is not None and totals.charges - sum((one or Decimal(0) for one in taken), Decimal(0)) == whole
    )
