"""Codes and counts that stand in a row of their own right below what they are of: "99284   Qty 1"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.readers.layout.contents import NAMED_COUNT, code_role
from bot.readers.layout.rows import Row
from bot.readers.layout.table import Table
from bot.readers.layout.tokens import Token

_CALLED = re.compile(r"(?:CPT|HCPCS|CDT|code|c[oó]digo)\W{0,2}", re.IGNORECASE)
_NEAR = 1.3
"""Heights of a row between a line and what belongs to it."""


class CodesBelow:
    """Gives such rows to the lines above them; to none where the first stands above all lines."""

    def __init__(self) -> None:
        self._above = False

    def take(self, index: int, row: Row, tokens: Sequence[Token], table: Table, shut: object) -> bool:
        """Whether the row was one and went to the line just above it; none does where the table is `shut`."""
        found = None if shut else _code_and_count(tokens)
        if found is None:
            return False
        if not table.drafts or self._above:
            self._above = True
            return False
        line = table.drafts[-1]
        code, count = found
        far = line.page != row.page or row.top - line.bottom > _NEAR * (row.bottom - row.top)
        words = [token for tokens in line.cells.values() for token in tokens if token.kind != "money"]
        if far or any(code_role(part.strip("()[]")) == "code" for token in words for part in token.text.split()):
            return False
        line.cells["code"] = [code]
        if count and "units" not in line.cells:
            line.cells["units"] = [count]
        line.bottom = row.bottom
        table.rows.add(index)
        return True


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
