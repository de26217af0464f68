"""Columns whose headings say nothing known, told by what stands in them, where the table still lacks such a column."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from bot import dates
from bot.readers.layout.columns.coded_columns import ENOUGH, is_twin, of_codes, with_codes
from bot.readers.layout.columns.collectors import lists_debts
from bot.readers.layout.columns.contents import are_percents, holds, share, under
from bot.readers.layout.columns.headings import Heading, with_sections
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.insurers import ALONE
from bot.readers.layout.language.labels import labels_of
from bot.readers.layout.language.meaning import column_meaning
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.language.tokens import Style, Token, tokens_of
from bot.readers.layout.language.vocabulary import MONEY_ROLES, Role
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.counted import with_counts
from bot.readers.layout.tables.reckoned import reckoned

_ROWS = 40
_MOSTLY = 0.5
_PRICED = re.compile(r"\d[.,]\d\d(?!\d)|\$ ?\d")
_TAKEN = re.compile(r"[-(–]\s?\$?\d")
_OF_NAMES = frozenset({"patient", "provider", "payer"})
_OWING = frozenset({"patient", "you", "member", "subscriber", "guarantor", "paciente", "usted", "afiliado"})


def refined(heading: Heading, rows: Sequence[Row], style: Style, *, ragged: bool) -> Heading:
    """The heading with the roles that the rows below it make plain; places say nothing in a `ragged` table."""
    rows = [row for row in rows if row.cells] if rows and rows[0].cells else rows  # a line of text is under no column
    if ragged:
        heading = _as_many(heading, [tokens_of(row, style) for row in rows[:_ROWS]])
    strange = [
        index
        for index, column in enumerate(heading.columns)
        if column.role == "other"
        and column_meaning(column.heading) is None
        and not _OF_NAMES & set(labels_of(column.heading))
    ]
    if not ragged:
        heading = _with_marks(heading, [tokens_of(row, style) for row in rows[:_ROWS]])
        heading = _with_shares(heading, [tokens_of(row, style) for row in rows[:_ROWS]])
        heading = _with_words(heading, [tokens_of(row, style) for row in rows[:_ROWS]])
    if ragged:
        return _described(heading, strange[0]) if strange else heading
    below = _full([tokens_of(row, style) for row in rows[:_ROWS]], heading)
    heading = _of_insurers(heading, below)
    heading = _of_single(with_counts(of_codes(heading, below), below), below)
    heading = _in_words(with_codes(_of_amounts(_with_days(heading, below), below), below), below)
    heading = _named(heading, strange, below) if strange else heading
    if lists_debts(heading.columns):
        return heading
    return reckoned(Heading(tuple(with_sections(list(heading.columns))), heading.rows), below, style)


def _of_insurers(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with columns of amounts headed by the names of insurers alone for what these paid."""
    columns = list(heading.columns)
    for index, column in enumerate(columns):
        named = column.role == "other" and ALONE.fullmatch(plain(column.heading))
        if not named or share(under(columns, index, below), "charge") < ENOUGH:
            continue
        if index + 1 == len(columns) or under(columns, index + 1, below):  # else it may say more: "Aetna", "rate"
            columns[index] = replace(column, role="plan_paid")
    return Heading(tuple(columns), heading.rows)


