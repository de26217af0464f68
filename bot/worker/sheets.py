"""Spreadsheets: the cells of every sheet that can be seen, as a person sees them, near enough to be read again.

A formula counts with the value that was saved beside it; nothing is computed.
"""

import io
from collections.abc import Callable, Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

import python_calamine as calamine

from bot.exceptions import Encrypted, TooLarge, Unreadable
from bot.worker import LOCKED

_DAMAGED = "This spreadsheet is damaged and can't be opened; save it again, or save it as CSV."
_LARGE = "This spreadsheet has far more rows or columns than a bill; save only those of the bill and send that."

Value = int | float | str | bool | time | date | datetime | timedelta


def work(data: bytes, options: dict[str, Any], progress: Callable[[int, int, int], None]) -> list[dict[str, Any]]:
    """The sheets: of each its rows of texts and, by place, how many columns a merged cell lies over.

    `options` bounds them: `rows`, `columns`, `sheets`. Raises `TooLarge`, `Encrypted` or `Unreadable`.
    """
    try:
        with calamine.CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            sheets = [_sheet(sheet, options) for sheet in _visible(book, int(options["sheets"]))]
            progress(len(sheets), len(sheets), 0)
            return sheets
    except calamine.PasswordError as error:
        raise Encrypted(LOCKED) from error
    except calamine.CalamineError as error:
        raise Unreadable(_DAMAGED) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # how a failure inside the library's Rust arrives
            raise
        raise Unreadable(_DAMAGED) from error


def _visible(book: calamine.CalamineWorkbook, most: int) -> Iterator[calamine.CalamineSheet]:
    shown = [
        sheet.name
        for sheet in book.sheets_metadata
        if sheet.visible == calamine.SheetVisibleEnum.Visible and sheet.typ == calamine.SheetTypeEnum.WorkSheet
    ]
    if len(shown) > most:
        raise TooLarge(f"This spreadsheet has {len(shown)} sheets; send only those of the bill.")
    for name in shown:
        yield book.get_sheet_by_name(name)


def _sheet(sheet: calamine.CalamineSheet, options: dict[str, Any]) -> dict[str, Any]:
    if sheet.total_height > options["rows"] or sheet.total_width > options["columns"]:
        raise TooLarge(_LARGE)
    rows = [[_text(value) for value in row] for row in sheet.to_python(skip_empty_area=False)]
    wide = [[*start, end[1] - start[1] + 1] for start, end in sheet.merged_cell_ranges or ()]
    return {"rows": rows, "merged": wide}


def _text(value: Value) -> str:
    """A cell as text: a date as a date, a number without trailing zeros."""
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
