"""plainbill on the command line, and the names other Python programs use.

``plainbill --help`` lists the commands. A document that can't be read ends with exit code 2 and one
sentence on standard error.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from bot.answer import Answer, Explanation
from bot.assistant import Assistant, Reply
from bot.bill import Bill
from bot.brought import make_case
from bot.case import Case, Conversation
from bot.exceptions import BotError, Unreadable
from bot.letters import Letter, Order, letter_text
from bot.readers import Found, read_document, read_pages, read_traced
from bot.readers.document import LARGEST_BYTES, Document
from codesets.editions import EditionError
from codesets.entry import Language
from commands import codesets as codesets_commands
from commands import letter as letters
from commands import prices as prices_commands
from knowledge import open_knowledge
from knowledge.exceptions import KnowledgeError
from knowledge.match import Match

__all__ = [
    "Answer",
    "Assistant",
    "Bill",
    "Case",
    "Conversation",
    "Document",
    "Explanation",
    "Found",
    "Letter",
    "Match",
    "Order",
    "Reply",
    "Unreadable",
    "letter_text",
    "open_knowledge",
    "read_document",
    "read_pages",
    "read_traced",
]

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    help="Reads a medical bill, explains it in plain words, answers questions about it.",
    pretty_exceptions_enable=False,
)
knowledge_app = typer.Typer(no_args_is_help=True, help="The knowledge folder that everything else opens.")
app.add_typer(knowledge_app, name="knowledge")
app.add_typer(codesets_commands.app, name="codesets")
app.add_typer(prices_commands.app, name="prices")

_out = Console(highlight=False, soft_wrap=True)
_progress_to = Console(stderr=True)

FileArgument = Annotated[str, typer.Argument(metavar="FILE", help="The document; - for text on standard input.")]
EobOption = Annotated[Path | None, typer.Option("--eob", help="The explanation of benefits for this bill.")]
EstimateOption = Annotated[Path | None, typer.Option("--estimate", help="The good faith estimate for this bill.")]
PageOption = Annotated[list[Path] | None, typer.Option("--page", help="A further page of the same document.")]
PasswordOption = Annotated[str | None, typer.Option("--password", help="What opens a locked PDF.")]
LangOption = Annotated[str | None, typer.Option("--lang", help="en or es; default: the question's own.")]
TraceOption = Annotated[bool, typer.Option("--trace", help="With --json: where each value was found.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def _print_json(value: object) -> None:
    typer.echo(json.dumps(value, ensure_ascii=False, indent=2))


def _document(name: str) -> Document:
    if name == "-":
        return Document("standard input", sys.stdin.buffer.read(LARGEST_BYTES + 1), "text/plain")
    try:
        with Path(name).open("rb") as file:
            return Document(Path(name).name, file.read(LARGEST_BYTES + 1))
    except OSError as error:
        raise Unreadable(f"{name} can't be opened ({error.strerror}). Check the name and try again.") from error


def _read(name: str, pages: list[Path] | None, password: str | None) -> list[Bill]:
    return [bill for bill, _ in _read_traced(name, pages, password)]


def _read_traced(name: str, pages: list[Path] | None, password: str | None) -> list[tuple[Bill, tuple[Found, ...]]]:
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


def _case(name: str, pages: list[Path] | None, eob: Path | None, estimate: Path | None, password: str | None) -> Case:
    eobs, estimates = (_read(str(path), None, password) if path else [] for path in (eob, estimate))
    return make_case(_read(name, pages, password), eobs, estimates)


def _language(value: str | None) -> Language | None:
    if value is None or value == "en" or value == "es":
        return value  # type: ignore[return-value]
    raise typer.BadParameter("--lang is en or es")


@app.command()
def read(
    file: FileArgument,
    as_json: JsonOption = False,
    trace: TraceOption = False,
    eob: EobOption = None,
    estimate: EstimateOption = None,
    page: PageOption = None,
    password: PasswordOption = None,
) -> None:
    """The bill or bills as read from FILE; with its EOB, which line is which."""
    if trace and (not as_json or eob or estimate):
        raise typer.BadParameter("--trace goes with --json, for one document")
    if eob or estimate:
        _read_together(_case(file, page, eob, estimate, password), as_json)
        return
    together = _read_traced(file, page, password)
    bills = [bill for bill, _ in together]
    if as_json:
        traced = [{"trace": [found.as_json() for found in places]} if trace else {} for _, places in together]
        dumped = [bill.model_dump(mode="json") | more for bill, more in zip(bills, traced, strict=True)]
        _print_json(dumped[0] if len(dumped) == 1 else dumped)
        return
    from bot.printed import bill_table

    for bill in bills:
        _out.print(bill_table(bill))


def _read_together(case: Case, as_json: bool) -> None:
    from bot.printed import bill_table, pairs_table, together_json

    if as_json:
        _print_json(together_json(case))
        return
    for document in (case.bill, case.eob, case.estimate):
        if document:
            _out.print(bill_table(document))
    if case.bill and case.eob:
        _out.print(pairs_table(case.bill, case.eob))


@app.command()
def explain(
    file: FileArgument,
    as_json: JsonOption = False,
    lang: LangOption = None,
    eob: EobOption = None,
    estimate: EstimateOption = None,
    page: PageOption = None,
    password: PasswordOption = None,
) -> None:
    """Every line in plain words, the total taken apart, what does not look right."""
    language = _language(lang) or "en"
    case = _case(file, page, eob, estimate, password)
    explanation = Assistant(open_knowledge()).explain(case, language)
    if as_json:
        _print_json(explanation.model_dump(mode="json"))
        return
    from bot.printed import explanation_text

    _out.print(explanation_text(explanation, language), markup=False)


@app.command()
def ask(
    file: FileArgument,
    question: Annotated[str | None, typer.Argument(metavar="QUESTION")] = None,
    as_json: JsonOption = False,
    lang: LangOption = None,
    questions: Annotated[Path | None, typer.Option("--questions", help="A JSON Lines file of questions.")] = None,
    eob: EobOption = None,
    estimate: EstimateOption = None,
    page: PageOption = None,
    password: PasswordOption = None,
) -> None:
    """One answer about FILE, or one a line for every question of a JSON Lines file."""
    if (question is None) == (questions is None):
        raise typer.BadParameter("give one QUESTION, or --questions with a file of them")
    language = _language(lang)
    case = _case(file, page, eob, estimate, password)
    assistant = Assistant(open_knowledge())
    if questions:
        _ask_all(assistant, case, questions, language)
        return
    answer = assistant.ask(case, Conversation(), question or "", language).answer
    if as_json:
        _print_json(answer.model_dump(mode="json"))
        return
    from bot.printed import answer_text

    _out.print(answer_text(answer), markup=False)


def _ask_all(assistant: Assistant, case: Case, questions: Path, language: Language | None) -> None:
    """The questions that share a ``chat`` are one conversation, in order."""
    chats: dict[str, Conversation] = {}
    for row in _json_lines(questions, "question"):
        chat = row.get("chat")
        reply = assistant.ask(case, chats.get(str(chat), Conversation()), str(row["question"]), language)
        if chat is not None:
            chats[str(chat)] = reply.conversation
        typer.echo(json.dumps({"id": row["id"], **reply.answer.model_dump(mode="json")}, ensure_ascii=False))


def _json_lines(path: Path, field: str) -> Iterator[dict[str, object]]:
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


@app.command()
def letter(
    file: FileArgument,
    kind: letters.KindOption,
    lang: LangOption = None,
    out: letters.OutOption = None,
    words: letters.WordsOption = "",
    line: letters.LineOption = None,
    phone: letters.PhoneOption = False,
    eob: EobOption = None,
    estimate: EstimateOption = None,
    page: PageOption = None,
    password: PasswordOption = None,
) -> None:
    """A letter ready to sign, with blanks for what FILE does not show; or what to say on the telephone."""
    order = letters.order_of(kind, _language(lang) or "en", phone, words, line)
    if phone and out:
        raise typer.BadParameter("--phone is text: leave --out away")
    case = _case(file, page, eob, estimate, password)
    letters.put_out(Assistant(open_knowledge()).letter(case, order), out)


@app.command()
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
    language = _language(lang) or "en"
    systems = _systems(system or [])
    finder = open_knowledge().finder
    if queries:
        rows = list(_json_lines(queries, "query"))
        found = finder.lookup_many([str(row["query"]) for row in rows], k=k, systems=systems, language=language)
        for row, matches in zip(rows, found, strict=True):
            dumped = [match.model_dump(mode="json") for match in matches]
            typer.echo(json.dumps({"id": row["id"], "matches": dumped}, ensure_ascii=False))
        return
    matches = finder.lookup(text or "", k=k, systems=systems, language=language)
    if as_json:
        _print_json([match.model_dump(mode="json") for match in matches])
        return
    from bot.printed import match_table

    _out.print(match_table(matches) if matches else "Nothing was found. Try other words, or fewer.")


def _systems(named: list[str]) -> tuple[str, ...]:
    from codesets import SYSTEMS

    if unknown := set(named) - SYSTEMS.keys():
        raise typer.BadParameter(f"{', '.join(sorted(unknown))}: the systems are {', '.join(SYSTEMS)}")
    return tuple(named)


@app.command()
def serve(
    host: Annotated[str, typer.Option("--host")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port")] = 8000,
) -> None:
    """The web service: patient page at /, staff console at /staff, widget at /widget.js."""
    from web.serve import run

    run(host, port)


@knowledge_app.command("build")
def knowledge_build() -> None:
    """Makes the knowledge folder, unless the one that fits is there."""
    from knowledge.build import build

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

        folder = build(progress)
    typer.echo(f"The knowledge is in {folder}")


def _stop(sentence: str) -> NoReturn:
    typer.echo(sentence, err=True)
    raise SystemExit(2)


def main() -> None:
    """The console script: every foreseen failure becomes one sentence and exit code 2."""
    try:
        app()
    except (BotError, KnowledgeError, EditionError) as error:
        _stop(str(error))


if __name__ == "__main__":
    main()
