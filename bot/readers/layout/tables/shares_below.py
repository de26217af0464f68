"""What a note below a line says became of it: "Aetna: applied to deductible 56.14", "Denied: CO-197".

An amount that a plan left to the patient was paid by nobody and is no sum, whatever column it stands in.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from bot.readers.layout.columns.assign import Placed
from bot.readers.layout.columns.note_marks import marks_in
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, Token
from bot.readers.layout.language.vocabulary import Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.lines import Draft
from codesets.recognize import split_adjustment

_SHARES: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("deductible", re.compile(r"\b(?:deductible|deducible)\b")),
    ("coinsurance", re.compile(r"\b(?:coinsurance|co ins|coins|coaseguro)\b")),
    ("copay", re.compile(r"\b(?:co ?pay(?:ment)?|copago)\b")),
)
_LEFT = re.compile(
    r"\b(?:(?:applied|applies|assigned|left|went|goes|subject) (?:to|toward|towards)|toward|towards"
    r"|to (?:your |the )?deductible"
    r"|your|patient|pt|due|owed?|responsibility|resp|aplicado a|su|paciente|pr [123])\b"
)
_HANDED = re.compile(
    r"\b(?:paid|payments?|pmts?|pd|received|collected|check|visa|card|cash|pagad[oa]|pago|recibid[oa])\b"
)
_DENIED = re.compile(r"\b(?:denied|denial|rejected|reason|not paid|negad[oa]|denegad[oa]|razon|motivo)\b")
_REMARK = re.compile(r"(?:MA|N|M)\d{1,3}")
_MARK = re.compile(r"[A-Za-z]{1,2}|[A-Z]?\d{1,3}")
_RUN: frozenset[Role] = frozenset({"patient_owes", "balance"})
_OWED: frozenset[Role] = frozenset({"patient_owes"})
_ROLES: tuple[Role, ...] = ("charge", "balance", "patient_owes", "allowed")
_TAKEN: tuple[Role, ...] = ("adjustment", "plan_paid", "patient_paid", "credit", "not_covered")


def take_note(line: Draft, row: Row, placed: Sequence[Placed], columns: Sequence[Column], style: Style) -> bool:
    """Give the line what the row right below says became of it: left to the patient, or denied; whether it does."""
    if share := _share_in(row, placed, columns, style):
        _take_share(line, *share, style)
        return True
    if (left := _left_by_denial(row, placed, columns, style)) is not None:
        for role, token in left:
            line.cells.setdefault(role, []).append(token)
        return True
    if marks := marks_in(row):
        line.cells.setdefault("remarks", []).extend(marks)
        return True
    denial = _denial_in(row, style) if "remarks" not in line.cells else ()
    line.cells.update({"remarks": [*denial]} if denial else {})
    return bool(denial)


def marked_lines(row: Row, lines: Sequence[Draft]) -> list[Draft]:
    """The lines beside which stands the mark that the row begins with, where it is a note at the foot of a share."""
    mark = row.words[0].text.strip("().:")
    if not _MARK.fullmatch(mark) or not any(words.search(plain(row.text)) for _, words in _SHARES):
        return []
    return [line for line in lines if mark in re.split(r"[\s,]+", line.text("remarks"))]


def _share_in(row: Row, placed: Sequence[Placed], columns: Sequence[Column], style: Style) -> tuple[Role, Token] | None:
    """The share that a row is a note of, and its amount; None where it is more, or says that money was handed over.

    It says so, or its amount stands where the lines have what their patient owes.
    """
    said = plain(row.text)
    roles = [role for role, words in _SHARES if words.search(said)]
    amounts = style.amounts(row.text)
    if len(roles) != 1 or len(amounts) != 1 or amounts[0] <= 0 or _HANDED.search(said):
        return None
    under = {columns[one.column].role for one in placed if one.token.kind == "money"}
    dated = any(one.token.kind == "date" for one in placed)
    if not under & _OWED and (dated or not _LEFT.search(said)):
        return None
    words = tuple(word for word in row.words if style.amounts(word.text))
    return roles[0], Token(f"{amounts[0]:.2f}", "money", 0.0, 0.0, words=words)


def _left_by_denial(
    row: Row, placed: Sequence[Placed], columns: Sequence[Column], style: Style
) -> list[tuple[Role, Token]] | None:
    """What a row that says only that a plan paid nothing leaves to the patient; None where it is no such row.

    It is of no day and no code of its own, and prints no amount but nothing in the columns of what was charged or paid:
    "Aetna - claim denied   0.00   262.93".
    """
    said = plain(row.text)
    left = bool(_LEFT.search(said)) and any(words.search(said) for _, words in _SHARES)
    if not (_DENIED.search(said) or left) or _HANDED.search(said):
        return None
    tokens = [(columns[one.column].role, one.token) for one in placed]
    if any(token.kind == "date" or (role == "code" and token.text.isdigit()) for role, token in tokens):
        return None
    money = [(role, token) for role, token in tokens if token.kind == "money"]
    rest = [(role, token) for role, token in money if role in _RUN]
    nothing = [token for role, token in money if role not in _RUN]
    if not money or any(style.amount(token.text) for token in nothing):
        return None
    return rest


def _denial_in(row: Row, style: Style) -> tuple[Token, ...]:
    """The reasons and remarks that a row without amounts says a line was denied for: "Denied: CO-197"; else none."""
    said = [(word.text.strip(",;:()."), word) for word in row.words]
    if (
        style.amounts(row.text)
        or not _DENIED.search(plain(row.text))
        or not any(split_adjustment(one) for one, _ in said)
    ):
        return ()
    marks = [(one, word) for one, word in said if split_adjustment(one) or _REMARK.fullmatch(one)]
    return tuple(Token(one, "text", 0.0, 0.0, words=(word,)) for one, word in marks)


def _take_share(line: Draft, role: Role, token: Token, style: Style) -> None:
    """Give the line the share that is noted below it, where it is the whole line or what is left of it.

    A note below the last line may be of all lines; what is no rest of the one above stays unsaid.
    """
    amount = style.amount(token.text)
    known = {one: style.amount(line.text(one)) for one in (*_ROLES, *_TAKEN)}
    taken = sum((abs(value) for one in _TAKEN if (value := known[one]) is not None), Decimal(0))
    rests = {known[one] for one in _ROLES} | ({known["charge"] - taken} if known["charge"] is not None else set())
    if amount in rests and role not in line.cells:
        line.cells[role] = [replace(token)]
