"""The notes of a paper that a question asks about: what is printed on it in words, and stands in no field."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.asked.wording.amounts import money_said
from bot.asked.wording.foretold import foretells
from bot.asked.wording.paper_words import asked_for, concepts, meanings, telling
from bot.asked.wording.stems import COMMON, WORD, stem
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
_NAMING = 4
"""Letters of a word that tells a name."""
_LABEL = re.compile(r"[^\W\d][^:]{1,48}(?=:)")
_NAME = re.compile(r"\b[A-ZÁÉÍÓÚÑ][\w'’-]{3,}")
_PRICED = re.compile(r"\d[.,]\d\d$")
_OF_LABELS = frozenset(
    """number no num numero date fecha name nombre id of the de la el del you your su on for and by total totals amount
    charges charge payment payments paid pagado pago pagos received office billing due note notes message messages nota
    notas mensaje service services info information insurance seguro plan bill account statement patient""".split()  # noqa: SIM905
)
"""Words that stand in many labels and tell none."""


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
    found: list[NoteMeant] = []
    for owner, paper in (("bill", bill), ("eob", eob)):
        if paper and paper.notes:
            told = [*_of_plans(words, paper), *_by_amount(words, paper), *_meant(asked, paper)]
            found += [NoteMeant(text, owner, _answers(words, asked, text)) for text in dict.fromkeys(told)]
    return tuple(found[:MOST])


def _answers(words: str, asked: frozenset[str], note: str) -> bool:
    """Whether a note that is surely meant, by its label or by most of the question's words, holds what it asks for: a
    day where it asks when."""
    label = _label(note)
    kinds = [holds for kind, holds in _HOLDS if kind.search(words)]
    if label and label <= asked:
        value = note.partition(":")[2]
    elif len(asked & set(meanings(plain(note)))) >= max(_SHARED, _SHARE * len(asked)):
        value = note
    else:
        return False
    return bool(kinds) and all(kind.search(value) for kind in kinds) and not foretells(words)


def _by_amount(words: str, paper: Bill) -> Iterator[str]:
    """The notes that hold an amount which the question names and no field has."""
    fields = {amount for line in paper.lines for amount in line.model_dump().values() if isinstance(amount, Decimal)}
    fields |= {amount for amount in paper.totals.model_dump().values() if amount is not None}
    for amount in money_said(words):
        if amount >= _LEAST and amount not in fields:
            printed = re.compile(rf"(?<![\d.,]){amount:,.0f}(?:\.{amount % 1 * 100:02.0f})?(?![\d,]|\.\d)")
            yield from (note for note in paper.notes if printed.search(note))


def _of_plans(words: str, paper: Bill) -> Iterator[str]:
    """What a plan paid that the question names, where several did."""
    said = set(WORD.findall(words))
    yield from (one.note for one in plans_paid(paper) if said & (set(WORD.findall(plain(one.name))) - _OF_LABELS))


def _meant(asked: Collection[str], paper: Bill) -> Iterator[str]:
    elsewhere = frozenset(meanings(plain(" ".join(_in_fields(paper)))))
    named = {name for note in paper.notes if _by_label(asked, note, elsewhere) for name in _names(note, elsewhere)}
    # "Supplement: Ironwood" and "Sent to Ironwood": whoever asks about the supplement asks about both.
    told = [note for note in paper.notes if named & set(_names(note, elsewhere)) and not _LABEL.match(note)]
    told += [note for note in paper.notes if _by_label(asked, note, elsewhere) or _by_name(asked, note, elsewhere)]
    told += [note for note in paper.notes if _by_words(asked, note, elsewhere)]
    yield from dict.fromkeys(told)


def _by_label(asked: Collection[str], note: str, elsewhere: Collection[str]) -> bool:
    """Whether the question says all that the note's label says: "reference number"."""
    told = _label(note)
    return bool(told) and told <= set(asked) and not told <= set(elsewhere)


def _label(note: str) -> set[str]:
    """What the label of a note means; empty where it has none."""
    label = _LABEL.match(note)
    return {one for one in meanings(plain(label.group())) if one not in _OF_LABELS} if label else set()


def _by_name(asked: Collection[str], note: str, elsewhere: Collection[str]) -> bool:
    """Whether the question says a name that only such notes have."""
    return any(name in asked for name in _names(note, elsewhere))


def _by_words(asked: Collection[str], note: str, elsewhere: Collection[str]) -> bool:
    """Whether the question and the note share words enough, or one that tells by itself what is spoken of."""
    shared = set(asked) & set(meanings(plain(note)))
    enough = len(shared) >= max(_SHARED, _SHARE * len(asked)) or bool(shared & telling() - set(elsewhere))
    return enough and not shared <= set(elsewhere)


def _names(note: str, elsewhere: Collection[str]) -> Iterator[str]:
    """The names in a note that stand in no field of the paper."""
    for index, found in enumerate(_NAME.finditer(note)):
        word = plain(found.group())
        heads = index == found.start() == 0 and not (_PRICED.search(note) or note.isupper())
        known = word in concepts() or word in COMMON or word in _OF_LABELS
        if not (heads or known) and len(word) >= _NAMING and stem(word) not in elsewhere:
            yield stem(word)


def _in_fields(paper: Bill) -> Sequence[str]:
    """The words that stand in the paper's fields and lines, of which answers speak anyway."""
    told = [paper.provider, paper.payer, paper.patient, *(contact.who for contact in paper.contacts)]
    return [word for word in (*told, *(line.description for line in paper.lines)) if word]
