"""plainbill on the command line, and the names other Python programs use.

``plainbill --help`` lists the commands. A document that can't be read ends with exit code 2 and one
sentence on standard error.
"""

import json
from pathlib import Path
from typing import Annotated, NoReturn

import typer
from rich.console import Console

from bot.answer import Answer, Explanation
from bot.assistant import Assistant, Reply
from bot.bill import Bill
from bot.case import Case, Conversation
from bot.exceptions import BotError, Unreadable
from bot.letters import Letter, Order, letter_text
from bot.readers import Found, read_document, read_pages, read_traced
from bot.readers.document import Document
from codesets.editions import EditionError
from codesets.entry import Language
from commands import codesets as codesets_commands
from commands import knowledge as knowledge_commands
from commands import letter as letters
from commands import prices as prices_commands
from commands.lookup import lookup
from commands.options import (
    EobOption,
    EstimateOption,
    FileArgument,
    JsonOption,
    LangOption,
    PageOption,
    PasswordOption,
    TraceOption,
    json_lines,
    language_of,
    print_json,
)
from commands.reading import case_of, traced
from commands.rephrasing import rephrasing
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
app.command()(lookup)
app.add_typer(knowledge_commands.app, name="knowledge")
app.add_typer(codesets_commands.app, name="codesets")
app.add_typer(prices_commands.app, name="prices")

_out = Console(highlight=False, soft_wrap=True)


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
        _read_together(case_of(file, page, eob, estimate, password), as_json)
        return
    together = traced(file, page, password)
    bills = [bill for bill, _ in together]
    if as_json:
        places = [{"trace": [found.as_json() for found in where]} if trace else {} for _, where in together]
        dumped = [bill.model_dump(mode="json") | more for bill, more in zip(bills, places, strict=True)]
        print_json(dumped[0] if len(dumped) == 1 else dumped)
        return
    from bot.printed import bill_table

    for bill in bills:
        _out.print(bill_table(bill))


def _read_together(case: Case, as_json: bool) -> None:
    from bot.printed import bill_table, pairs_table, together_json

    if as_json:
        print_json(together_json(case))
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
    language = language_of(lang) or "en"
    case = case_of(file, page, eob, estimate, password)
    explanation = Assistant(open_knowledge()).explain(case, language)
    if as_json:
        print_json(explanation.model_dump(mode="json"))
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
    language = language_of(lang)
    case = case_of(file, page, eob, estimate, password)
    with rephrasing() as rephraser:
        assistant = Assistant(open_knowledge(), rephraser=rephraser)
        if questions:
            _ask_all(assistant, case, questions, language)
            return
        answer = assistant.ask(case, Conversation(), question or "", language).answer
    if as_json:
        print_json(answer.model_dump(mode="json"))
        return
    from bot.printed import answer_text

    _out.print(answer_text(answer), markup=False)


def _ask_all(assistant: Assistant, case: Case, questions: Path, language: Language | None) -> None:
    """The questions that share a ``chat`` are one conversation, in order."""
    chats: dict[str, Conversation] = {}
    for row in json_lines(questions, "question"):
        chat = row.get("chat")
        reply = assistant.ask(case, chats.get(str(chat), Conversation()), str(row["question"]), language)
        if chat is not None:
            chats[str(chat)] = reply.conversation
        typer.echo(json.dumps({"id": row["id"], **reply.answer.model_dump(mode="json")}, ensure_ascii=False))


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
    order = letters.order_of(kind, language_of(lang) or "en", phone, words, line)
    if phone and out:
        raise typer.BadParameter("--phone is text: leave --out away")
    case = case_of(file, page, eob, estimate, password)
    letters.put_out(Assistant(open_knowledge()).letter(case, order), out)


@app.command()
def serve(
    host: Annotated[str, typer.Option("--host")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535)] = 8000,
) -> None:
    """The web service: patient page at /, staff console at /staff, widget at /widget.js."""
    from web.serve import run

    run(host, port)


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