def _of_single(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column of prices for the charges, where it has no other and there is one of each thing."""
    units = next((index for index, one in enumerate(heading.columns) if one.role == "units"), None)
    if units is None or heading.has("charge") or not heading.has("unit_price"):
        return heading
    counts = {token.text for token in under(heading.columns, units, below) if token.kind == "number"}
    if counts != {"1"}:
        return heading
    columns = [replace(one, role="charge") if one.role == "unit_price" else one for one in heading.columns]
    return Heading(tuple(columns), heading.rows)


def _full(below: Sequence[list[Token]], heading: Heading) -> Sequence[list[Token]]:
    """The rows that have something in half of the columns, for others may stand below the table; all where none has."""
    return [tokens for tokens in below if 2 * len(tokens) >= len(heading.columns)] or below


def _named(heading: Heading, strange: Sequence[int], below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with its strange columns told by what stands in them."""
    contents = {index: under(heading.columns, index, below) for index in strange}
    columns = list(heading.columns)
    for role in ("service_date", "code", "revenue", "charge", "description"):
        if heading.has(role):
            continue
        scores = {index: share(contents[index], role) for index in strange if columns[index].role == "other"}
        best = max(scores, key=scores.__getitem__, default=None)
        if best is not None and scores[best] >= ENOUGH and _alone(role, scores):
            columns[best] = replace(columns[best], role=role)
    return Heading(tuple(columns), heading.rows)


def _of_amounts(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading without columns of amounts that hold percents or words, or numbers where another has amounts."""
    columns = list(heading.columns)
    for index, column in enumerate(columns):
        own = under(columns, index, below) if column.role in MONEY_ROLES else []
        words = [token for token in own if not _PRICED.search(token.text)]
        worded = bool(own) and own[0].cell and share(words, "description") * len(words) >= ENOUGH * len(own)
        if are_percents(own) or worded:
            columns[index] = replace(column, role="other")
        twin = next((at for at, other in enumerate(columns) if at != index and is_twin(column, other)), None)
        if not own or twin is None or share(own, "charge"):
            continue
        if share(under(columns, twin, below), "charge") >= ENOUGH:
            columns[index], columns[twin] = replace(column, role="other"), replace(columns[twin], role=column.role)
    return Heading(tuple(columns), heading.rows)


def _in_words(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column of "service and code" or "sessions" for the descriptions, where it has mostly words."""
    if heading.has("description"):
        return heading
    columns = list(heading.columns)
    for index, column in enumerate(columns):
        own = under(columns, index, below) if column.role in ("code", "units") else []
        charged = [tokens for tokens in below if any(token.kind == "money" for token in tokens)]
        if column.role == "units":  # a note may tell of an amount too
            charged = [tokens for tokens in below if sum(token.kind == "money" for token in tokens) > 1] or charged
        lines = column.role == "units" or any(holds(token, "code") for token in own)
        beside = under(columns, index, charged) if lines else own
        if share(own, "description") > _MOSTLY and share(beside, "description") > _MOSTLY:
            columns[index] = replace(column, role="description")
    return Heading(tuple(columns), heading.rows)


def _with_marks(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column of codes behind the amounts for remarks, where none of its codes is of a service."""
    columns = list(heading.columns)
    last = max((index for index, column in enumerate(columns) if column.role in MONEY_ROLES), default=len(columns))
    for index, column in enumerate(columns[last + 1 :], start=last + 1):
        if column.role != "code" or heading.has("remarks"):
            continue
        marks = [token for tokens in below for token in under(columns, index, [tokens]) if token.kind != "money"]
        if marks and not any(holds(token, "code") for token in marks):
            columns[index] = replace(column, role="remarks")
    return Heading(tuple(columns), heading.rows)


def _with_shares(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column called only "Patient" or "You" for what is owed, where amounts stand in it.

    Amounts that take something off, beside a column of balances, are what the patient paid.
    """
    columns = list(heading.columns)
    for index, column in enumerate(columns):
        named = column.role in ("other", "provider") and plain(column.heading) in _OWING
        if named and not heading.has("patient_owes") and share(under(columns, index, below), "charge") >= ENOUGH:
            taken = [token.text for token in under(columns, index, below) if _TAKEN.match(token.text)]
            own: Role = "patient_paid" if taken and heading.has("balance") else "patient_owes"
            columns[index] = replace(column, role=own)
            return Heading(tuple(columns), heading.rows)
    return heading


def _with_days(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column of counts or of anything for the days, where these stand in it: "Session"."""
    if heading.has("service_date"):
        return heading
    columns = list(heading.columns)
    for index, column in enumerate(columns):
        if (
            column.role in ("units", "line_number", "other")
            and share(under(columns, index, below), "service_date") >= ENOUGH
        ):
            columns[index] = replace(column, role="service_date")
            return Heading(tuple(columns), heading.rows)
    return heading


def _with_words(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column of days for the descriptions, where these stand in it behind the day."""
    days = [index for index, column in enumerate(heading.columns) if column.role == "service_date"]
    if len(days) != 1 or heading.has("description") or heading.has("code"):
        return heading
    lines = [tokens for tokens in below if any(_has_day(token) for token in tokens)]
    first = [under(heading.columns, days[0], [tokens]) for tokens in lines]
    worded = sum(any(holds(token, "description") for token in tokens) for tokens in first)
    if not lines or worded < ENOUGH * len(lines):
        return heading
    columns = list(heading.columns)
    columns[days[0]] = replace(columns[days[0]], role="description")
    return Heading(tuple(columns), heading.rows)


def _has_day(token: Token) -> bool:
    """Whether it is a day, or a cell that says one among its words."""
    return token.kind == "date" or (token.cell and any(True for _ in dates.find(token.text)))


def _as_many(heading: Heading, below: Sequence[Sequence[Token]]) -> Heading:
    """The heading with a column of payments and adjustments parted in two, where each line has an amount more.

    In text that lost its spaces "Insurance payments Adjustments" may be one column or two.
    """
    counts = Counter(count for tokens in below if (count := sum(token.kind == "money" for token in tokens)) > 1)
    usual = counts.most_common(1)[0][0] if counts else 0
    if usual != sum(column.role in MONEY_ROLES for column in heading.columns) + 1:
        return heading
    columns: list[Column] = []
    for column in heading.columns:
        parts = _two(column) if column.role == "credit" else []
        columns.extend(parts or [column])
    return Heading(tuple(columns), heading.rows)


def _two(column: Column) -> list[Column]:
    """A column as the two that its heading names; else none."""
    words = column.heading.split()
    for cut in range(len(words) - 1, 0, -1):
        first, second = " ".join(words[:cut]), " ".join(words[cut:])
        roles = column_meaning(first), column_meaning(second)
        if roles[0] in MONEY_ROLES and roles[1] in MONEY_ROLES and roles[0] != roles[1]:
            return [
                replace(column, role=role, heading=said)
                for role, said in zip(roles, (first, second), strict=True)
                if role
            ]
    return []


def _described(heading: Heading, index: int) -> Heading:
    """The heading with its first strange column for the description, where it has none."""
    if heading.has("description"):
        return heading
    columns = list(heading.columns)
    columns[index] = replace(columns[index], role="description")
    return Heading(tuple(columns), heading.rows)


def _alone(role: Role, scores: dict[int, float]) -> bool:
    """Whether the content decides: of two unknown columns of amounts none can be called the charge."""
    return role != "charge" or sum(score >= ENOUGH for score in scores.values()) == 1
