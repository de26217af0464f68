"""Spreadsheet files: XLSX, XLSB, XLS and ODS, each sheet a page of cells; hidden sheets are not looked at.

A formula counts with the value that was saved beside it; nothing is computed.
"""

import io
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

import python_calamine as calamine

from bot.bill import Bill
from bot.exceptions import Encrypted, TooLarge, Unreadable
from bot.readers import archive, grid_size
from bot.readers.document import Document
from bot.readers.layout import Cell, Page, bills_of, cells_page

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ODS = b"application/vnd.oasis.opendocument.spreadsheet"
_MOST_SHEETS = 60
_DAMAGED = "This spreadsheet is damaged and can't be opened; save it again, or save it as CSV."
_LOCKED = "This spreadsheet is locked with a password; save a copy without it and send that."
_BINARY = "This binary workbook can't be read here; save it as an ordinary Excel file (.xlsx) or as CSV."
_EMPTY = "No sheet of this spreadsheet holds anything; choose the bill again."

Value = int | float | str | bool | time | date | datetime | timedelta


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
    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(_bounded(document.data))) as book:
            found = [page for number, sheet in enumerate(_visible(book), 1) if (page := _page(sheet, number)).words]
    except calamine.PasswordError as error:
        raise Encrypted(_LOCKED) from error
    except calamine.CalamineError as error:
        raise Unreadable(_DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how a failure inside the library's Rust arrives
            raise
        raise Unreadable(_DAMAGED) from error
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
            raise Encrypted(_LOCKED)
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


def _visible(book: calamine.CalamineWorkbook) -> Iterator[calamine.CalamineSheet]:
    shown = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible == calamine.SheetVisibleEnum.Visible and sheet.typ == calamine.SheetTypeEnum.WorkSheet
    ]
    if len(shown) > _MOST_SHEETS:
        raise TooLarge(f"This spreadsheet has {len(shown)} sheets; send only those of the bill.")
    for name in shown:
        yield book.get_sheet_by_name(name)


def _page(sheet: calamine.CalamineSheet, number: int) -> Page:
    if sheet.height > grid_size.MOST_ROWS or sheet.width > grid_size.MOST_COLUMNS:
        raise TooLarge("This spreadsheet has far more rows or columns than a bill; save only those of the bill.")
    rows = [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    return cells_page(_spanning(rows, sheet), number)


def _spanning(rows: list[list[str]], sheet: calamine.CalamineSheet) -> Iterator[list[Cell]]:
    """The rows, a merged cell as wide as the columns it lies over."""
    wide = {start: end[1] - start[1] + 1 for start, end in sheet.merged_cell_ranges or ()}
    for number, row in enumerate(rows):
        yield [Cell(text, min(wide.get((number, index), 1), len(row))) for index, text in enumerate(row)]


def _text(value: Value) -> str:
    """A cell as a person sees it, near enough to be read again: a date as a date, a number without trailing zeros."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return "" if isinstance(value, time | timedelta) else str(value)


def _number(value: float) -> str:
    """A number as a sheet shows it: what arithmetic in binary left beyond the fourth place is not shown.

    >>> _number(99213.0), _number(12.5), _number(208.00000000000003), _number(-33.333333), _number(0.125)
    ('99213', '12.5', '208', '-33.33', '0.125')
    """
    if value != value or abs(value) >= 1e15:
        return ""
    exact = round(value, 4)
    shown = exact if abs(value - exact) < 1e-6 else round(value, 2)
    return f"{shown:.4f}".rstrip("0").rstrip(".")
