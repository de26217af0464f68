"""The columns of a collector's list of debts: what was placed with it, what came on top, and what each debt is now."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from decimal import Decimal

from bot.bill import Line
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.vocabulary import Role

_PLACED = re.compile(
    r"principal(?: (?:balance|amount|owed|due))?|(?:amount|balance) (?:placed|assigned|referred|listed)"
    r"|(?:original|placed|assigned) (?:amount|balance|debt)|capital|(?:deuda|saldo|monto) original"
)
_ADDED = re.compile(
    r"(?:accrued |int(?:erest)? (?:and )?)?(?:interest|int)(?: (?:due|accrued|and fees|fees|charges?))?|interes(?:es)?"
    r"|(?:collection |court |legal |atty |attorney |late |added |other |nsf )?(?:fees?|costs?)(?: and costs?)?"
    r"|cargos|costos|gastos|honorarios"
)
_NOW = re.compile(
    r"(?:(?:current|new|account) )?(?:total|balance|amount)(?: (?:due|owed|owing|now|balance|debt))?|debt"
    r"|(?:deuda|saldo|monto)(?: (?:total|actual|adeudado))?"
)
_OWNER = re.compile(
    r"(?:(?:original|current) )?(?:client|creditor|provider|facility|practice|doctor|hospital|acreedor|proveedor)s?"
    r"(?: name)?(?: original| actual)?"
)
_CREDITOR = re.compile(r"(?:(?:original|current) )?(?:client|creditor|acreedor)\b")
_BEFORE: tuple[Role, ...] = ("charge", "patient_owes", "balance")


def of_collector(columns: Sequence[Column]) -> list[Column]:
    """The columns, the last one being what is owed where one before it is the debt as it was, or interest and fees.

    Whom a debt was owed to says what it is for.
    """
    roles = _roles(columns)
    return [replace(column, role=roles.get(at, column.role)) for at, column in enumerate(columns)]


def lists_debts(columns: Sequence[Column]) -> bool:
    """Whether the headings are those of a collector's list."""
    return bool(_roles(columns))


def came_on_top(headings: Iterable[Sequence[Column]], lines: Iterable[Line]) -> Decimal:
    """What came on top of the debts of a list, by its lines; nothing where any of the headings is of something else."""
    columns = list(headings)
    if not columns or not all(map(lists_debts, columns)):
        return Decimal(0)
    grown = ((one.patient_owes or Decimal(0)) - (one.charge or Decimal(0)) for one in lines)
    return sum(grown, Decimal(0))


def _roles(columns: Sequence[Column]) -> dict[int, Role]:
    said = [plain(column.heading) for column in columns]
    added = [index for index, heading in enumerate(said) if _ADDED.fullmatch(heading)]
    placed = next((index for index, heading in enumerate(said) if _PLACED.fullmatch(heading)), None)
    interest = any("int" in said[index] or any(map(_CREDITOR.match, said[:index])) for index in added)
    if placed is None and interest:
        placed = next((at for at in range(added[0] - 1, -1, -1) if columns[at].role in _BEFORE), None)
    if placed is None or not placed < len(columns) - 1 or not _NOW.fullmatch(said[-1]):
        return {}
    roles: dict[int, Role] = dict.fromkeys((at for at in added if at > placed), "other")
    roles |= {placed: "charge", len(columns) - 1: "patient_owes"}
    owner = next((at for at in range(placed) if _OWNER.fullmatch(said[at])), None)
    if owner is not None and not any(column.role == "description" for column in columns):
        roles[owner] = "description"
    return roles
