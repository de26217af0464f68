"""Workbooks for the tests, made of rows of cells."""

import io
import zipfile
from collections.abc import Sequence

import openpyxl

Rows = Sequence[Sequence[object]]
ODS = "application/vnd.oasis.opendocument.spreadsheet"


def xlsx(*sheets: Rows, hidden: Rows | None = None, merged: Sequence[str] = ()) -> bytes:
    """An XLSX file of these sheets; `hidden` is one more that nobody sees, `merged` ranges of the first."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"Sheet {number}")
        for row in rows:
            sheet.append(list(row))
        for place in merged if number == 1 else ():
            sheet.merge_cells(place)
    if hidden is not None:
        sheet = book.create_sheet("Hidden")
        sheet.sheet_state = "hidden"
        for row in hidden:
            sheet.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def ods(table: str) -> bytes:
    """An ODS file whose one sheet has these rows, written as XML."""
    content = (
        '<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>'
        f'<table:table table:name="A">{table}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{ODS}"/></manifest:manifest>'
    )
    return archive(
        {"mimetype": ODS.encode(), "content.xml": content.encode(), "META-INF/manifest.xml": manifest.encode()}
    )


def ods_row(*cells: str, repeated: int = 1) -> str:
    """A row of an ODS sheet, a number written as one."""
    return (
        f'<table:table-row table:number-rows-repeated="{repeated}">{"".join(map(_ods_cell, cells))}</table:table-row>'
    )


def _ods_cell(text: str) -> str:
    kind = 'float" office:value="' + text if text.replace(".", "", 1).isdigit() else "string"
    return f'<table:table-cell office:value-type="{kind}"><text:p>{text}</text:p></table:table-cell>'


def archive(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as made:
        for name, content in members.items():
            made.writestr(name, content)
    return stream.getvalue()


def changed(data: bytes, name: str, old: bytes, new: bytes) -> bytes:
    """The archive with `old` in one member replaced by `new`."""
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        members = {each: opened.read(each) for each in opened.namelist()}
    assert old in members[name]
    return archive({**members, name: members[name].replace(old, new)})
