"""How papers word all that is owed, and the part of it that is to be paid now: balances, pay-offs, installments."""

import re

from bot.readers.layout.language.labels import Label

_OF_WHOLE = (
    r"(?:your|total|full|account|current|new|remaining|plan|contract|outstanding|unpaid|patient|guarantor|ending"
    r"|closing|statement|open|payment|overall|entire|financed|combined|loan)"
)
_LEFT = r"(?:left|remaining|owed|outstanding|unpaid)"
_OF_PLAN = r"(?:(?:your|the|this|all) )?(?:(?:payment|installment) )?(?:accounts?|plans?|agreement|contract)"
WHOLE = re.compile(
    rf"(?:{_OF_WHOLE} )*balance(?: (?:{_LEFT}|owing))?"
    rf"(?: (?:on|of|in|including|for|under|with) {_OF_PLAN}(?: balances?)?)?"
    r"|(?:total |balance |full )?pay ?off(?: amount| balance)?"
    r"|(?:total |amount |balance )?(?:to )?pa(?:y|id) in full(?: amount)?"
    rf"|(?:amount|total|balance)(?: still)? {_LEFT}(?: to (?:be )?(?:pay|paid))?(?: on .*)?|(?:still )?left to pay"
    rf"|(?:still )?{_LEFT} on {_OF_PLAN}"
    r"|total (?:remaining|outstanding|unpaid|amount owed|owed|you owe|due on (?:your |this )?account|responsibility)"
    r"(?: balance| amount)?|(?:what |amount |total )?you owe in (?:all|total)"
    r"|saldo (?:total|de la cuenta|del contrato|(?:restante )?del plan(?: de pagos)?|restante|por pagar|pendiente"
    r"|completo)"
    r"|total (?:restante|pendiente|adeudado)|(?:le )?(?:falta|queda) por pagar"
)
"""What only a whole is called, in letters as `plain` writes them, where a smaller amount is asked for now."""
NOW = re.compile(
    r"(?:total |current |net |new )?(?:amount |payment |balance )?(?:now )?(?:due|payable)(?: now)?"
    r"(?: (?:now|today|this (?:month|period|cycle)|by|on|before))?(?: [a-z]{3,9}| \d+)*"
    r"|current (?:amount|payment|installment)(?: due)?|(?:amount |balance )?now due|payment amount due"
    r"|(?:monto|pago|cantidad|total) (?:a pagar|debid[oa]) (?:ahora|hoy|este mes)|(?:pague|a pagar) (?:ahora|hoy)"
)
"""What asks for money now; of a whole balance as well as of a part of it, which the amounts tell."""
BY_PARTS = re.compile(
    r"\b(?:contract|payment plans?|financed|installments?|contrato|cuotas?|plan(?:es)? de pagos)\b"
    r"|\b(?:balance|left|remaining|remains) on (?:your|the|this) plan\b|\bplan balance\b"
)
"""What only a balance that is paid off in parts is called; a "contract allowance" is none."""
LABELS_OF_PARTS: tuple[tuple[Label, tuple[str, ...], str], ...] = (
    (
        "due_now",
        (
            r"\b(?:minimum|monthly|installment|scheduled|minim[oa]|mensual|cuota)\b",
            r"\b(?:payment|due|amount|amt|pago|monto)\b",
        ),
        r"\b(?:deductible|pocket|plans|received|income|interest|autopay|previous|last|paid|pagad[oa]s?)\b",
    ),
    (
        "due_now",
        (
            r"^(?:(?:your|current|next) )?(?:payment|installment|pago|cuota) (?:no )?\d+ (?:of|de) \d+"
            r"(?: due| amount)?$",
        ),
        "",
    ),
    (
        "due_now",
        (r"\bthis (?:months?|period|cycle)\b|\beste (?:mes|periodo)\b", r"\b(?:payment|due|installment|pago|cuota)\b"),
        r"\b(?:received|charges|paid|made|balance|plans|insurance|medicare|medicaid)\b",
    ),
    (
        "due_now",
        (r"\bpayment plan (?:amount|payment|installment)\b", r"\b(?:due|amount|payment)\b"),
        r"\b(?:received|paid|made)\b",
    ),
    (
        "patient_owes",
        (
            r"^(?:(?:your|the|total|current|remaining|outstanding) )*(?:payment |installment )?plan balance"
            r"(?: due| remaining| left)?$",
        ),
        r"^insurance\b",
    ),
    (
        "patient_owes",
        (
            r"\b(?:left|remaining|balance|owed|owe)\b.*\b(?:on|of|including) (?:(?:your|the|this) )?"
            r"(?:payment |installment )?(?:plans?|agreement)\b",
        ),
        r"\b(?:insurance|deductible|benefits?|pocket|maximum|charges)\b",
    ),
    (
        "patient_owes",
        (r"\bpay ?off\b|\bpa(?:y|id) in full\b|\bleft to pay\b",),
        r"\bdiscount|\bsavings?\b|\b(?:if|when) pa|\bdate\b",
    ),
)
"""What labels made of such words mean, as in `bot.readers.layout.language.rules`."""
