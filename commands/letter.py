"""What ``plainbill letter`` takes and gives, beside the papers themselves."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from bot.answer import LetterKind
from bot.exceptions import Unreadable
from bot.letters import Form, Letter, Order, letter_text
from bot.letters.letter import LONGEST_WORDS
from codesets.entry import Language

KINDS: tuple[LetterKind, ...] = get_args(LetterKind)

KindOption = Annotated[str, typer.Option("--kind", help=f"Which letter: {', '.join(KINDS)}.")]
OutOption = Annotated[Path | None, typer.Option("--out", help="Write a PDF here instead of printing text.")]
WordsOption = Annotated[str, typer.Option("--words", help="What happened, in your own words.")]
LineOption = Annotated[list[int] | None, typer.Option("--line", help="A line it is about; may be repeated.")]
PhoneOption = Annotated[bool, typer.Option("--phone", help="What to say on the telephone instead.")]


def order_of(kind: str, language: Language, phone: bool, words: str, lines: list[int] | None) -> Order:
    """The order that the options make; raises BadParameter for a kind that is none, or too many words."""
    known = next((one for one in KINDS if one == kind), None)
    if known is None:
        raise typer.BadParameter(f"--kind is one of {', '.join(KINDS)}")
    if len(words) > LONGEST_WORDS:
        raise typer.BadParameter(f"--words takes up to {LONGEST_WORDS} characters")
    form: Form = "phone" if phone else "letter"
    return Order(kind=known, language=language, form=form, words=words, lines=tuple(lines or ()))


def put_out(letter: Letter, out: Path | None) -> None:
    """Prints the letter; or writes it as PDF and prints the places to fill in."""
    if out is None:
        typer.echo(letter_text(letter), nl=False)
        return
    from bot.letters.pdf import letter_pdf  # it takes a moment to load

    try:
        out.write_bytes(letter_pdf(letter))
    except OSError as error:
        raise Unreadable(f"{out} can't be written ({error.strerror}). Choose another place.") from error
    for blank in letter.blanks:
        typer.echo(blank)
