"""A letter as content: one Markdown file per kind and language, ``letters/<language>/<kind>.md``.

YAML front matter, then three Jinja2 templates with a line of ``---`` between them: the body of the letter, the notes
for the person who sends it, and what to say on the telephone instead. The English file also says what holds in every
language (whom it goes to, its sources, its cited figures). What all letters share stands in ``_frame.yaml``.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from codesets.entry import Language
from knowledge.exceptions import TopicInvalid
from knowledge.topic import LANGUAGES, LOADER, Cited, Source, source_of

Front = dict[str, Any]
Recipient = Literal["provider", "insurer"]
_PARTS = 3


@dataclass(frozen=True, slots=True)
class LetterWords:
    """The words of one kind of letter in one language.

    ``body``, ``notes`` and ``phone`` are templates; ``refuses`` says, by the name of the reason, why the letter
    can't be written from some papers.
    """

    kind: str
    language: Language
    title: str
    subject: str
    to: Recipient
    body: str
    notes: str
    phone: str
    refuses: Mapping[str, str]
    sources: tuple[Source, ...] = ()
    cited: Mapping[str, Cited] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Frame:
    """What all letters of a language share; every entry is a template of one line that may come out empty."""

    sender: tuple[str, ...]
    recipients: Mapping[str, tuple[str, ...]]
    about: tuple[str, ...]
    greeting: Mapping[str, str]
    closing: tuple[str, ...]
    notes: str
    headings: Mapping[str, str]


def _load(name: str) -> Any:
    return yaml.load(files("knowledge").joinpath("letters", name).read_text("utf-8"), Loader=LOADER)  # noqa: S506


@cache
def load_frame(language: Language) -> Frame:
    """What all letters in ``language`` share."""
    given = _load(f"{language}/_frame.yaml")
    return Frame(
        sender=tuple(given["sender"]),
        recipients={to: tuple(lines) for to, lines in given["recipients"].items()},
        about=tuple(given["about"]),
        greeting=given["greeting"],
        closing=tuple(given["closing"]),
        notes=given["notes"],
        headings=given["headings"],
    )


def parse(name: str, text: str) -> tuple[Front, list[str]]:
    """Front matter and the three templates of one letter file; raises TopicInvalid, which names the file."""
    _, _, rest = text.partition("---\n")
    head, *parts = rest.split("\n---\n")
    front = yaml.load(head, Loader=LOADER)  # noqa: S506 - a safe loader
    if not isinstance(front, dict) or len(parts) != _PARTS or not {"title", "subject"} <= front.keys():
        raise TopicInvalid(f"{name} must say title and subject, then the letter, the notes and the call.")
    return front, parts


@cache
def load_letters() -> dict[Language, dict[str, LetterWords]]:
    """Every letter by language and kind, from the folder beside this file; raises TopicInvalid."""
    parsed = {language: _read(language) for language in LANGUAGES}
    return {
        language: {
            kind: _words(kind, language, parsed["en"][kind][0], found[0], found[1]) for kind, found in letters.items()
        }
        for language, letters in parsed.items()
    }


def _read(language: Language) -> dict[str, tuple[Front, list[str]]]:
    folder = files("knowledge").joinpath("letters", language)
    named = sorted(file.name for file in folder.iterdir() if file.name.endswith(".md") and file.name[0] != "_")
    return {name[:-3]: parse(f"{language}/{name}", folder.joinpath(name).read_text("utf-8")) for name in named}


def _words(kind: str, language: Language, shared: Front, front: Front, parts: list[str]) -> LetterWords:
    sources = tuple(source_of(one) for one in shared.get("sources", ()))
    cited = {
        name: Cited(str(c["value"]), c.get("unit", "text"), sources[c["source"] - 1])
        for name, c in shared.get("cited", {}).items()
    }
    body, notes, phone = parts
    return LetterWords(
        kind=kind,
        language=language,
        title=front["title"],
        subject=front["subject"],
        to=shared["to"],
        body=body,
        notes=notes,
        phone=phone,
        refuses=front.get("refuses", {}),
        sources=sources,
        cited=cited,
    )
