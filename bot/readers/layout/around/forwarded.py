"""The head of a message that was sent on: who wrote it, when, to whom. What the bill says of itself goes first."""

import re
from collections.abc import Sequence

from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field

_HEAD = re.compile(r"(?:> ?)*(?:From|De|Sent|Enviado|Date|Fecha|Subject|Asunto|To|Para|Cc|CC)(?: el)?: ?\S")
_FEWEST = 3
_NEAR = 1.5
"""Heights of a row: the widest gap between the lines of a head."""


def own_first(fields: Sequence[Field], rows: Sequence[Row]) -> list[Field]:
    """The fields, those that the head of a message names behind all others."""
    heads = {id(word) for row in _heads(rows) for word in row.words}
    if not heads:
        return list(fields)
    return sorted(fields, key=lambda one: bool(one.words) and all(id(word) in heads for word in one.words))


def _heads(rows: Sequence[Row]) -> list[Row]:
    """The rows of the heads of messages: at least three of their lines one below the other."""
    found: list[Row] = []
    run: list[Row] = []
    for row in rows:
        near = not run or (row.page == run[-1].page and row.top - run[-1].bottom <= _NEAR * (row.bottom - row.top))
        run = [*run, row] if near and _HEAD.match(row.text) else [row] if _HEAD.match(row.text) else []
        if len(run) == _FEWEST:
            found += run
        elif len(run) > _FEWEST:
            found.append(row)
    return found
