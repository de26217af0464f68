"""``plainbill knowledge``: the knowledge folder that everything else opens."""

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

app = typer.Typer(no_args_is_help=True, help="The knowledge folder that everything else opens.")

_progress_to = Console(stderr=True)


@app.callback()
def knowledge() -> None:
    """The knowledge folder that everything else opens."""


@app.command()
def build() -> None:
    """Makes the knowledge folder, unless the one that fits is there."""
    from knowledge.build import build as build_folder

    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        console=_progress_to,
    ) as bar:
        tasks = {}

        def progress(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=total)
            bar.update(tasks[stage], completed=done, total=total)

        folder = build_folder(progress)
    typer.echo(f"The knowledge is in {folder}")
