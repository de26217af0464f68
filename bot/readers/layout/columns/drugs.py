"""Drugs as the notices of drug plans print them: the name over its day and pharmacy, in one cell or in rows below."""

import re
from collections.abc import Sequence
from itertools import pairwise

from bot.readers.layout.page.rows import Phrase, Row

_DATED = re.compile(r"[^\W\d]{3}.*\b\d{1,2}/\d{1,2}/\d{2,4}\b")
_BEGINS_DATED = re.compile(r"(?:[^\W\d][^,\d]*[,:] )?\d{1,2}/\d{1,2}/\d{2,4}\b")


def is_dated(first: Phrase, rows: Sequence[Row]) -> bool:
    """Whether a phrase in front of amounts has a day in its cell, or one begins what stands right below it."""
    if first.words[0].cell:
        return bool(_DATED.search(first.text))
    for above, row in pairwise(rows):
        if above.phrases[0] is first and len(row.phrases) == 1 and abs(row.words[0].x0 - first.x0) < row.width:
            return bool(_BEGINS_DATED.match(row.text))
    return False
