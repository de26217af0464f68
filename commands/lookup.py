"""``plainbill lookup``: the codes that words, a price-list line or a code mean."""

import json
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from commands.options import JsonOption, LangOption, json_lines, language_of, print_json
from knowledge import open_knowledge

_out = Console(highlight=False, soft_wrap=True)


def lookup(
    text: Annotated[str | None, typer.Argument(metavar="TEXT OR CODE")] = None,
    as_json: JsonOption = False,
    k: Annotated[int, typer.Option("-k", min=1, max=100, help="How many codes.")] = 5,
    system: Annotated[
        list[str] | None, typer.Option("--system", help="Only this code system; may be repeated.")
    ] = None,
    queries: Annotated[Path | None, typer.Option("--queries", help="A JSON Lines file of queries.")] = None,
    lang: LangOption = None,
) -> None:
    """The best matching codes for words, for a price-list line, or for a code."""
    if (text is None) == (queries is None):
        raise typer.BadParameter("give TEXT, or --queries with a file of them")
    language = language_of(lang) or "en"
    systems = _systems(system or [])
    finder = open_knowledge().finder
    if queries:
        rows = list(json_lines(queries, "query"))
        found = finder.lookup_many([str(row["query"]) for row in rows], k=k, systems=systems, language=language)
        for row, matches in zip(rows, found, strict=True):
            dumped = [match.model_dump(mode="json") for match in matches]
            typer.echo(json.dumps({"id": row["id"], "matches": dumped}, ensure_ascii=False))
        return
    matches = finder.lookup(text or "", k=k, systems=systems, language=language)
    if as_json:
        print_json([match.model_dump(mode="json") for match in matches])
        return
    from bot.printed import match_table

    _out.print(match_table(matches) if matches else "Nothing was found. Try other words, or fewer.")


def _systems(named: list[str]) -> tuple[str, ...]:
    from codesets import SYSTEMS

    if unknown := set(named) - SYSTEMS.keys():
        raise typer.BadParameter(f"{', '.join(sorted(unknown))}: the systems are {', '.join(SYSTEMS)}")
    return tuple(named)
