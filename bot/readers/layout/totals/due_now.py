"""What a document asks for now, where that is less than all that is owed: an installment, a minimum, a part due."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.bill import Line, Totals
from bot.readers.layout.language.installments import BY_PARTS, NOW, WHOLE
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.stated.sums import Sum

_PAY = re.compile(
    r"(?:please )?pay(?: only)?(?: this amount| now| today)(?: (?:by|on))?|please (?:pay|remit)|pague esta cantidad"
)
"""What asks for money most plainly: all of what is asked at once."""
_ON_PLAN = re.compile(
    r"^(?:your )?(?:payment plan|installment (?:plan|agreement))(?: statement| summary| agreement| details)?$"
    r"|^(?:(?:total|amount) financed|(?:original )?plan amount)\b"
    r"|^(?:su )?plan de pagos$|\b(?:account|you) (?:is|are) (?:enrolled )?(?:on|in) a payment plan\b|"
    r"\b(?:(?:your|this|the|a|monthly) )(?:payment|installment) plan (?:statement|account|agreement|balance|reminder)\b"
    r"|\b(?:this is|here is|installment) (?:your )?(?:installment|payment)? ?(?:no )?\d+ of \d+\b"
)
"""What only papers on an agreement to pay in parts say."""
_MONTHLY = re.compile(
    r"\bmonthly (?:payments?|installments?) (?:received|made|paid|to date)\b"
    r"|\b(?:pagos|cuotas) mensuales (?:recibid|pagad)"
)
"""What was paid under such an agreement so far."""
_WAITS = re.compile(
    r"\b(?:pending|in process|not yet (?:due|billed|paid)|billed to (?:your )?(?:insurance|plan)|waiting|awaiting"
    r"|(?:insurance|ins|payer|medicare) (?:balance|due|portion|responsibility)"
    r"|(?:estimated|expected|anticipated) (?:insurance|plan|payment from)|pendiente del? seguro)\b"
)
"""What tells that others than the patient may owe a part of a balance."""
_BETWEEN: frozenset[str] = frozenset(
    {"plan_paid", "adjustments", "patient_paid", "payments", "payments_and_adjustments", "previous"}
)
"""What may stand between a balance and the less that is asked."""


def with_due_now(
    totals: Totals, sums: Sequence[Sum], fields: Sequence[Field], lines: Sequence[Line], rows: Sequence[Row] = ()
) -> Totals:
    """The totals with what is to be paid now, where that is less than what is owed in all.

    An installment or a minimum is called so, and beside one the balance of the account is all that is owed. Any other
    amount due is a part only where the lines or the sums leave the greater amount to pay, or where nothing that the
    paper prints explains why less than its whole balance is asked.
    """
    said = [(one.label, one.said, one.value) for one in fields if isinstance(one.value, Decimal)]
    said += [(one.label, plain(one.said), one.printed[0]) for one in sums if one.printed]
    owed = [(words, value) for label, words, value in said if label == "patient_owes"]
    parts = [value for label, _, value in said if label == "due_now"]
    balances = [value for words, value in owed if WHOLE.fullmatch(words)]
    by_parts = bool(parts) or any(BY_PARTS.search(words) for words, _ in owed) or _agreed(rows)
    now = [value for words, value in owed if NOW.fullmatch(words) or _PAY.fullmatch(words)]
    most = max(balances, default=Decimal(0))
    if (own := _beside_waiting(most, [value for _, value in owed], rows)) is not None:
        return totals.model_copy(update={"patient_owes": own})
    alone = _is_left(most, totals, lines) or not _is_explained(most, now, said)
    unexplained = bool(balances and rows) and alone and not _waits(rows)
    whole = max([totals.patient_owes or Decimal(0), *(balances if by_parts or unexplained else [])])
    plainly = [value for words, value in owed if _PAY.fullmatch(words)]
    if by_parts or unexplained or _is_left(whole, totals, lines):
        parts = plainly or parts or now
    known = {value for value in parts if value > 0}
    if not known:
        return totals
    if totals.patient_owes is None and not whole:
        return totals.model_copy(update={"patient_owes": max(known)})
    least = min(known)
    return totals.model_copy(update={"patient_owes": whole, "due_now": least}) if least < whole else totals


def _agreed(rows: Sequence[Row]) -> bool:
    """Whether the paper says that it is on a plan of payments, and names no insurer's part that waits, or lists what
    was paid by the month."""
    said = [plain(row.text) for row in rows]
    return any(map(_MONTHLY.search, said)) or (any(map(_ON_PLAN.search, said)) and not _waits(rows))


def _beside_waiting(whole: Decimal, owed: Sequence[Decimal], rows: Sequence[Row]) -> Decimal | None:
    """What is asked of the patient, where a printed part of the balance that waits for a plan is all the rest of it."""
    waiting = {amount for row in rows if _WAITS.search(plain(row.text)) for amount in _amounts(row.text)}
    own = {value for value in owed if value < whole and whole - value in waiting}
    return own.pop() if len(own) == 1 else None


def _amounts(text: str) -> list[Decimal]:
    """The amounts with cents that a row prints."""
    return [Decimal(one.replace(",", "")) for one in re.findall(r"\d[\d,]*\.\d\d\b", text)]


def _waits(rows: Sequence[Row]) -> bool:
    """Whether the paper says that others than the patient may owe a part of its balance."""
    return any(_WAITS.search(plain(row.text)) for row in rows)


def _is_explained(whole: Decimal, now: Sequence[Decimal], said: Sequence[tuple[str, str, Decimal]]) -> bool:
    """Whether what the paper prints as paid or taken off explains why less than the whole is asked."""
    asked = min(now, default=whole)
    between = {abs(value) for label, _, value in said if label in _BETWEEN}
    return not 0 < asked < whole or sum(between, Decimal(0)) >= whole - asked


def _is_left(whole: Decimal, totals: Totals, lines: Sequence[Line]) -> bool:
    """Whether the lines, or the charges less what was taken off and paid, leave this much to pay."""
    shares = [line.patient_owes for line in lines]
    if shares and None not in shares and sum((one or Decimal(0) for one in shares), Decimal(0)) == whole:
        return True
    taken = (totals.plan_paid, totals.adjustments, totals.patient_paid)
    return (
        totals.charges is not None and totals.charges - sum((one or Decimal(0) for one in taken), Decimal(0)) == whole
    )
