"""Amounts that a document tells in sentences: "Your insurance paid $180.00 and we wrote off $83.00"."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from bot.readers.layout.language.insurers import NAMES
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.yearly import OF_YEAR
from bot.readers.layout.page.places import between
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field

_AMOUNT = r"(\$\s?[\d.,]*\d)"
_BALANCE = r"(?:(?:total|full|remaining|account|plan|current|outstanding|unpaid) )*balance(?: left)?"
_TURN = r"(?:on|of|under|after|for)\b[^.$]{0,40}?"
_PAID: tuple[tuple[Label, re.Pattern[str]], ...] = (
    (
        "charges",
        re.compile(
            r"(?<!late )(?<!finance )(?<!interest )(?<!service )\b(?:(?:total )?charges?|total cost|cargos?)\b"
            r"[^.$]{0,60}\b(?:were|are|was|is|came to|fueron|son)"
            rf"\s{_AMOUNT}|\bbilled (?:(?:at|for|us)\s)?{_AMOUNT}",
            re.IGNORECASE,
        ),
    ),
    (
        "plan_paid",
        re.compile(
            rf"\bwe paid\s{_AMOUNT}"
            rf"|\b(?:insurance|insurer|plan|ppo|hmo|medicare|medicaid|seguro|aseguradora|{NAMES})\b"
            rf"[^.$]{{0,60}}\b(?:paid|pag[oó])\s{_AMOUNT}",
            re.IGNORECASE,
        ),
    ),
    (
        "adjustments",
        re.compile(
            r"\b(?:wrote off|written off|discounted|took off|adjusted(?: off)?"
            r"|(?:discounts?|adjustments?)(?: (?:of|was|were))?"
            r"|descuento de)"
            rf"\s{_AMOUNT}",
            re.IGNORECASE,
        ),
    ),
    (
        "patient_owes",
        re.compile(
            rf"\b(?:(?:leaves|leaving|have|is|shows?)"
            r" an? (?:(?:remaining|past due|overdue|unpaid|outstanding|open) )*balance(?: due)? of"
            r"|your (?:remaining )?(?:balance|part|share)(?: due)?(?: (?:for|on)\b[^.$]{0,60}?)? (?:is|comes to)"
            r"|you (?:still |may |might )?owe"
            rf"|please (?:send|pay|remit)|deja un saldo de|su saldo es(?: de)?|usted debe)\s{_AMOUNT}",
            re.IGNORECASE,
        ),
    ),
    (
        "patient_owes",
        re.compile(
            rf"\b{_BALANCE}(?: {_TURN})? (?:is|comes to|of)\s{_AMOUNT}|\bfull balance:?\s{_AMOUNT}"
            rf"|\byou (?:still )?have\s{_AMOUNT} (?:left|remaining|to pay)\b"
            rf"|\binstallments? of\s{_AMOUNT} (?:left|remaining)\b|\bremaining\s{_AMOUNT} balance\b"
            rf"|{_AMOUNT} remains\b|\bsaldo (?:restante|total)(?: (?:de|en) [^.$]{{0,40}}?)? es(?: de)?\s{_AMOUNT}",
            re.IGNORECASE,
        ),
    ),
    (
        "due_now",
        re.compile(
            rf"\b(?:payment|installment) of\s{_AMOUNT} is due\b|\bpay (?:at least|a minimum of)\s{_AMOUNT}"
            rf"|\binstallment (?:no )?\d+ of \d+[:,]?\s(?:of\s)?{_AMOUNT}"
            rf"|(?:plan|account|agreement)\. {_AMOUNT} is due (?:by|on|now)\b"
            rf"|\b(?:amount|payment) due (?:now|today|this month)(?: is)?:?\s{_AMOUNT}",
            re.IGNORECASE,
        ),
    ),
    (
        "due_now",
        re.compile(
            r"\b(?:next|monthly|minimum|scheduled) (?:installment|payment)(?: (?:amount|due))*"
            rf" (?:(?:of|is|will be)(?: for)?)\s{_AMOUNT}"
            rf"|\b(?:pr[oó]xim[oa] (?:cuota|pago)|pago m[ií]nimo|pago mensual) (?:de|es|es de|ser[aá] de)\s{_AMOUNT}",
            re.IGNORECASE,
        ),
    ),
    ("patient_owes", re.compile(rf"{_AMOUNT} (?:is|remains) (?:still )?(?:left|owed|outstanding)\b", re.IGNORECASE)),
    (
        "patient_paid",
        re.compile(rf"\b(?:you (?:have )?(?:already )?paid(?: an?)?|usted pag[oó])\s{_AMOUNT}", re.IGNORECASE),
    ),
)
_OF_WHOLE = re.compile(r"balance|left|remain|saldo", re.IGNORECASE)
_TELLS = 6


def amounts_in(rows: Sequence[Row], style: Style) -> Iterator[Field]:
    """What sentences say was paid or taken off: "Your insurance paid $180.00 and we wrote off $83.00"."""
    for row, following in zip_longest(rows, rows[1:]):
        whole = Row((*row.words, *following.words), row.width) if following and _goes_on(row, following) else row
        for label, words in _PAID if len(row.words) >= _TELLS else ():
            match = words.search(whole.text)
            group = match.lastindex if match else None
            amount = style.money(match[group]) if match and group and match.start() < len(row.text) else None
            if match and label == "patient_owes" and OF_YEAR.search(whole.text[: match.end()]):
                continue
            if match and group and amount is not None:
                said = _said_as(match[0]) if label == "patient_owes" else ""
                yield Field(label, amount, 0, said, between(whole.words, *match.span(group)))


def _said_as(sentence: str) -> str:
    """The label that a sentence stands for: what it asks for now, or a whole balance."""
    asks = sentence.lower().startswith("please")
    return "please pay" if asks else "balance" if _OF_WHOLE.search(sentence) else ""


def _goes_on(row: Row, following: Row) -> bool:
    """Whether a sentence may go on in the next row."""
    if row.page != following.page or row.cells or following.cells or row.text.endswith((".", ":")):
        return False
    near = following.top - row.bottom < row.bottom - row.top
    return near and len(row.phrases) == 1 and len(following.phrases) == 1
