"""Codes and counts that stand in a row of their own right below what they are of: "99284   Qty 1"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.columns.contents import NAMED_COUNT, code_role
from bot.readers.layout.language.tokens import Token
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Table

_CALLED = re.compile(r"(?:CPT|HCPCS|CDT|code|c[oó]digo)\W{0,2}", re.IGNORECASE)
_NEAR = 1.3
"""Heights of a row between a line and what belongs to it."""
_LETTERS = 3
"""More letters than a code has."""


class CodesBelow:
    """Gives such rows to the lines above them; to none where the first stands above all lines."""

    def __init__(self) -> None:
        self._above = False

    def take(
        self, index: int, row: Row, tokens: Sequence[Token], table: Table, shut: object, before: Row | None
    ) -> bool:
        """Whether the row was one and went to the line just above it; none does where the table is `shut`.

        `before` is the row before it; where that is the line, the end of a page may part the two.
        """
        found = None if shut else _code_and_count(tokens)
        if found is None:
            return False
        if not table.drafts or self._above:
            self._above = True
            return False
        line = table.drafts[-1]
        code, count = found
        if _is_far(row, line, before) or _is_coded(line):
            return False
        if "description" not in line.cells and any(map(_is_worded, line.cells.get("code", ()))):
            line.cells["description"] = line.cells["code"]  # what was done stands in the column of codes
        line.cells["code"] = [code]
        if count and "units" not in line.cells:
            line.cells["units"] = [count]
        line.page, line.bottom = row.page, row.bottom
        table.rows.add(index)
        return True


def _is_far(row: Row, line: Draft, before: Row | None) -> bool:
    """Whether a row stands too far below a line; a cell cut by the end of a page goes on at the top of the next one."""
    if row.page == line.page:
        return row.top - line.bottom > _NEAR * (row.bottom - row.top)
    last = before is not None and before.page == line.page and before.bottom <= line.bottom
    return not (last and row.cells and row.page == line.page + 1)


def _is_coded(line: Draft) -> bool:
    """Whether a code stands anywhere in a line."""
    said = [token.text for tokens in line.cells.values() for token in tokens if token.kind != "money"]
    parts = " ".join([*said, *line.before, *line.more]).split()
    return any(code_role(part.strip("()[]")) == "code" for part in parts)


def _is_worded(token: Token) -> bool:
    return sum(map(str.isalpha, token.text)) > _LETTERS


def _code_and_count(tokens: Sequence[Token]) -> tuple[Token, Token | None] | None:
    """The code that a row is, and how many, where it says that too; None where it says anything else."""
    rest = list(tokens[1:] if tokens and _CALLED.fullmatch(tokens[0].text) else tokens)
    if not rest:
        return None
    code, *count = rest
    bare = code.text.strip("()[]")
    if code_role(bare) != "code":
        return None
    code = code if bare == code.text else replace(code, text=bare, kind="text")
    if count and not NAMED_COUNT.fullmatch(" ".join(token.text for token in count)):
        return None
    return code, next((token for token in count if any(map(str.isdigit, token.text))), None)
