"""Forms that print every service there is and tick what was done: "[X] 99214   [ ] 99215"."""

import re
from collections.abc import Sequence

from bot.readers.layout.page.places import between
from bot.readers.layout.page.rows import Row

_OPEN = re.compile(r"(?:\[ ?_? ?\]|\( ?_? ?\)|[☐□◻○])(?=\s)\s*")
_TICKED = re.compile(r"(?:\[ ?[xX✓✔*] ?\]|\( ?[xX✓✔*] ?\)|[☒☑✓✔■◼●✗✘])(?=\s)\s*")


def only_ticked(rows: Sequence[Row]) -> list[Row]:
    """The rows without what was not ticked, the ticks themselves left off; all rows where none is ticked, or all are.

    Boxes that are all empty may be those of ways to pay, and ticks alone a printer's points.
    """
    ticked = {index for index, row in enumerate(rows) if not row.cells and _TICKED.match(row.text)}
    unticked = {index for index, row in enumerate(rows) if not row.cells and _OPEN.match(row.text)}
    if not ticked or not unticked:
        return list(rows)
    return [_bare(row) if index in ticked else row for index, row in enumerate(rows) if index not in unticked]


def _bare(row: Row) -> Row:
    match = _TICKED.match(row.text)
    words = between(row.words, match.end(), len(row.text)) if match else row.words
    return Row(tuple(words), row.width) if words else row
