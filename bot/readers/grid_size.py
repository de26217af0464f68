"""How large the tables of a spreadsheet file are, told before they are laid out in memory.

A file of a few bytes may name a cell in row 1,048,576 and column 16,384, and what opens it would make room for all
that lies between.
"""

import io
import re
import struct
from collections.abc import Iterator

import olefile

from bot.exceptions import TooLarge, Unreadable

MOST_ROWS = 12_000
MOST_COLUMNS = 300
_TOO_LARGE = "This spreadsheet has far more rows or columns than a bill; save only those of the bill and send that."
_DAMAGED = "This spreadsheet is damaged and can't be opened; save it again, or save it as CSV."
_CELL = re.compile(rb"""\sr\s*=\s*["']\s*([A-Za-z]{0,9})(\d{1,12})""")
_ROW = re.compile(rb"<[\w:]*table-row\b")
_REPEATED = re.compile(rb"""(number-(?:rows|columns)-repeated)\s*=\s*["']\s*\+?(\d+)\s*["']""")
_OF_CELLS = frozenset({0x0006, 0x00BD, 0x00BE, 0x00D6, 0x00FD, 0x0201, 0x0203, 0x0204, 0x0205, 0x027E, 0x0406, 0x0206})
"""The records of a sheet in the binary format that begin with a row and a column."""


def check_xml(sheet: bytes) -> None:
    """Raise `TooLarge` where a sheet of an XLSX file names a cell beyond the bounds."""
    for letters, digits in _CELL.findall(sheet):
        if int(digits) > MOST_ROWS or _column(letters) > MOST_COLUMNS:
            raise TooLarge(_TOO_LARGE)


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number


def single_repeats(content: bytes) -> bytes:
    """The tables of an ODS file with the repeats that fill a sheet up to its edge taken off; `TooLarge` as above."""

    def few(found: re.Match[bytes]) -> bytes:
        most = MOST_ROWS if b"rows" in found[1] else MOST_COLUMNS
        count = int(found[2][:9])
        return found[1] + b'="%d"' % (count if count <= min(most, 64) else 1)

    content = _REPEATED.sub(few, content)
    rows = _ROW.split(content)
    if len(rows) > MOST_ROWS or sum(map(_extra, rows)) > 20 * MOST_ROWS:
        raise TooLarge(_TOO_LARGE)
    if max(row.count(b"table-cell") + _extra(row) for row in rows) > 4 * MOST_COLUMNS:
        raise TooLarge(_TOO_LARGE)
    return content


def _extra(row: bytes) -> int:
    return sum(int(count) - 1 for _, count in _REPEATED.findall(row))


def is_xls(data: bytes) -> bool:
    """Whether the old office file is a workbook rather than a letter or a mail."""
    return _workbook(data) is not None


def check_xls(data: bytes) -> None:
    """Raise `TooLarge` where an old workbook names a cell beyond the bounds, `Unreadable` where it is none."""
    book = _workbook(data)
    if book is None:
        raise Unreadable(_DAMAGED)
    for row, column in _places(book):
        if row >= MOST_ROWS or column >= MOST_COLUMNS:
            raise TooLarge(_TOO_LARGE)


def _workbook(data: bytes) -> bytes | None:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as opened:
            for name in ("Workbook", "Book"):
                if opened.exists(name):
                    return bytes(opened.openstream(name).read())
    except (OSError, ValueError, IndexError, struct.error, TypeError, AttributeError, MemoryError, RecursionError):
        return None  # what a damaged directory makes the library raise
    return None


def _places(book: bytes) -> Iterator[tuple[int, int]]:
    place = 0
    while place + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, place)
        if kind in _OF_CELLS and size >= 4 and place + 8 <= len(book):  # the last record may be cut off
            row, column = struct.unpack_from("<HH", book, place + 4)
            yield row, column
        if kind in (0x00BD, 0x00BE) and 6 <= size <= len(book) - place - 4:  # a run of cells ends with its last column
            yield row, struct.unpack_from("<H", book, place + 4 + size - 2)[0]
        place += 4 + size
