"""``plainbill codesets``: editions of code sets, fee schedules and coding rules, over the built-in words."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, SpinnerColumn, TextColumn
from rich.table import Table

from codesets.editions import Edition, Imported, Shelf, Stated, import_file
from codesets.editions.dates import read_date
from codesets.editions.download import Told
from codesets.editions.shelf import is_stale, newest
from codesets.editions.updating import Outcome, Source, is_due, sources
from codesets.editions.updating import update as run_update

app = typer.Typer(no_args_is_help=True, help="Editions of code sets, fee schedules and coding rules.")

_out = Console(highlight=False, soft_wrap=True)
_progress_to = Console(stderr=True)

NameArgument = Annotated[str, typer.Argument(metavar="ID", help="An id as `plainbill codesets list` shows it.")]


@app.command("list")
def list_editions() -> None:
    """Every imported edition, the newest first."""
    shelf = Shelf()
    editions = shelf.editions()
    if not editions:
        _out.print(f"No edition has been imported into {shelf.folder}. `plainbill codesets import FILE` adds one.")
        return
    table = Table("what", "from", "to", "rows", box=None, pad_edge=False)
    table.add_column("id", no_wrap=True)
    for edition in editions:
        table.add_row(
            edition.kind.title,
            edition.starts.isoformat(),
            edition.ends.isoformat() if edition.ends else "",
            f"{edition.rows:,}",
            edition.id,
        )
    _out.print(table)


@app.command()
def show(name: NameArgument) -> None:
    """One edition: what it is, from whom, its days, the file it was read from."""
    edition = Shelf().find(name)
    for label, value in (
        ("id", edition.id),
        ("what", edition.kind.title),
        ("kept by", edition.kind.keeper),
        ("name", edition.name),
        ("from", edition.starts.isoformat()),
        ("to", edition.ends.isoformat() if edition.ends else "until the next one"),
        ("rows", f"{edition.rows:,}"),
        ("source", edition.source),
        ("sha256", edition.sha256),
        ("imported", f"{edition.imported:%Y-%m-%d %H:%M} UTC"),
    ):
        _out.print(f"{label:9} {value}", markup=False)


@app.command("import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The file as it was published, zipped or not.")],
    starts: Annotated[str | None, typer.Option("--from", help="The first day, where the file does not say.")] = None,
    ends: Annotated[str | None, typer.Option("--to", help="The last day, where the file does not say.")] = None,
    name: Annotated[str | None, typer.Option("--name", help="What to call it.")] = None,
) -> None:
    """Adds an official file, or a licensee's own, as an edition."""
    stated = Stated(name, _day(starts, "--from"), _day(ends, "--to"))
    _say(imported_with_progress(file, Shelf(), stated))


@app.command()
def remove(
    name: Annotated[str | None, typer.Argument(metavar="ID", help="An id as the list shows it.")] = None,
    last: Annotated[bool, typer.Option("--last", help="The one that was imported last.")] = False,
) -> None:
    """Takes an edition back; the one before it answers again."""
    if (name is None) != last:
        raise typer.BadParameter("give an ID, or --last")
    shelf = Shelf()
    editions = shelf.editions()
    if last and not editions:
        _out.print("There is no imported edition to take back.")
        return
    edition = max(editions, key=lambda one: one.imported) if name is None else shelf.find(name)
    shelf.remove(edition)
    before = next(iter(shelf.editions(edition.kind.id)), None)
    _out.print(
        f"{edition.label} is gone. " + (f"{before.label} answers now." if before else "The built-in words answer.")
    )


@app.command()
def check() -> None:
    """What is out of date: exit code 1 where an edition's last day has passed."""
    today = datetime.now(UTC).date()
    current = newest(Shelf().editions())
    stale = [edition for edition in current if is_stale(edition, today)]
    for edition in current:
        _out.print(_standing(edition, today), markup=False)
    if not current:
        _out.print("No edition has been imported; the built-in words answer.")
    if stale:
        raise typer.Exit(1)


@app.command()
def update(
    kinds: Annotated[
        list[str] | None, typer.Argument(metavar="[KIND]...", help="Only these kinds; default: all.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would be fetched, and fetch nothing.")] = False,
    every: Annotated[bool, typer.Option("--all", help="Also what is up to date.")] = False,
    listed: Annotated[Path | None, typer.Option("--sources", help="Another file of addresses.")] = None,
) -> None:
    """Fetches what is missing or out of date; exit code 1 where something could not be had."""
    today, shelf = datetime.now(UTC).date(), Shelf()
    known = sources(today, listed)
    if unknown := set(kinds or ()) - {source.kind.id for source in known}:
        raise typer.BadParameter(
            f"{', '.join(sorted(unknown))}: the kinds are {', '.join(sorted({s.kind.id for s in known}))}"
        )
    wanted = [s for s in known if (not kinds or s.kind.id in kinds) and (every or is_due(s, shelf, today))]
    if not wanted:
        _out.print("Everything is up to date.")
    if dry_run:
        for source in wanted:
            _out.print(f"{source.label}: {source.urls[0]}", markup=False)
        return
    failed = [outcome for outcome in _updated(wanted, shelf) if _told(outcome)]
    if failed:
        raise typer.Exit(1)


def _updated(wanted: list[Source], shelf: Shelf) -> list[Outcome]:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=_progress_to, transient=True) as bar:

        def told(source: Source) -> Told:
            task = bar.add_task(source.label, total=None)
            return lambda done, total: bar.update(task, completed=done, total=total)

        return list(run_update(wanted, shelf, told))


def _told(outcome: Outcome) -> bool:
    """Say what became of a source; whether it failed."""
    if outcome.imported:
        _say(outcome.imported)
        return False
    typer.echo(f"{outcome.source.label}: {outcome.fault}", err=True)
    return True


def _standing(edition: Edition, today: date) -> str:
    if is_stale(edition, today):
        return f"out of date  {edition.label}: held until {edition.ends}. Import the next one."
    return f"current      {edition.label}: holds until {edition.ends or 'the next one'}."


def imported_with_progress(file: Path, shelf: Shelf, stated: Stated) -> Imported:
    """Import ``file`` while a line on standard error counts the rows."""
    with Progress(SpinnerColumn(), TextColumn("{task.description}"), console=_progress_to, transient=True) as bar:
        task = bar.add_task(f"{file.name}: reading")
        return import_file(
            file, shelf, stated, lambda rows: bar.update(task, description=f"{file.name}: {rows:,} rows")
        )


def _say(imported: Imported) -> None:
    edition = imported.edition
    if not imported.is_new:
        _out.print(f"{edition.label} was imported before, from the same file ({edition.id}). Nothing has changed.")
        return
    until = f" to {edition.ends}" if edition.ends else ""
    _out.print(f"{edition.label}: {edition.rows:,} rows, from {edition.starts}{until} ({edition.id}).")


def _day(text: str | None, option: str) -> date | None:
    if text is None:
        return None
    if (day := read_date(text)) is None:
        raise typer.BadParameter(f"{option} is a day written YYYY-MM-DD")
    return day
