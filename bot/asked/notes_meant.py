"""The notes of a paper that a question asks about: what is printed on it in words, and stands in no field."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.asked.notes_read import OF_LABELS, NoteRead, read_notes
from bot.asked.wording.amounts import money_said
from bot.asked.wording.foretold import foretells
from bot.asked.wording.paper_words import asked_for, telling
from bot.asked.wording.stems import WORD
from bot.bill import Bill
from bot.plans_paid import plans_paid
from knowledge.question_features import plain

MOST = 2
"""Notes that one answer tells."""
_SHARED = 2
"""Words that a question and a sentence share, where no label tells what the note is about,"""
_SHARE = 0.5
"""and of the question's words at least."""
_LEAST = 20
"""Whole dollars from which on a number tells an amount."""
_HOLDS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(r"\b(?:why|how come|what for|por ?que)\b"),
        re.compile(r"\b(?:because|due to|since|for lack of|porque|debido a|por falta de)\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:how much|cuanto|cuanta)\b"),
        re.compile(r"\$ ?\d|\d\.\d\d\b"),
    ),
    (
        re.compile(
            r"\b(?:when|what (?:day|date|time)|until|by when|hours?|cuando|que (?:dia|fecha)|a que hora|horario)\b"
        ),
        re.compile(r"\d[/:-]\d|\b\d{1,2}(?:,|:| ?[ap]\.?m)|\b\d{4}\b", re.IGNORECASE),
    ),
    (
        re.compile(r"\b(?:number|numero|id|no|code|codigo)\b"),
        re.compile(r"\d{3}"),
    ),
    (
        re.compile(
            r"\b(?:who|whos|quien|(?:which|what|que|cual) (?:doctor|dr|dentist|plan|insurance|medic[oa]|seguro)\w*)\b"
        ),
        re.compile(r"\b[A-ZÁÉÍÓÚÑ][\w'’.-]+ [A-ZÁÉÍÓÚÑ]"),
    ),
)
"""What a note must hold to answer a question of the kind."""

_SAYS = re.compile(r"\b(?!totals?\b)[a-z]{3,}")
"""A word of a note that says more than that its figures are totals."""


@dataclass(frozen=True, slots=True)
class NoteMeant:
    """A note, as it is printed, and which paper has it: "bill" or "eob"; ``answers`` where it holds what is asked."""

    text: str
    owner: str
    answers: bool = False


def notes_meant(question: str, bill: Bill | None, eob: Bill | None) -> tuple[NoteMeant, ...]:
    """The notes of the papers that ``question`` asks about, surest first, MOST at most; those of the bill first."""
    words = plain(question)
    asked = asked_for(words)
    found: dict[str, NoteMeant] = {}
    for owner, paper in (("bill", bill), ("eob", eob)):
        if paper and paper.notes:
            for note in (*_of_plans(words, paper), *_meant(words, asked, paper)):
                if _SAYS.search(plain(note.text)):
                    found.setdefault(note.text, NoteMeant(note.text, owner, _answers(words, asked, note)))
    return tuple(found.values())[:MOST]


def _of_plans(words: str, paper: Bill) -> Iterator[NoteRead]:
    """What a plan paid that the question names, where several did."""
    said = set(WORD.findall(words))
    for one in plans_paid(paper):
        if said & (set(WORD.findall(plain(one.name))) - OF_LABELS):
            yield NoteRead(one.note, frozenset(), frozenset(), frozenset())


def _meant(words: str, asked: frozenset[str], paper: Bill) -> Iterator[NoteRead]:
    notes, elsewhere = read_notes(paper)
    yield from _by_amount(words, paper, notes)
    labelled = [note for note in notes if note.label and note.label <= asked and not note.label <= elsewhere]
    # "Supplement: Ironwood" and "Sent to Ironwood": whoever asks about the supplement asks about both.
    named = {name for note in labelled for name in note.names}
    yield from (note for note in notes if named & note.names and not note.label)
    yield from (note for note in notes if note in labelled or note.names & asked)
    yield from (note for note in notes if _by_words(asked, note, elsewhere))


def _by_words(asked: frozenset[str], note: NoteRead, elsewhere: frozenset[str]) -> bool:
    """Whether the question and the note share words enough, or one that tells by itself what is spoken of."""
    shared = asked & note.means
    enough = len(shared) >= max(_SHARED, _SHARE * len(asked)) or bool(shared & telling() - elsewhere)
    return enough and not shared <= elsewhere


def _answers(words: str, asked: frozenset[str], note: NoteRead) -> bool:
    """Whether a note that is surely meant, by its label or by most of the question's words, holds what it asks for: a
    day where it asks when."""
    kinds = [holds for kind, holds in _HOLDS if kind.search(words)]
    if note.label and note.label <= asked:
        value = note.value
    elif len(asked & note.means) >= max(_SHARED, _SHARE * len(asked)):
        value = note.text
    else:
        return False
    return bool(kinds) and all(kind.search(value) for kind in kinds) and not foretells(words)


def _by_amount(words: str, paper: Bill, notes: Sequence[NoteRead]) -> Iterator[NoteRead]:
    """The notes that hold an amount which the question names and no field has."""
    said = [amount for amount in money_said(words) if amount >= _LEAST]
    if not said:
        return
    fields = {amount for line in paper.lines for amount in line.model_dump().values() if isinstance(amount, Decimal)}
    fields |= {amount for amount in paper.totals.model_dump().values() if amount is not None}
    for amount in said:
        if amount not in fields:
            printed = re.compile(rf"(?<![\d.,]){amount:,.0f}(?:\.{amount % 1 * 100:02.0f})?(?![\d,]|\.\d)")
            yield from (note for note in notes if printed.search(note.text))
