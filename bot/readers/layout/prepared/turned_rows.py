"""The rows of a table whose services stand side by side: what each holds, and for which of them.

A label or a value that is too long goes on in the row below; a label that no service has anything of stands alone; and
a table may go on at the top of the next page.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.readers.layout.columns.contents import code_role
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role, words_for_role
from bot.readers.layout.page.rows import Phrase, Row

_NEAR = 2.0
"""Heights of a row between two of one table, at most."""
_SKIPPED = 5.0
"""Heights between two where what stood between them was left blank."""
_OTHERS: frozenset[Role] = frozenset({"code", "service_date", "description", "units", "modifier", "remarks", "revenue"})
TOTALS = frozenset(
    {"total", "totals", "all services", "claim total", "claim totals", "sum", "totales", "total del reclamo"}
)
"""What heads the sums of all services."""
_BLANK = frozenset({"-", "--", "—", "–", "n/a"})
NUMBERED = re.compile(r"(?:service|servicio|line|linea) \d{1,2}")
"""What heads the column of a service before its name, or in place of it."""
_NAMING: frozenset[Role] = frozenset({"description", "code", "service_date"})
_LONGEST = 4
"""Words of a label that is known to nobody, at most."""


@dataclass(frozen=True)
class Told:
    """A row of a turned table: what it holds, and the phrases that hold it; `label` says so on the paper."""

    role: Role
    values: tuple[Phrase, ...]
    label: Phrase

    @property
    def heading(self) -> str:
        """What to head its column with: the paper's own words where they are not known."""
        return self.label.text.rstrip(": ") if self.role == "other" else words_for_role(self.role)


def run_of(rows: Sequence[Row], start: int, style: Style) -> tuple[list[Told], int]:
    """The rows from `start` that each say what they hold for several services, and where they end."""
    told: list[Told] = []
    fewest = 1 if start and _heads_one(rows[start - 1]) else 2
    at = start
    while at < len(rows):
        if told and (longer := _with_rest(told[-1], rows[at - 1], rows[at], style)):
            told[-1] = longer
            at += 1
            continue
        in_two = _told_in_two(rows, at, style, fewest=fewest)
        one = in_two or _told(rows[at], style, fewest=fewest)
        one = one or (_blank(rows[at]) or _unknown(rows[at], told, style) if told else None)
        if one is None or _is_known(one, told) or (at > start and not _goes_on(rows[at - 1], rows[at], one)):
            break
        told.append(one)
        at += 2 if in_two else 1
    while told and not told[-1].values and told[-1].role == "other":
        told.pop()
        at -= 1
    return told, at


def are_near(above: Row, row: Row, most: float = _NEAR) -> bool:
    """Whether two rows stand in one table."""
    near = row.top - above.bottom <= most * (above.bottom - above.top)
    return above.page == row.page and above.cells == row.cells and near


def _is_known(one: Told, told: Sequence[Told]) -> bool:
    """Whether a row above holds the same already."""
    if one.role == "other":
        return any(one.label.text == before.label.text for before in told)
    return any(one.role == before.role for before in told)


def _goes_on(above: Row, row: Row, one: Told) -> bool:
    """Whether a table goes on in this row: right below, after blank ones, or at the top of the next page."""
    if above.page + 1 == row.page and above.cells == row.cells:
        return len(one.values) > 0 and row.top < above.top
    return are_near(above, row, _SKIPPED if one.values else _NEAR)


def _heads_one(row: Row) -> bool:
    """Whether a row heads one service, alone or with the sums, as "Service 1" and "Claim total"."""
    if len(row.phrases) == 1:
        return bool(NUMBERED.fullmatch(plain(row.text)))
    return plain(row.phrases[-1].text) in TOTALS


def _blank(row: Row) -> Told | None:
    """A row that only says what it would hold; none of the services has any of it."""
    role = column_meaning(row.text.rstrip(": ")) if len(row.phrases) == 1 else None
    return Told(role, (), row.phrases[0]) if role in MONEY_ROLES or role == "remarks" else None


def _unknown(row: Row, told: Sequence[Told], style: Style) -> Told | None:
    """A row of amounts under the others whose label is known to nobody, so that the amounts are not lost."""
    label, *values = row.phrases
    if len(label.words) > _LONGEST or label.x0 != told[-1].label.x0 or any(map(str.isdigit, label.text)):
        return None
    known = max((one.values for one in told), key=len)
    if len(values) < len(known) - 1 or not all(_holds(one.text, "charge", style) for one in values):
        return None
    return Told("other", tuple(values), label) if values else None


def _told(row: Row, style: Style, *, fewest: int) -> Told | None:
    label, *values = row.phrases
    if len(values) < fewest:
        return None
    role = _role(label.text.rstrip(": "))
    if role is None or (role not in MONEY_ROLES and role not in _OTHERS):
        return None
    return Told(role, tuple(values), label) if all(_holds(one.text, role, style) for one in values) else None


def _told_in_two(rows: Sequence[Row], at: int, style: Style, *, fewest: int) -> Told | None:
    """A row whose label is told only with the words of the next row: "Total member" over "responsibility"."""
    row, below = rows[at], rows[at + 1] if at + 1 < len(rows) else None
    if below is None or below.phrases[0].x0 != row.phrases[0].x0 or not are_near(row, below):
        return None
    if len(below.phrases) > 1 or len(row.phrases) < 2 or not below.text[:1].islower():
        return None
    label = Phrase((*row.phrases[0].words, *below.phrases[0].words))
    return _told(Row((*label.words, *row.words[len(row.phrases[0].words) :]), row.width), style, fewest=fewest)


def _with_rest(one: Told, above: Row, row: Row, style: Style) -> Told | None:
    """The row above with what goes on in this one, below its label or its values; None where this begins anew."""
    if not are_near(above, row) or any(style.money(phrase.text) is not None for phrase in row.phrases):
        return None
    first, *others = row.phrases
    if first.x0 == one.label.x0:
        label = Phrase((*one.label.words, *first.words))
        same = column_meaning(label.text.rstrip(": ")) == one.role
        if not (same and (first.text[:1].islower() or column_meaning(first.text) is None)):
            return None
    else:
        label, others = one.label, list(row.phrases)
    if one.role not in ("description", "remarks") and others:
        return None
    values = list(one.values)
    for phrase in others:
        over = [at for at, value in enumerate(values) if value.is_over(phrase, row.width)]
        if len(over) != 1:
            return None
        values[over[0]] = Phrase((*values[over[0]].words, *phrase.words))
    return replace(one, label=label, values=tuple(values))


def _role(label: str) -> Role | None:
    """What a row holds: "Service / Code" the description, as "Description (procedure code)" does."""
    if role := column_meaning(label):
        return role
    parts = {column_meaning(part.strip(" )")) for part in re.split(r"[/(&]| and | y ", label)}
    return "description" if "description" in parts and parts <= _NAMING else None


def _holds(text: str, role: Role, style: Style) -> bool:
    if text.lower() in _BLANK:
        return True
    if role in MONEY_ROLES:
        return style.amount(text) is not None
    if role == "service_date":
        return style.date(text) is not None
    if role == "code":
        return code_role(text) is not None
    return style.money(text) is None
