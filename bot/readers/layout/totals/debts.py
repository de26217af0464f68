"""How the letter of a debt collector counts: what was owed, interest and fees on top, less what was paid, the debt now.

The model notice prints these one below the other (12 CFR 1006.34(c)(2)(viii),
https://www.consumerfinance.gov/rules-policy/regulations/1006/34/); letters of collectors' own follow it loosely.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Literal

from bot.bill import Debt, Totals
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import Row

_Step = Literal["credited", "interest", "fees"]
_DEBT = re.compile(r"\b(?:debts?|collect(?:ions?|or|ing)|deudas?|cobranzas?|cobrador\w*)\b")
_OWED = re.compile(
    r"\b(?:you owed|(?:amount|balance) (?:owed|of (?:the )?debt|due) (?:at|on|as of)"
    r"|original (?:amount|balance|debt|principal)\b"
    r"|(?:balance|amount) (?:(?:at|when|as) )?(?:placement|placed|assigned|referred)"
    r"|principal(?: balance| amount)?\b|usted debia|debia|(?:deuda|saldo|monto) original|capital)"
)
_OWED_THEN = re.compile(
    r"^(?:account |unpaid |debt )?(?:balance|amount|saldo|monto) (?:as of|on|at|al|a fecha de|en)\b"
)
"""What was owed, where no row says so in more words."""
_STEPS: tuple[tuple[_Step, re.Pattern[str]], ...] = (
    ("credited", re.compile(r"\b(?:paid|payments?|credit(?:s|ed)?|pagos?|pago|pagado|abon\w+|acredit\w+)\b")),
    ("interest", re.compile(r"\b(?:interest|interes(?:es)?)\b")),
    ("fees", re.compile(r"\b(?:fees?|costs?|charges?|cargos?|comision(?:es)?|honorarios|costos?|gastos)\b")),
)
_ENDS = re.compile(r"[+\-–−]?\s?\(?[+\-–−]?\s?\$?\s?[\d.,]+\)?$")
_NOW = re.compile(
    r"\b(?:total|now|(?:balance|amount) (?:due|owed)|(?:current|new) balance|debt|ahora|hoy|a pagar"
    r"|saldo (?:actual|nuevo)|deuda)\b"
)
_TOTAL = re.compile(r"^(?:total|new|current|nuevo) .*\b(?:debt|due|now|owed|balance|deuda|ahora|hoy|pagar|saldo)\b")
_MOST_ROWS = 12


def debt_of(rows: Sequence[Row], style: Style) -> Debt | None:
    """The steps from what was owed to what is asked for now; None where a row between them is no such step."""
    if not any(_DEBT.search(plain(row.text)) for row in rows):
        return None
    held = [(index, plain(row.text)) for index, row in enumerate(rows) if _amount(row, style)]
    begins = [index for index, said in held if _OWED.search(said)]
    begins = begins or [index for index, said in held if _OWED_THEN.search(said)]
    if len(begins) != 1:
        return None
    steps: dict[str, Decimal] = {"owed": _amount(rows[begins[0]], style) or Decimal(0)}
    for row in rows[begins[0] + 1 : begins[0] + _MOST_ROWS]:
        amount, said = _amount(row, style), plain(row.text)
        if amount is None and not style.amounts(row.text):
            continue
        step = next((step for step, words in _STEPS if words.search(said)), None)
        if amount is not None and len(steps) > 1 and (_TOTAL.search(said) or (step is None and _NOW.search(said))):
            return Debt(**steps, now=amount)
        if amount is None or step is None:
            return None
        steps[step] = steps.get(step, Decimal(0)) + amount
    return None


def with_debt(totals: Totals, debt: Debt | None) -> Totals:
    """The totals, what the debt is now being what is asked."""
    return totals.model_copy(update={"patient_owes": debt.now}) if debt else totals


def steps_of(debt: Debt | None) -> tuple[Decimal, ...]:
    """The amounts of the steps."""
    steps = (debt.owed, debt.interest, debt.fees, debt.credited, debt.now) if debt else ()
    return tuple(step for step in steps if step is not None)


def _amount(row: Row, style: Style) -> Decimal | None:
    """The one amount of a row that ends with it."""
    amounts = style.amounts(row.text)
    return abs(amounts[0]) if len(amounts) == 1 and _ENDS.search(row.text) else None
