"""Options that several commands take, and what they share in reading and printing JSON."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from bot.exceptions import Unreadable
from codesets.entry import Language

FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="The document; - for text on standard input.")]
EobOption = Annotated[Path | None, typer.Option("--eob", help="The explanation of benefits for this bill.")]
EstimateOption = Annotated[Path | None, typer.Option("--estimate", help="The good faith estimate for this bill.")]
PageOption = Annotated[list[Path] | None, typer.Option("--page", help="A further page of the same document.")]
PasswordOption = Annotated[str | None, typer.Option("--password", help="What opens a locked PDF.")]
LangOption = Annotated[str | None, typer.Option("--lang", help="en or es; default: the question's own.")]
TraceOption = Annotated[bool, typer.Option("--trace", help="With --json: where each value was found.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def print_json(value: object) -> None:
    """Prints ``value`` as JSON."""
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def language_of(value: str | None) -> Language | None:
    """The language that ``--lang`` names; raises typer.BadParameter for one that there is not."""
    if value is None or value == "en" or value == "es":
        return value  # type: ignore[return-value]
    raise typer.BadParameter("--lang is en or es")


def json_lines(path: Path, field: str) -> Iterator[dict[str, object]]:
    """The rows of a JSON Lines file, each with ``id`` and ``field``; raises Unreadable, which names the line."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Unreadable(f"{path} can't be read as UTF-8 text. Give a JSON Lines file.") from error
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise Unreadable(f"{path}, line {number}, is not JSON. Write one object a line.") from error
        if not isinstance(row, dict) or not {"id", field} <= row.keys():
            raise Unreadable(f"{path}, line {number}, must hold id and {field}.")
        yield row
