"""Reading the papers that a command names, with the pages done shown where someone can see it."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from bot.bill import Bill
from bot.brought import make_case
from bot.case import Case
from bot.exceptions import Unreadable
from bot.readers import Found, read_traced
from bot.readers.document import LARGEST_BYTES, Document

_progress_to = Console(stderr=True)


def _document(name: str) -> Document:
    if name == "-":
        return Document("standard input", sys.stdin.buffer.read(LARGEST_BYTES + 1), "text/plain")
    try:
        with Path(name).open("rb") as file:
            return Document(Path(name).name, file.read(LARGEST_BYTES + 1))
    except OSError as error:
        raise Unreadable(f"{name} can't be opened ({error.strerror}). Check the name and try again.") from error


def _bills(name: str, pages: list[Path] | None, password: str | None) -> list[Bill]:
    return [bill for bill, _ in traced(name, pages, password)]


def traced(name: str, pages: list[Path] | None, password: str | None) -> list[tuple[Bill, tuple[Found, ...]]]:
    """The bills in a file and its further pages, with a bar of the pages done where someone can see it."""
    console = _progress_to
    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[found]} amounts found"))
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        documents = [
            replace(_document(one), password=password, progress=_progress_of(bar, one))
            for one in (name, *map(str, pages or ()))
        ]
        return read_traced(documents)


def _progress_of(bar: Progress, name: str) -> Callable[[int, int, int], None]:
    """What tells the bar how far the reading of a file has come."""
    task = bar.add_task(f"Reading {Path(name).name}", total=None, found=0)
    found = 0

    def progress(page: int, pages: int, amounts: int) -> None:
        nonlocal found
        found += amounts
        said = f"{Path(name).name}: page {page} of {pages}"
        bar.update(task, description=said, completed=page, total=pages, found=found)

    return progress


def case_of(name: str, pages: list[Path] | None, eob: Path | None, estimate: Path | None, password: str | None) -> Case:
    """The bill in the file ``name`` with what was brought beside it."""
    eobs, estimates = (_bills(str(path), None, password) if path else [] for path in (eob, estimate))
    return make_case(_bills(name, pages, password), eobs, estimates)
