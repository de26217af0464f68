"""Gives words to what the checks saw: a title, why it may be wrong and why right, what to say to whom.

The words of a kind stand in ``knowledge/findings/<language>/<kind>.md``: front matter with ``title``,
``next_step`` and ``sources``, the explanation below it; all three are templates over the check's Facts.
"""

import re
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from bot.answer import Finding, Source
from bot.answers.ledger import Ledger
from bot.answers.render import render_text
from bot.checks.seen import Seen
from codesets.entry import Language
from knowledge.exceptions import TopicInvalid
from knowledge.topic import LOADER, source_of

_BEGUN = re.compile(r"((?:^|[.?!]\s|[:.?!]\s[\"«])¿?)(l)(?=[ií]nea?s? \d)")
"""Where a sentence begins with the number of a line, which a figure prints small."""


@cache
def _words(language: Language, kind: str) -> dict[str, Any]:
    name = f"findings/{language}/{kind}.md"
    content = files("knowledge").joinpath(name).read_text(encoding="utf-8")
    _, _, rest = content.partition("---\n")
    head, mark, explanation = rest.partition("\n---\n")
    front = yaml.load(head, Loader=LOADER)  # noqa: S506 - a safe loader
    if not mark or not isinstance(front, dict) or not {"title", "next_step"} <= front.keys():
        raise TopicInvalid(f"{name} must say title and next_step, then the explanation.")
    return {**front, "explanation": explanation}


def word_findings(seen: Iterable[Seen], language: Language) -> tuple[Finding, ...]:
    """Each thing seen as a Finding in ``language``."""
    return tuple(_finding(one, language) for one in seen)


def _finding(seen: Seen, language: Language) -> Finding:
    words = _words(language, seen.words or seen.kind)
    ledger = Ledger(language)
    facts = seen.shown(language)
    names = ("title", "explanation", "next_step")
    parts = {name: _begun(render_text(language, words[name], facts, ledger)) for name in names}
    cited = _words("en", seen.words or seen.kind).get("sources", ())
    sources = tuple(Source(title=s.title, url=s.url, checked=s.checked) for s in map(source_of, cited))
    return Finding(
        kind=seen.kind,
        severity=seen.severity,
        lines=seen.lines,
        codes=seen.codes,
        amount=seen.amount.amount if seen.amount else None,
        figures=ledger.figures,
        sources=sources,
        **parts,
    )


def _begun(text: str) -> str:
    """``text`` with each sentence that begins with the number of a line begun with a capital letter.

    >>> _begun('line 2 is dear. Ask the office: "line 2 has 4 units. Why?"')
    'Line 2 is dear. Ask the office: "Line 2 has 4 units. Why?"'
    """
    return _BEGUN.sub(lambda found: found[1] + found[2].upper(), text)
