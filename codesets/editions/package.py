"""A published file, whether it comes alone or inside a zip: its parts by name, read in a stream and bounded."""

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from codesets.editions.exceptions import Damaged

LARGEST = 4 * 2**30
"""Bytes of one part that are read: the largest published file, NCCI's pairs, has a tenth of it."""
LARGEST_SHEET = 300 * 2**20
"""Bytes of a workbook, unpacked: it is held in memory."""
MOST_PARTS = 500
_RATIO = 300
_LONGEST_LINE = 2**23
"""Bytes of one line: the headings of a price list with hundreds of plans take a megabyte."""
_HEAD = 2**16


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a package: its name without folders, and its size in bytes."""

    name: str
    size: int
    path: str

    @property
    def suffix(self) -> str:
        """The ending of the name, in small letters, with its dot."""
        return Path(self.name).suffix.lower()


class Package:
    """The published file at ``path``. Raises Damaged, with the reason, wherever it cannot be read."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._stream: IO[bytes] | None = None
        self._is_zip = path.suffix.lower() not in (".xlsx", ".ods") and zipfile.is_zipfile(path)
        self.parts = tuple(self._inside()) if self._is_zip else (Part(path.name, path.stat().st_size, ""),)

    def _inside(self) -> Iterator[Part]:
        with _told(self.path.name), zipfile.ZipFile(self.path) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if len(entries) > MOST_PARTS:
                raise Damaged(f"{self.path.name} holds more than {MOST_PARTS} files; a published one holds a few.")
            for entry in entries:
                if entry.flag_bits & 1:
                    raise Damaged(f"{self.path.name} is encrypted. Unpack it with its password first.")
                packed = max(entry.compress_size, 1)
                if entry.file_size > LARGEST or (entry.file_size > 2**20 and entry.file_size / packed > _RATIO):
                    raise Damaged(f"{entry.filename} in {self.path.name} unpacks to far more than a published file.")
                yield Part(Path(entry.filename).name, entry.file_size, entry.filename)

    @property
    def position(self) -> int:
        """How many bytes of the part that was opened last have been read, unpacked."""
        return self._stream.tell() if self._stream and not self._stream.closed else 0

    @contextmanager
    def open(self, part: Part) -> Iterator[IO[bytes]]:
        """The bytes of ``part``, in a stream."""
        if part.size > LARGEST:
            raise Damaged(f"{part.name} is larger than {LARGEST // 2**30} GB.")
        with _told(part.name):
            if not self._is_zip:
                with self.path.open("rb") as stream:
                    self._stream = stream
                    yield stream
                return
            with zipfile.ZipFile(self.path) as archive, archive.open(part.path) as unpacked:
                self._stream = unpacked
                yield unpacked

    def lines(self, part: Part) -> Iterator[str]:
        """The lines of a text, without their ends; UTF-8, or Windows letters where it is not."""
        with self.open(part) as stream:
            buffered = io.BufferedReader(stream, _HEAD * 2)  # type: ignore[type-var]
            encoding = _encoding(buffered.peek(_HEAD))
            while line := buffered.readline(_LONGEST_LINE):
                if len(line) == _LONGEST_LINE:
                    raise Damaged(f"{part.name} has a line of more than eight million letters: it is no table.")
                yield line.decode(encoding, errors="replace").rstrip("\r\n")

    def table(self, part: Part) -> Iterator[list[str]]:
        """The cells of a table, row by row: of a workbook's first sheet, or of text parted by tabs or commas."""
        if part.suffix in (".xlsx", ".xls", ".ods"):
            yield from self._sheet(part)
            return
        lines = self.lines(part)
        head = [line for _, line in zip(range(80), lines, strict=False)]
        mark = _mark(head)
        with _told(part.name):
            for cells in csv.reader(_joined(head, lines), delimiter=mark):
                yield [" ".join(cell.split()) for cell in cells]

    def _sheet(self, part: Part) -> Iterator[list[str]]:
        from python_calamine import CalamineWorkbook

        with self.open(part) as stream:
            content = stream.read(LARGEST_SHEET + 1)
        if len(content) > LARGEST_SHEET or _unpacked(content) > LARGEST_SHEET:
            raise Damaged(f"{part.name} is too large a workbook. Save the sheet as CSV and import that.")
        try:
            sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
        except Exception as error:  # the reader's own errors share no base class
            raise Damaged(f"{part.name} can't be opened as a workbook.") from error
        for cells in sheet.iter_rows():
            yield [_shown(cell) for cell in cells]


def _mark(head: list[str]) -> str:
    """What parts the cells: a tab, a bar or a tilde where at least half of the lines hold it, else a comma."""
    filled = [line for line in head if line.strip()]
    return next((mark for mark in "\t|~" if sum(mark in line for line in filled) * 2 >= len(filled) > 0), ",")


def _joined(head: list[str], rest: Iterator[str]) -> Iterator[str]:
    for line in head:
        yield line + "\n"
    for line in rest:
        yield line + "\n"


def _shown(cell: object) -> str:
    """A cell as the text it shows: a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())


def _unpacked(content: bytes) -> int:
    if not content.startswith(b"PK"):
        return len(content)
    with _told("the workbook"), zipfile.ZipFile(io.BytesIO(content)) as archive:
        return sum(entry.file_size for entry in archive.infolist())


def _encoding(head: bytes) -> str:
    try:
        head[: len(head) - 4 if len(head) > 8 else len(head)].decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # A letter cut by the end of what was peeked at is no sign of another encoding.
        return "utf-8-sig" if error.start > len(head) - 16 else "cp1252"
    return "utf-8-sig"


@contextmanager
def _told(name: str) -> Iterator[None]:
    """Turns what zipfile, zlib and csv raise into one sentence."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, csv.Error, NotImplementedError, RuntimeError, OSError) as error:
        # What the error quotes may be the file's own bytes: they stay out of the sentence.
        raise Damaged(f"{name} is damaged or broken off. Get the file again.") from error
