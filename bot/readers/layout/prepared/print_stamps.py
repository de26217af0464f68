"""What a browser stamps on the pages it prints: when it printed them, and from which address. It is no bill's."""

import re
from collections.abc import Iterable
from dataclasses import replace

from bot.readers.layout.page.rows import Row

_PRINTED = re.compile(r"^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d\d(?: [AP]M)?(?= |$)")
_ADDRESS = re.compile(r"(?:[a-z]+://|about:|blob:|data:)\S+ \d+/\d+", re.IGNORECASE)


def without_print_stamps(rows: Iterable[Row]) -> list[Row]:
    """The rows without the day and time of printing at their beginning, and without those that are an address."""
    return [kept for row in rows if (kept := _unstamped(row)) is not None]


def _unstamped(row: Row) -> Row | None:
    text = " ".join(row.text.split())
    if _ADDRESS.fullmatch(text):
        return None
    stamp = _PRINTED.match(text)
    if not stamp or row.cells:
        return row
    words = row.words[len(stamp[0].split()) :]
    return replace(row, words=words, cuts=frozenset()) if words else None
