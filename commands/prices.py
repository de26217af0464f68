"""``plainbill prices``: hospitals' own price files."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from codesets.prices import ImportedPrices, PriceBook, fetch_prices, import_prices
from knowledge.publishing import learn

app = typer.Typer(no_args_is_help=True, help="Hospitals' own price files (45 CFR 180).")

_out = Console(highlight=False, soft_wrap=True)
_progress_to = Console(stderr=True)


@app.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE|URL", help="The hospital's file, or its https address.")],
) -> None:
    """Adds a hospital's price file: tall or wide CSV, or JSON, zipped or not."""
    book = PriceBook()
    imported = _imported(file, book)
    _say(imported)
    if imported.is_new:
        _learn(book)


def _learn(book: PriceBook) -> None:
    """Let the finder know the lists' wordings."""
    with Progress(SpinnerColumn(), TextColumn("{task.description}"), console=_progress_to, transient=True) as bar:
        bar.add_task("learning the wordings")
        learn(book.wordings, book.folder)


def _imported(file: str, book: PriceBook) -> ImportedPrices:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=_progress_to, transient=True) as bar:
        reading = bar.add_task("reading", total=None)

        def told(done: int, total: int) -> None:
            bar.update(reading, completed=done, total=total)

        if "://" not in file:
            return import_prices(Path(file), book, told=told)
        fetching = bar.add_task("fetching", total=None)
        return fetch_prices(file, book, lambda done, total: bar.update(fetching, completed=done, total=total), told)


def _say(imported: ImportedPrices) -> None:
    hospital = imported.hospital
    if not imported.is_new:
        _out.print(
            f"This file of {hospital.name} was imported before ({hospital.id}). Nothing has changed.", markup=False
        )
        return
    of = f" of {hospital.updated}" if hospital.updated else ""
    _out.print(f"{hospital.name}: {hospital.lines:,} prices from the list{of} ({hospital.id}).", markup=False)


@app.command("list")
def list_hospitals() -> None:
    """Every hospital whose prices have been imported."""
    book = PriceBook()
    hospitals = book.hospitals()
    if not hospitals:
        _out.print(f"No price file has been imported into {book.folder}. `plainbill prices import FILE` adds one.")
        return
    table = Table("hospital", "list of", "prices", box=None, pad_edge=False)
    table.add_column("id", no_wrap=True)
    for one in hospitals:
        table.add_row(one.name, one.updated.isoformat() if one.updated else "", f"{one.lines:,}", one.id)
    _out.print(table)


@app.command()
def remove(
    name: Annotated[str, typer.Argument(metavar="ID", help="An id as the list shows it, or the hospital's name.")],
) -> None:
    """Takes a hospital's prices out again."""
    book = PriceBook()
    hospital = book.find(name)
    book.remove(hospital)
    _learn(book)
    _out.print(f"The prices of {hospital.name} are gone.", markup=False)
