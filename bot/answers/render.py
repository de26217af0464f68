"""Puts words around facts: a topic's template in, an answer's text and its ledger out."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, Template, Undefined

from bot import facts
from bot.answer import HandoffTo
from bot.answers.ledger import Ledger
from codesets.entry import Language
from knowledge.topic import Cited, Topic, load_topics

_ledger: ContextVar[Ledger] = ContextVar("ledger")


def _finalize(value: object) -> object:
    # An undefined name speaks for itself when it is turned into text: strictly an error, or nothing.
    return value if isinstance(value, Undefined) else _ledger.get().print(value)


def cannot_tell(to: HandoffTo | None = None) -> str:
    """Marks the answer as one that the bill and the knowledge do not hold; ``to`` is who can tell."""
    ledger = _ledger.get()
    ledger.abstained = True
    ledger.handoff = to or ledger.handoff
    return ""


def can_tell() -> str:
    """Takes back that a topic can't be answered: what it lacked as a rule is there this time."""
    ledger = _ledger.get()
    ledger.abstained = False
    ledger.handoff = None
    return ""


def hand_to(to: HandoffTo) -> str:
    """Marks whom the person should turn to, of an answer that is an answer all the same."""
    _ledger.get().handoff = to
    return ""


def listing(values: list[facts.Fact | str]) -> str:
    """The values in a row as people say it: "a, b and c"."""
    words = [str(_finalize(value)) for value in values]
    joint = {"en": " and ", "es": " y "}[_ledger.get().language]
    return joint.join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def retell(passage: facts.Fact) -> facts.Fact:
    """Words of an earlier answer, their figures shown again each with its own source."""
    for part in passage.parts:
        _ledger.get().print(part)
    return passage


_NAMES = ("Medicare", "Medicaid")


def lower_first(value: facts.Fact) -> facts.Fact:
    """The text with its first letter small, for use inside a sentence; names and abbreviations stay."""
    words = str(value.value)
    first = words.split(" ")[0]
    if len(words) > 1 and words[1].islower() and not (first.endswith("’s") or first in _NAMES):
        words = words[0].lower() + words[1:]
    return facts.text(words, value.source, value.line)


def first_sentence(value: facts.Fact) -> facts.Fact:
    """The first sentence of our words for a code."""
    words = str(value.value)
    end = words.find(". ")
    return facts.text(words[: end + 1] if end > 0 else words, value.source, value.line)


_GLOBALS: dict[str, Any] = {
    "can_tell": can_tell,
    "cannot_tell": cannot_tell,
    "hand_to": hand_to,
    "listing": listing,
    "first_sentence": first_sentence,
    "lower_first": lower_first,
    "retell": retell,
    "total": facts.total,
    "difference": facts.difference,
    "share": facts.share,
    "percent_of": facts.percent_of,
    "divided": facts.divided,
    "times": facts.times,
    "by_payment": facts.by_payment,
    "by_number": facts.by_number,
    "days_between": facts.days_between,
    "days_after": facts.days_after,
    "how_many": lambda things, source: facts.count(len(things), source),
}


@cache
def _environment(language: Language) -> Environment:
    rooms = (files("knowledge").joinpath(room, language) for room in ("topics", "letters"))
    shared = {f.name: _marked(f.read_text("utf-8")) for room in rooms for f in room.iterdir() if f.name.startswith("_")}
    # The words are plain text, shown through textContent or escaped by the page that shows them.
    environment = Environment(
        loader=DictLoader(shared),
        finalize=_finalize,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701
    )
    environment.globals.update(_GLOBALS)
    return environment


@cache
def _compiled(language: Language, topic: str) -> Template:
    template = load_topics()[language][topic].template
    return _environment(language).from_string('{% import "_say.md" as say with context %}' + _marked(template))


@contextmanager
def _recording(ledger: Ledger) -> Iterator[None]:
    token = _ledger.set(ledger)
    try:
        yield
    finally:
        _ledger.reset(token)


def cited_facts(cited: Mapping[str, Cited]) -> dict[str, facts.Fact]:
    """The topic's published figures as Facts whose source is the page that publishes them."""
    return {name: facts.text(c.value, f"{c.source.title}, {c.source.url}") for name, c in cited.items()}


def render(topic: Topic, context: dict[str, Any]) -> tuple[str, Ledger]:
    """The topic's words about ``context`` and the ledger of what they show.

    Raises Unprintable or jinja2.UndefinedError where the template prints what is no Fact or is not there.
    """
    ledger = Ledger(topic.language, abstained=topic.abstains, handoff=topic.handoff)  # type: ignore[arg-type]
    with _recording(ledger):
        words = _compiled(topic.language, topic.id).render(cited=cited_facts(topic.cited), **context)
    return tidy(words), ledger


@cache
def _fragment(language: Language, template: str) -> Template:
    return _environment(language).from_string(_marked(template))


def render_text(language: Language, template: str, context: dict[str, Any], ledger: Ledger) -> str:
    """A short template of its own (a finding's words), its facts recorded on ``ledger``."""
    with _recording(ledger):
        return tidy(_fragment(language, template).render(**context))


_END = "\x00"
_ONLY_TAGS = re.compile(r"\s*(?:\{%(?:(?!%\}).)*%\}\s*|\{#.*?#\}\s*)+")


def _marked(template: str) -> str:
    """The template so that a line of tags leaves nothing behind, and one that prints nothing can be told.

    An empty line of the template starts a paragraph; a line that a condition emptied must not.
    """
    lines = template.splitlines()
    return "".join(
        line.strip() if _ONLY_TAGS.fullmatch(line) else line + (_END if line.strip() else "") + "\n" for line in lines
    )


def tidy(words: str) -> str:
    """The rendered text with lines joined to paragraphs, list lines kept, one empty line between paragraphs."""
    lines = [re.sub(r"[ \t]+", " ", line).strip() for line in words.split("\n") if line.strip(" \t") != _END]
    text = "\n".join(lines).replace(_END, "")
    text = re.sub(r"\n{3,}", "\n\n", text).strip()
    text = re.sub(r"(?<=[^\n])\n(?=[^\n-])", " ", text)
    text = re.sub(r"(?<=[^\n])\n(?=- )", "\n", text)
    return re.sub(r" +([.,;:?!)])", r"\1", re.sub(r" {2,}", " ", text))
