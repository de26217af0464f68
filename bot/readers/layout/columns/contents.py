"""What stands in a column, told by the shapes of days, codes, amounts and words rather than by its heading."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.readers.layout.columns.stacking import Column
from bot.readers.layout.language.tokens import Token
from bot.readers.layout.language.vocabulary import Role
from codesets.recognize import split_modifiers, systems_of

NAMED_COUNT = re.compile(
    r"(?:qty|quantity|units?|cant(?:idad)?|unidades)(?:\b|(?=\d))\.?\s?[:=x]?\s?\d{1,5}"
    r"|\d{1,5} (?:units?|un|uns|uds?|unid|unidades|ea|each|hrs?|mi|miles|visits?|sessions?|days?|d[ií]as?|nights?)",
    re.IGNORECASE,
)
"""A count that says so itself, all of what stands there: "Qty: 2"."""
_PROCEDURES = frozenset({"cpt", "hcpcs", "cdt"})
_PERCENT = re.compile(r"\d{1,3}(?:\.\d+)? ?%")


def under(columns: Sequence[Column], index: int, below: Sequence[Sequence[Token]]) -> list[Token]:
    """The tokens that stand under one column more than under any other."""
    found = []
    for tokens in below:
        for token in tokens:
            own = _reach(columns, token)
            if own is None:
                gaps = [max(token.x0 - column.x1, column.x0 - token.x1) for column in columns]
                own = min(range(len(gaps)), key=gaps.__getitem__)
            if own == index:
                found.append(token)
    return found


def _reach(columns: Sequence[Column], token: Token) -> int | None:
    """The column of words that a word stands in, which reaches up to the next heading."""
    for at, (column, following) in enumerate(pairwise(columns)):
        if column.role == "description" and column.x0 <= token.x0 and token.x1 < following.x0:
            return at if token.kind == "text" and not holds(token, "code") else None
    return None


def share(tokens: Sequence[Token], role: Role) -> float:
    """The share of the tokens that are what a column of this role holds."""
    if not tokens:
        return 0.0
    return sum(holds(token, role) for token in tokens) / len(tokens)


def holds(token: Token, role: Role) -> bool:
    """Whether the token is what a column of days, amounts (as "charge"), words or codes holds."""
    if role == "service_date":
        return token.kind == "date"
    if role == "charge":
        return token.kind == "money"
    if role == "description":
        return token.kind == "text" and sum(map(str.isalpha, token.text)) >= 2 and not holds(token, "code")
    return code_role(token.text) == role


def code_role(text: str) -> Role | None:
    """The column of codes that a text is for, which may have its modifiers behind it; None where it is no code."""
    code, _ = split_modifiers(text)
    systems = set(systems_of(code))
    if systems & _PROCEDURES:
        return "code"
    if "revenue" in systems and len(code) == 4 and code.startswith("0"):
        return "revenue"
    return "ndc" if "ndc" in systems and "-" in code else None


def are_percents(tokens: Sequence[Token]) -> bool:
    """Whether all that stands there is parts of a hundred."""
    return bool(tokens) and all(_PERCENT.fullmatch(token.text) for token in tokens)
