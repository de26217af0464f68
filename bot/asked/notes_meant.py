"""The notes of a paper that a question asks about: what is printed on it in words, and stands in no field."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.asked.wording.paper_words import concepts, meanings, telling
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


@dataclass(frozen=True, slots=True)
class NoteMeant:
    """A note, as it is printed, and which paper has it: "bill" or "eob"."""

    text: str
    owner: str


def notes_meant(question: str, bill: Bill | None, eob: Bill | None) -> tuple[NoteMeant, ...]:
    """The notes of the papers that ``question`` asks about, surest first, MOST at most; those of the bill first."""
    words = plain(question)
    asked = frozenset(meanings(words))
    found: list[NoteMeant] = []
    for owner, paper in (("bill", bill), ("eob", eob)):
        if paper and paper.notes:
            told = [*_of_plans(words, paper), *_meant(asked, paper)]
            found += [NoteMeant(text, owner) for text in dict.fromkeys(told)]
    return tuple(found[:MOST])


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
    label = _LABEL.match(note)
    told = {one for one in meanings(plain(label.group())) if one not in _OF_LABELS} if label else set()
    return bool(told) and told <= set(asked) and not told <= set(elsewhere)


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
