"""A topic: one thing a person can ask, the ways they ask it, and the words that answer it.

A topic is one Markdown file per language, ``topics/<language>/<id>.md``: YAML front matter, then the answer
as a Jinja2 template. The English file also says what holds in every language (what it needs, its sources,
its cited figures); the other language's file adds its own questions and words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

from codesets.entry import Language
from knowledge.exceptions import TopicInvalid

LANGUAGES: tuple[Language, ...] = ("en", "es")
About = Literal["bill", "line", "code", "none"]
_ABOUT = ("bill", "line", "code", "none")
_SHARED = ("about", "narrow", "wide", "needs", "sources", "cited", "next", "abstains", "handoff")
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""PyYAML's safe loader, in C where it was built with it: ten times as fast."""
_KNOWN = {"id", "ask", "questions", "general", *_SHARED}


@dataclass(frozen=True, slots=True)
class Source:
    """A page that a claim rests on, and the day it was last compared (ISO 8601).

    ``checked`` is None where the address is known but the page could not be opened.
    """

    title: str
    url: str
    checked: str | None


@dataclass(frozen=True, slots=True)
class Cited:
    """A figure that a source publishes: its value as shown, its unit, and the place of its source."""

    value: str
    unit: str
    source: Source


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic in one language.

    ``about`` says what a question on it speaks of (a line and a code must then be found in the question
    or the conversation); ``narrow`` names the topic that answers instead where the question points at particular
    lines, ``wide`` the one that answers where a topic about lines finds none; ``needs`` names what the bill must
    show, else the answer says it can't tell; ``questions`` is empty for words that only the assistant itself calls
    up; ``ask`` is the question as a suggestion words it; ``next`` are the topics to suggest afterwards; ``general`` is
    what holds without a bill, where its answer needs one: plain sentences without figures.
    """

    id: str
    language: Language
    ask: str
    questions: tuple[str, ...]
    template: str
    about: About = "bill"
    narrow: str | None = None
    wide: str | None = None
    needs: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    cited: Mapping[str, Cited] = field(default_factory=dict)
    next: tuple[str, ...] = ()
    general: str = ""
    abstains: bool = False
    handoff: str | None = None

    @property
    def tells_of_lines(self) -> bool:
        """Whether its words speak of the lines that a question is about, where it is about any."""
        return "about.line" in self.template


def parse(name: str, text: str) -> tuple[dict[str, Any], str]:
    """Front matter and template of one topic file; raises TopicInvalid, which names the file."""
    _, mark, rest = text.partition("---\n")
    head, end, template = rest.partition("\n---\n")
    if not mark or not end:
        raise TopicInvalid(f"{name} has no front matter between two lines of ---.")
    try:
        front = yaml.load(head, Loader=LOADER)  # noqa: S506 - both are safe loaders
    except yaml.YAMLError as error:
        raise TopicInvalid(f"{name} has front matter that is not YAML: {error}") from error
    if not isinstance(front, dict) or not {"id", "ask", "questions"} <= front.keys():
        raise TopicInvalid(f"{name} must say id, ask and questions.")
    if unknown := front.keys() - _KNOWN:
        raise TopicInvalid(f"{name} says {', '.join(sorted(unknown))}, which no topic has.")
    return front, template.strip()


def source_of(given: Mapping[str, Any]) -> Source:
    """A source as front matter gives it; raises KeyError where it does not say when it was compared."""
    return Source(given["title"], given["url"], str(given["checked"]) if given["checked"] else None)


def _topic(language: Language, front: dict[str, Any], shared: dict[str, Any], template: str) -> Topic:
    sources = tuple(source_of(one) for one in shared.get("sources", ()))
    cited = {
        name: Cited(str(c["value"]), c.get("unit", "text"), sources[c["source"] - 1])
        for name, c in shared.get("cited", {}).items()
    }
    if (about := shared.get("about", "bill")) not in _ABOUT:
        raise TopicInvalid(f"{front['id']} is about {about}, which is none of {', '.join(_ABOUT)}.")
    return Topic(
        id=front["id"],
        language=language,
        ask=front["ask"],
        questions=tuple(str(q) for q in (front["ask"], *front["questions"])) if front["questions"] else (),
        template=template,
        about=about,
        narrow=shared.get("narrow"),
        wide=shared.get("wide"),
        needs=tuple(shared.get("needs", ())),
        sources=sources,
        cited=cited,
        next=tuple(shared.get("next", ())),
        general=front.get("general", "").strip(),
        abstains=bool(shared.get("abstains", False)),
        handoff=shared.get("handoff"),
    )


@cache
def load_topics() -> dict[Language, dict[str, Topic]]:
    """Every topic by language and id, from the folder beside this file; raises TopicInvalid."""
    parsed = {language: dict(_read(language)) for language in LANGUAGES}
    return {
        language: {
            name: _topic(language, front, parsed["en"][name][0], template) for name, (front, template) in topics.items()
        }
        for language, topics in parsed.items()
    }


def _read(language: Language) -> list[tuple[str, tuple[dict[str, Any], str]]]:
    folder = files("knowledge").joinpath("topics", language)
    found = []
    for file in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if file.name.endswith(".md") and not file.name.startswith("_"):
            front, template = parse(f"{language}/{file.name}", file.read_text(encoding="utf-8"))
            if f"{front['id']}.md" != file.name:
                raise TopicInvalid(f"{language}/{file.name} has the id {front['id']}; the two must agree.")
            found.append((front["id"], (front, template)))
    return found
