"""What the papers themselves say about the matter of a question, beside an answer that does not tell it."""

import re
from typing import Any

from bot.answers.going_on import ASKING_BACK
from bot.answers.ledger import Ledger
from bot.answers.render import render_text
from bot.facts import Fact
from bot.understanding.cues import CLINICIAN_TOPIC
from knowledge.question_features import plain
from knowledge.topic import Topic

_WORDS = {
    "en": "{{ paper }} says: {% for one in told %}{% if not loop.first %} {% endif %}“{{ one }}.”{% endfor %}",
    "es": "{{ paper }} dice: {% for one in told %}{% if not loop.first %} {% endif %}«{{ one }}».{% endfor %}",
}
_PAPERS = {
    "en": {"bill": "The bill", "eob": "Your plan's EOB"},
    "es": {"bill": "La factura", "eob": "La EOB de su plan"},
}
_URGENT = frozenset({"emergency", "crisis line"})
_SHOWS_NONE = re.compile(
    r"\b(?:shows? no|(?:does not|doesn't) (?:show|say|print|name)|no (?:aparece|dice|muestra|trae|nombra)"
    r"|ning[uú]n[oa]?)\b",
    re.IGNORECASE,
)
"""An answer that finds nothing on the paper, where the note does."""
_NUMBER = re.compile(r"\d[\d.,:/-]*\d|\d")
_WORD = re.compile(r"[^\W\d_]{3,}")
_TOLD = 0.8
"""Of a note's words that an answer has, from which on it says the same."""


def with_notes(words: str, ledger: Ledger, context: dict[str, Any], topic: Topic) -> tuple[str, Ledger]:
    """``words`` with the notes of the papers that the question means: before what is asked back or may be on another
    matter, else behind the answer's first paragraph. A note that holds what is asked takes the place of what can't be
    told, with a ledger of its own."""
    if topic.handoff in _URGENT or not context["bill"]:
        return words, ledger
    notes = [note for note, _ in context["printed_notes"]]
    untold = [note for note in notes if not _is_told(str(note.value), words)]
    answering = [note for note, answers in context["printed_notes"] if answers and note in untold]
    if ledger.abstained and answering and topic.id != CLINICIAN_TOPIC:
        words, ledger, untold = "", Ledger(topic.language), answering
    told = {paper: [_quoted(note) for note in untold if _owner(note) == paper] for paper in _PAPERS[topic.language]}
    said = [
        render_text(topic.language, _WORDS[topic.language], {"paper": name, "told": told[paper]}, ledger).strip()
        for paper, name in _PAPERS[topic.language].items()
        if told[paper]
    ]
    if not said:
        return words, ledger
    first = words.partition("\n\n")[0]
    if not words or ledger.abstained or context["unsure"] or topic.id in ASKING_BACK or _SHOWS_NONE.search(first):
        return "\n\n".join(part for part in (*said, words) if part), ledger
    first, _, rest = words.partition("\n\n")
    return "\n\n".join(part for part in (first, *said, rest) if part), ledger


def _owner(note: Fact) -> str:
    return "eob" if note.source.startswith("EOB") else "bill"


def _quoted(note: Fact) -> Fact:
    """The note without the mark that ends it, which the quotation brings itself."""
    return Fact(str(note.value).rstrip(". "), note.unit, note.source)


def _is_told(note: str, words: str) -> bool:
    """Whether an answer's ``words`` say all that a note says: its numbers, or nearly all of its words."""
    if numbers := set(_NUMBER.findall(note)):
        return numbers <= set(_NUMBER.findall(words))
    held = set(_WORD.findall(plain(note)))
    return len(held & set(_WORD.findall(plain(words)))) >= _TOLD * len(held)
