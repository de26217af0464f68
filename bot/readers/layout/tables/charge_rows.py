"""Rows that look like charges where no heading says so: a day or a code and an amount, or parts of a printed sum."""

import re
from collections.abc import Collection, Sequence
from decimal import Decimal
from itertools import pairwise

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.labels import AMOUNTS, Label, labels_of
from bot.readers.layout.language.meaning import column_meaning, total_of
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.transactions import TRANSACTIONS, transaction_of

_ROLE_OF: dict[Label, Role] = {
    "charges": "charge",
    "subtotal": "charge",
    "allowed": "allowed",
    "plan_paid": "plan_paid",
    "adjustments": "adjustment",
    "patient_owes": "patient_owes",
}
_CALLED = re.compile(r"(?:CPT|HCPCS|CDT|code|c[oó]digo)\W{0,2}", re.IGNORECASE)
"""What stands in front of a code to say that it is one."""
_BRACKETED = re.compile(r"[\[(]([A-Z0-9]{4,5})(?:-[A-Z0-9]{2})*[\])]")


def charge_rows(rows: Sequence[Row], tokens: dict[int, list[Token]], style: Style) -> list[int]:
    """Rows with an amount that carry a date or code; or, next to a total, that merely name something."""
    strong = [
        index for index in tokens if _is_charge(rows[index], tokens[index]) and _marked(rows[index], tokens[index])
    ]
    if strong:
        near = set(strong)
        for index in tokens:
            if strong[0] < index < strong[-1] and _is_charge(rows[index], tokens[index]):
                near.add(index)
        return sorted(near | _up_to_total(rows, tokens, near, style))
    return _before_total(rows, tokens, style)


def _up_to_total(rows: Sequence[Row], tokens: dict[int, list[Token]], known: Collection[int], style: Style) -> set[int]:
    """The rows right below the known charges with which alone these are the total that the document prints."""
    more: set[int] = set()
    index = max(known) + 1
    while index in tokens and _is_charge(rows[index], tokens[index]):
        more.add(index)
        index += 1
    whole = {amount for amount, role in named_totals(rows, (*known, *more), style).items() if role == "charge"}
    gross = [sum((_amount(tokens[one], style) for one in some), Decimal(0)) for some in (known, {*known, *more})]
    return more if gross[1] in whole and gross[0] not in whole else set()


def _amount(tokens: Sequence[Token], style: Style) -> Decimal:
    return style.money(_last_money(tokens)) or Decimal(0)


def _before_total(rows: Sequence[Row], tokens: dict[int, list[Token]], style: Style) -> list[int]:
    """Rows of words and one amount whose sum, or what payments among them leave of it, is a total.

    It follows them; or, of two rows and more, it is that of the charges wherever it is printed.
    """
    found: list[int] = []
    block: list[int] = []
    taken = Decimal(0)
    whole = {amount for amount, role in named_totals(rows, (), style).items() if role == "charge"}
    for index in [*tokens, None]:
        if index is not None and _is_charge(rows[index], tokens[index]):
            amount = _amount(tokens[index], style)
            if transaction_of(_said(tokens[index]), {"charge": amount}):
                taken -= amount
            else:
                block.append(index)
            continue
        amounts = [token.text for token in tokens[index] if token.kind == "money"] if index is not None else []
        if not amounts and index is not None:
            continue
        total = style.money(amounts[-1]) if amounts else None
        said = _said(tokens[index]) if index is not None else ""
        label = total_of(said) or (transaction_of(said, {"charge": total}) if total is not None else None)
        if label in TRANSACTIONS and total is not None:
            taken += abs(total)
            continue
        gross = sum((_amount(tokens[line], style) for line in block), Decimal(0))
        closed = label in ("charges", "subtotal", "patient_owes") and total in (gross, gross - taken)
        closed = closed or (len(block) > 1 and total == gross and "total" in plain(said).split())
        if block and (closed or (len(block) > 1 and gross in whole)):
            found += block
        block, taken = [], Decimal(0)
    return found


def _said(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens if token.kind == "text")


def _last_money(tokens: Sequence[Token]) -> str:
    return next(token.text for token in reversed(tokens) if token.kind == "money")


def _is_charge(row: Row, tokens: Sequence[Token]) -> bool:
    amounts = [token for token in tokens if token.kind == "money"]
    if not amounts or (tokens[-1].kind not in ("money", "number") and not _trailing_text(tokens)):
        return False
    words = [token.text for token in tokens if token.kind == "text" and token.x0 < amounts[0].x0]
    said = " ".join(words)
    if (sum(map(str.isalpha, said)) < 3 and not _is_bare(tokens)) or (
        said.rstrip().endswith(":") and not _marked(row, tokens)
    ):
        return False
    served = code_role(tokens[0].text) == "code"  # "98941 Spinal adjustment" is no adjustment
    named = column_meaning(said)
    served = served or (named == "charge" and any(code_role(token.text) == "code" for token in tokens))
    if total_of(said) or (named in MONEY_ROLES and not served) or (labels_of(said.split(":")[0]) and ":" in said):
        return False
    heads = [phrase.text.split(":")[0] for phrase in row.phrases]
    return not any(set(labels_of(head)) & AMOUNTS for head in heads)


def _is_bare(tokens: Sequence[Token]) -> bool:
    """Whether a row is a day, a code and an amount without any words."""
    kinds = [token.kind for token in tokens]
    return len(tokens) == 3 and kinds[0] == "date" and kinds[2] == "money" and code_role(tokens[1].text) == "code"


def _trailing_text(tokens: Sequence[Token]) -> bool:
    """Whether only a short mark follows the last amount."""
    return tokens[-1].kind == "text" and len(tokens[-1].text) <= 5 and tokens[-2].kind == "money"


def is_marked_charge(row: Row, tokens: Sequence[Token]) -> bool:
    """Whether a row has words and an amount, and a day or a code that makes it one of the charges."""
    return _is_charge(row, tokens) and _marked(row, tokens)


def _marked(row: Row, tokens: Sequence[Token]) -> bool:
    """Whether the row begins with a date, or has a procedure or revenue code near its start or apart from its words."""
    if tokens[0].kind == "date":
        return True
    if any(code_role(token.text) for token in tokens[:4]):
        return True
    if any(code_role(token.text) and _CALLED.fullmatch(before.text) for before, token in pairwise(tokens)):
        return True
    if any(code_role(phrase.text) == "code" for phrase in row.phrases[1:]):
        return True
    said = " ".join(token.text for token in tokens)
    return any(code_role(match[1]) in ("code", "revenue") for match in _BRACKETED.finditer(said))


def named_totals(rows: Sequence[Row], chosen: Sequence[int], style: Style) -> dict[Decimal, Role]:
    """The amounts that rows outside the lines announce as totals, with the role of the column that each sums."""
    totals: dict[Decimal, Role] = {}
    for index, row in enumerate(rows):
        amounts = style.amounts(row.text) if index not in chosen and len(row.words) <= 8 else []
        words = " ".join(word.text for word in row.words if not any(map(str.isdigit, word.text)))
        label = total_of(words) if len(amounts) == 1 else None
        if label in _ROLE_OF:
            totals[abs(amounts[0])] = _ROLE_OF[label]
    return totals
