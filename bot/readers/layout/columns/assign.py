"""Which column each token of a row belongs to: the cheapest way to lay the row over the columns, in order.

Place and kind weigh together. An amount under no heading goes to none rather than to its neighbour, a
word never goes to a column of amounts, and two amounts never share a column.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from bot.readers.layout.columns.shared import is_of_amounts
from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.tokens import Token
from bot.readers.layout.language.vocabulary import DATE_ROLES, MONEY_ROLES, Role
from codesets.recognize import split_modifiers, systems_of

NEVER = 1000.0
FAR = 40.0
_PROCEDURES = frozenset({"cpt", "hcpcs", "cdt"})
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:[ap]m?)?", re.IGNORECASE)
_WORDED: frozenset[Role] = frozenset({"description", "other", "provider", "remarks"})
_SINGLE: frozenset[Role] = MONEY_ROLES | DATE_ROLES | {"units", "line_number"}


@dataclass(frozen=True)
class Placed:
    """A token and the column it was laid under; `cost` says how badly it fits there."""

    token: Token
    column: int
    cost: float


def place(tokens: Sequence[Token], columns: Sequence[Column], width: float, *, ragged: bool) -> list[Placed]:
    """Each token with its column. In a `ragged` table only order and kind count, not the place."""
    if tokens and tokens[0].cell:
        return _by_cell(tokens, columns)
    roles: list[Role] = ["charge" if is_of_amounts(column) else column.role for column in columns]
    kinds = [[_kind_cost(token, role) for role in roles] for token in tokens]
    spans, strengths = _territories(columns), _strengths(tokens, width)
    costs: list[list[float]] = []
    comes: list[list[int]] = []
    for index, token in enumerate(tokens):
        own = [
            kinds[index][j] + (0.0 if ragged else _distance(token, columns[j], spans[j], width))
            for j in range(len(columns))
        ]
        if index == 0:
            costs.append([cost + (0.01 * j if ragged else 0) for j, cost in enumerate(own)])
            comes.append([-1] * len(columns))
            continue
        line, back = [], []
        earlier, least = NEVER * len(tokens), 0  # the cheapest way to a column left of this one
        for j, cost in enumerate(own):
            again = costs[-1][j] + _again(columns[j].role, token)
            parted = earlier
            if j:
                strong = index in strengths
                parted += _together(tokens[index - 1], token, columns[least], columns[j], width, strong=strong)
            line.append(cost + min(parted, again))
            back.append(least if parted <= again else j)
            if costs[-1][j] < earlier:
                earlier, least = costs[-1][j], j
        costs.append(line)
        comes.append(back)
    return _trace(tokens, costs, comes)


def _together(before: Token, token: Token, column: Column, other: Column, width: float, *, strong: bool) -> float:
    """What it costs to part two words a space apart between two columns of words."""
    if column.role not in _WORDED or other.role not in _WORDED or token.x0 - before.x1 > 1.3 * width:
        return 0.0
    if before.kind == token.kind == "text":
        return 1.0 if min(len(before.text), len(token.text)) > 1 else 0.0
    return 1.0 if strong else 0.0


def _strengths(tokens: Sequence[Token], width: float) -> set[int]:
    """The places of numbers that are the strength of a drug, and of their units: "METFORMIN ER 500 MG"."""
    found: set[int] = set()
    for index, (number, unit) in enumerate(pairwise(tokens)):
        if number.kind == "number" and _UNIT.match(unit.text) and unit.x0 - number.x1 <= 1.3 * width:
            found |= {index, index + 1}
    return found


def _trace(tokens: Sequence[Token], costs: Sequence[Sequence[float]], comes: Sequence[Sequence[int]]) -> list[Placed]:
    placed: list[Placed] = []
    if not tokens:
        return placed
    column = min(range(len(costs[-1])), key=costs[-1].__getitem__)
    for index in range(len(tokens) - 1, -1, -1):
        before = comes[index][column]
        earlier = costs[index - 1][before] if index else 0.0
        placed.append(Placed(tokens[index], column, costs[index][column] - earlier))
        column = before
    return placed[::-1]


def _by_cell(tokens: Sequence[Token], columns: Sequence[Column]) -> list[Placed]:
    index_of = {column.x0: index for index, column in enumerate(columns)}
    return [
        Placed(token, index_of[token.x0], _kind_cost(token, columns[index_of[token.x0]].role))
        for token in tokens
        if token.x0 in index_of
    ]


def _again(role: Role, token: Token) -> float:
    """What a second token in one column costs."""
    if role in MONEY_ROLES:
        return 0.5 if token.kind == "text" and len(token.text) <= 3 else NEVER
    return 12.0 if role in _SINGLE else 0.0


def _kind_cost(token: Token, role: Role) -> float:
    if role in MONEY_ROLES:
        return _money_cost(token)
    if role in DATE_ROLES:
        known = _six_digits(token.text) or _CLOCK.fullmatch(token.text)
        return 0.0 if token.kind == "date" else 0.5 if known else _short_cost(token.text)
    if role in ("units", "line_number"):
        return 0.0 if token.kind == "number" else 14.0 if token.kind in ("money", "date") else 4.0
    if role in ("code", "revenue", "modifier", "ndc", "diagnosis"):
        return _code_cost(token.text, token.kind, role)
    if role == "description":
        if _CLOCK.fullmatch(token.text):
            return 3.0
        if token.kind == "text" and (_short_date(token.text) or token.text.isdigit()):
            return 1.5 if "/" in token.text or "-" in token.text else 1.0  # a long number is that of something
        return {"text": 0.0, "number": 1.0, "date": 3.0, "money": 5.0}[token.kind]
    if role in ("provider", "other") and _PROCEDURES & set(systems_of(split_modifiers(token.text)[0])):
        return 4.0
    return {"text": 0.2, "number": 0.6, "date": 2.0, "money": 4.0}[token.kind]


def _money_cost(token: Token) -> float:
    if token.kind == "money" or token.blank:
        return 0.0
    if token.kind == "number":
        return 1.5
    digits = sum(map(str.isdigit, token.text))
    return 8.0 if digits * 2 >= len(token.text) and token.kind == "text" else 30.0


_UNIT = re.compile(r"(?:mg|mcg|ml|gm?|units?|iu|meq|%)\b|mg/", re.IGNORECASE)
_SHAPED = re.compile(r"\d{5}|[A-V]\d{4}|\d{4}[FTUMA]")


@lru_cache(maxsize=4096)
def _code_cost(text: str, kind: str, role: Role) -> float:
    if kind == "date":
        return 14.0
    code, _ = split_modifiers(text)
    systems = set(systems_of(code))
    if role == "code":
        fits = bool(systems & (_PROCEDURES | {"revenue", "ndc"}))
        # A number of the right shape is what the document prints as its code, though no system has it.
        shaped = 0.8 if _SHAPED.fullmatch(code) else 5.0
        if "ndc" in systems and "-" in text:
            return 0.0
        return 0.0 if systems & _PROCEDURES else 0.6 if fits else 1.5 if "modifier" in systems else shaped
    if role == "revenue":
        return 0.0 if "revenue" in systems else 5.0
    if role == "modifier":
        known = all(
            split_modifiers(f"99213 {part}")[1] for part in text.split(",")
        )  # after a mere space only a modifier of the table counts
        return 0.0 if known else 0.5 if "modifier" in systems else 1.0 if len(text) == 2 or "," in text else 5.0
    if role == "ndc":
        return 0.0 if "ndc" in systems else 5.0
    return 0.0 if "icd10cm" in systems else 4.0


def _six_digits(text: str) -> bool:
    """Whether the text may be a day as claim forms write it: 020626."""
    return len(text) == 6 and text.isdecimal() and 1 <= int(text[:2]) <= 12 and 1 <= int(text[2:4]) <= 31


def _short_cost(text: str) -> float:
    """What a day without a year costs in a column of days: 03/02, or 0302 as old printers write it."""
    return 1.0 if _short_date(text) or (len(text) == 4 and _six_digits(f"{text}00")) else 9.0


def _short_date(text: str) -> bool:
    parts = text.replace("-", "/").split("/")
    return len(parts) == 2 and all(part.isdigit() and len(part) <= 2 for part in parts)


def _territories(columns: Sequence[Column]) -> list[tuple[float, float]]:
    """How far a column of words may reach: up to the headings beside it."""
    spans = []
    for index, column in enumerate(columns):
        if column.role in ("description", "remarks", "provider", "other"):
            left = columns[index - 1].x1 if index else column.x0 - 1000
            right = columns[index + 1].x0 if index + 1 < len(columns) else column.x1 + 1000
            spans.append((min(left, column.x0), max(right, column.x1)))
        else:
            spans.append((column.x0, column.x1))
    return spans


def _distance(token: Token, column: Column, span: tuple[float, float], width: float) -> float:
    """How far the token stands from the column, in characters, with a little for being off its middle."""
    gap = max(0.0, token.x0 - span[1], span[0] - token.x1) / width
    inside = max(0.0, token.x0 - column.x1, column.x0 - token.x1) / width
    middle = abs((token.x0 + token.x1) - (column.x0 + column.x1)) / 2 / width
    return min(gap, FAR) + 0.02 * min(inside, FAR) + 0.01 * min(middle, FAR)
