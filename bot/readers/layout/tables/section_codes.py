"""Revenue codes that head the sections of an itemized bill: "0250 - Pharmacy", "Laboratory (Rev 0300)".

They are those of the lines below, where each line stands under such a heading and has no revenue code of its own.
"""

import re
from collections.abc import Iterable, Sequence

from bot.readers.layout.language.tokens import Token
from bot.readers.layout.page.rows import Row
from bot.readers.layout.tables.lines import Draft
from bot.readers.layout.tables.table import Table
from codesets import revenue

_CALLED = r"rev(?:enue)?\.?\s?(?:code|cd|center|ctr|no)?\.?[\s:#-]*"
_FIRST = re.compile(rf"(?:{_CALLED}(\d{{3,4}})|(0\d{{3}}))\s?[-–—:.]?\s*(?=[^\W\d]{{2}})[^$]*", re.IGNORECASE)
_LAST = re.compile(
    rf"[^\W\d][^$\d]*?(?:\s[-–—]\s|\s?[(\[]|\s)(?:{_CALLED}(\d{{3,4}})|(?<=[-–—(\[ ])(0\d{{3}}))\s?[)\]]?",
    re.IGNORECASE,
)
_AMOUNT = re.compile(r"\d[.,]\d\d(?!\d)|\d/\d")

_NEAR = 3
"""Rows between the first heading of a section and the first line, at most."""

_Place = tuple[int, float]


def code_each(rows: Sequence[Row], tables: Iterable[Table]) -> None:
    """Give the lines of each table the revenue codes of their sections."""
    at = {index: token for index, row in enumerate(rows) if (token := _headed(row)) is not None}
    headed = [((rows[index].page, rows[index].top), token) for index, token in at.items()]
    for table in tables if headed else ():
        first = min(table.rows - table.totals, default=0)
        if table.heading.has("revenue") or not any(0 <= first - index <= _NEAR for index in at):
            continue
        above = [_above(headed, draft) for draft in table.drafts]
        if all(above):
            for draft, token in zip(table.drafts, above, strict=True):
                draft.cells["revenue"] = [token] if token else []


def _headed(row: Row) -> Token | None:
    """The revenue code in a row that names a section by it; None where it says more, or names none."""
    match = None if len(row.phrases) > 2 or _AMOUNT.search(row.text) else _match(row.text)
    if match is None:
        return None
    code = match[1] or match[2]
    if not revenue.is_valid(code.zfill(4)):
        return None
    words = tuple(word for word in row.words if code in word.text)[:1]
    return Token(code, "text", row.words[0].x0, row.words[-1].x1, words=words)


def _match(text: str) -> re.Match[str] | None:
    return _FIRST.fullmatch(text) or _LAST.fullmatch(text)


def _above(headed: Sequence[tuple[_Place, Token]], draft: Draft) -> Token | None:
    """The code of the last heading above the line, over pages."""
    own = [token for place, token in headed if place < (draft.page, draft.bottom)]
    return own[-1] if own else None
