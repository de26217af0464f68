"""A letter that is written, and what was asked for."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from bot.answer import Figure, LetterKind, Source
from bot.bill import Model
from bot.letters.blocks import Block
from codesets.entry import Language

Form = Literal["letter", "phone"]
LONGEST_WORDS = 2000
"""Characters of the person's own words that a letter takes."""


class Order(Model):
    """Which letter is wanted: its kind, language and form; what happened, in the person's ``words``; the ``lines``
    of the bill it is about (none: those of the findings)."""

    kind: LetterKind
    language: Language = "en"
    form: Form = "letter"
    words: Annotated[str, Field(max_length=LONGEST_WORDS)] = ""
    lines: Annotated[tuple[int, ...], Field(max_length=200)] = ()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter ready to sign, or (``form`` "phone") what to say on the telephone, which has a title and body alone.

    ``about`` are the lines that say which account and care it concerns; ``notes`` are for the person who sends it
    and no part of it. ``blanks`` are the places to fill in, as they stand in the text. ``figures`` and ``sources``
    are what it rests on.
    """

    kind: LetterKind
    language: Language
    form: Form
    title: str
    body: tuple[Block, ...]
    sender: tuple[str, ...] = ()
    date: str = ""
    recipient: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    greeting: str = ""
    closing: tuple[str, ...] = ()
    notes: tuple[Block, ...] = ()
    blanks: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
