"""Small questions about the tokens of one row: is it an amount, a code, a label, does it fit its columns."""

import re
from collections.abc import Sequence
from decimal import Decimal

from bot.readers.layout.columns.assign import Placed
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.codes import column_codes, is_modifier
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import label_meanings
from bot.readers.layout.language.tokens import Token
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Row

_MISFIT = 9.0
_NOTE = re.compile(r"[1-9]\d?|[a-z]|[*†‡§]{1,3}|\((?:[1-9]\d?|[A-Za-z])\)|\[(?:[1-9]\d?|[A-Za-z])\]")
_CODE = re.compile(r"[A-Z]{0,2}\d{1,4}[A-Z]?(?:,\s?[A-Z]{0,2}\d{1,4}[A-Z]?)*|[A-Z](?:,\s?[A-Z])*")
_MOST_OF_CODE = 2
_NOTED = re.compile(r"\d{1,3}\W?")
"""A number too short for a day: the mark of a note below the table."""
_NO_AMOUNT = re.compile(r"\(?\d{3,}\)?(?:[-/]\d+)+\W?|\d{5}-\d{4}")


def taken(sums: dict[Role, Decimal], printed: Sequence[Decimal]) -> Decimal:
    """The amount that a row of a payment says, apart from the balance that it leaves."""
    return next((amount for role, amount in sums.items() if role != "balance"), printed[0])


def fits(placed: Sequence[Placed], columns: Sequence[Column]) -> bool:
    """Whether no token stands where nothing of its kind may stand."""
    return all(one.cost < _MISFIT or columns[one.column].role not in MONEY_ROLES for one in placed)


def join_modifier(cells: dict[Role, list[Token]], width: float) -> None:
    """A modifier close behind a code and far from the words of the description belongs to the code."""
    coded, described = cells.get("code", []), cells.get("description", [])
    if not coded or len(described) < 2 or described[0].cell or not is_modifier(described[0].text):
        return
    before, after = described[0].x0 - coded[-1].x1, described[1].x0 - described[0].x1
    if before <= 1.5 * width and after >= 2 * width:
        coded.append(described.pop(0))


def may_be_amount(token: Token) -> bool:
    """Whether a token is an amount, or a badly printed one: a telephone or account number is neither."""
    return any(map(str.isdigit, token.text)) and not _NO_AMOUNT.fullmatch(token.text)


def is_labeled(row: Row) -> bool:
    """Whether a phrase of the row is a label known here."""
    return any(labels_of(phrase.text.split(":")[0]) for phrase in row.phrases)


def is_labels(row: Row) -> bool:
    """Whether the row is several labels, each with its own value behind a colon, as the foot of a form has."""
    parts = [phrase.text.split(":") for phrase in row.phrases]
    return sum(len(part) == 2 and bool(part[1].strip() and label_meanings(part[0])) for part in parts) > 1


def has_digit(tokens: Sequence[Token]) -> bool:
    """Whether a digit stands among the tokens."""
    return any(any(map(str.isdigit, token.text)) for token in tokens)


def may_be_day(tokens: Sequence[Token]) -> bool:
    """Whether a day may stand among the tokens of a column of days: a digit, and not only the mark of a note."""
    return has_digit([token for token in tokens if not _NOTED.fullmatch(token.text)])


def has_percent(tokens: Sequence[Token]) -> bool:
    """Whether a part of a hundred stands among the tokens: "20% coinsurance" below the totals."""
    return any(token.text.endswith("%") for token in tokens)


def may_be_code(tokens: Sequence[Token]) -> bool:
    """Whether a digit stands among the tokens, and not in a sentence that fills a cell: "Exported on 3/2/2026"."""
    said = any(token.cell and len(token.text.split()) > _MOST_OF_CODE for token in tokens)
    return has_digit(tokens) and (not said or is_coded(tokens))


def is_coded(tokens: Sequence[Token]) -> bool:
    """Whether a procedure, revenue or drug code stands among the tokens."""
    found = (code for token in tokens if token.kind != "money" for code in column_codes(token.text))
    return any(code.system != "modifier" for code in found)


def without_notes(tokens: Sequence[Token], columns: Sequence[Column], width: float) -> tuple[list[Token], list[Token]]:
    """The tokens without the marks of notes that stand right behind an amount, and these marks.

    A figure there is one only where no column of figures that are no amounts follows; with no `columns`, none is.
    """
    kept: list[Token] = []
    notes: list[Token] = []
    for index, token in enumerate(tokens):
        near = kept and columns and token.x0 - kept[-1].x1 <= 1.5 * width
        last = index == len(tokens) - 1 and _is_beyond(token, kept, columns)
        if last or (
            near and kept[-1].kind == "money" and _NOTE.fullmatch(token.text) and _money_follows(token, columns)
        ):
            notes.append(token)
        else:
            kept.append(token)
    return kept, notes


def _is_beyond(token: Token, before: Sequence[Token], columns: Sequence[Column]) -> bool:
    """Whether the last token of a row is the code of a note: it stands past all columns, the last of which is full."""
    if token.cell or not before or not columns or columns[-1].role not in MONEY_ROLES:
        return False
    past = token.x0 > max(columns[-1].x1, before[-1].x1)
    return past and before[-1].kind == "money" and before[-1].x1 > columns[-1].x0 and bool(_CODE.fullmatch(token.text))


def _money_follows(token: Token, columns: Sequence[Column]) -> bool:
    after = [column.role for column in columns if column.x0 > token.x1]
    return not after or after[0] in MONEY_ROLES
