"""Spreadsheet files: XLSX, XLS and ODS, each sheet a page of cells; hidden sheets are not looked at.

Sizes are checked before anything is opened, and what opens the file does so in a process of its own.
"""

from collections.abc import Iterator, Sequence

from bot.bill import Bill
from bot.exceptions import Encrypted, Unreadable
from bot.readers import archive, grid_size, sandbox
from bot.readers.document import MOST_SECONDS, Document
from bot.readers.layout import Cell, Page, bills_of, cells_page
from bot.worker import LOCKED

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_LIMITS = sandbox.Limits(silence=MOST_SECONDS, seconds=MOST_SECONDS, cpu=int(MOST_SECONDS))
_BOUNDS = {"rows": grid_size.MOST_ROWS, "columns": grid_size.MOST_COLUMNS, "sheets": 60}
_BINARY = "This binary workbook can't be read here; save it as an ordinary Excel file (.xlsx) or as CSV."
_EMPTY = "No sheet of this spreadsheet holds anything; choose the bill again."


def recognize(document: Document) -> float:
    """Sure where the archive holds a workbook, or an old office file is one."""
    if document.data.startswith(_OLE):
        return 1.0 if grid_size.is_xls(document.data) or _is_locked(document.data) else 0.0
    names = archive.names_in(document.data)
    if names & {"xl/workbook.xml", "xl/workbook.bin"}:
        return 1.0
    return 1.0 if "content.xml" in names and _is_ods(document.data) else 0.0


def pages(document: Document) -> list[Page]:
    """The cells of each sheet that can be seen; raises `TooLarge`, `Encrypted` or `Unreadable`."""
    sheets = sandbox.LIGHT.run("sheets", _bounded(document.data), _BOUNDS, _LIMITS)
    made = (cells_page(_spanning(sheet["rows"], sheet["merged"]), number) for number, sheet in enumerate(sheets, 1))
    found = [page for page in made if page.words]
    if not found:
        raise Unreadable(_EMPTY)
    return found


def read(document: Document) -> list[Bill]:
    """The bills that the sheets are."""
    return bills_of(pages(document))


def _bounded(data: bytes) -> bytes:
    """The file with only what holds cells, its sizes checked."""
    if data.startswith(_OLE):
        if _is_locked(data):
            raise Encrypted(LOCKED)
        grid_size.check_xls(data)
        return data
    members = archive.unpacked(data, (".xml", ".rels", ".bin", "mimetype"))
    if "xl/workbook.bin" in members:
        raise Unreadable(_BINARY)
    if "content.xml" in members:
        members["content.xml"] = grid_size.single_repeats(members["content.xml"])
    for name, content in members.items():
        if name.startswith("xl/worksheets/"):
            grid_size.check_xml(content)
    return archive.packed(members)


def _is_ods(data: bytes) -> bool:
    return archive.member(data, "mimetype", 200).startswith(_ODS)


def _is_locked(data: bytes) -> bool:
    """Whether this is the envelope in which newer office files keep their locked content."""
    return "EncryptedPackage".encode("utf-16-le") in data


def _spanning(rows: Sequence[Sequence[str]], merged: Sequence[Sequence[int]]) -> Iterator[list[Cell]]:
    """The rows, a merged cell as wide as the columns it lies over."""
    wide = {(row, column): columns for row, column, columns in merged}
    for number, row in enumerate(rows):
        yield [Cell(text, min(wide.get((number, index), 1), len(row))) for index, text in enumerate(row)]
