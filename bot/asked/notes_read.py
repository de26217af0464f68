"""The notes of a paper as questions are held against them: what their labels and words mean, which names they bring."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.asked.wording.paper_words import concepts, meanings
from bot.asked.wording.stems import COMMON, WORD, stem
from bot.bill import Bill
from knowledge.question_features import plain

_NAMING = 4
"""Letters of a word that tells a name."""
_LABEL = re.compile(r"[^\W\d][^:]{1,48}(?=:)")
_NAME = re.compile(r"\b[A-ZÁÉÍÓÚÑ][\w'’-]{3,}")
_PRICED = re.compile(r"\d[.,]\d\d$")
OF_LABELS = frozenset(
    """number no num numero date fecha name nombre id of the de la el del you your su on for and by total totals amount
    charges charge payment payments paid pagado pago pagos received office billing due note notes message messages nota
    notas mensaje service services info information insurance seguro plan bill account statement patient""".split()  # noqa: SIM905
)
"""Words that stand in many labels and tell none."""


@dataclass(frozen=True, slots=True)
class NoteRead:
    """A note as printed, what its label and its words mean, and the names in it that stand in no field; without a
    label ``label`` is empty."""

    text: str
    label: frozenset[str]
    means: frozenset[str]
    names: frozenset[str]

    @property
    def value(self) -> str:
        """What stands behind the label."""
        return self.text.partition(":")[2]


def read_notes(paper: Bill) -> tuple[list[NoteRead], frozenset[str]]:
    """The notes of ``paper``, and what its fields and lines mean, of which answers speak anyway."""
    elsewhere = frozenset(meanings(" ".join(set(WORD.findall(plain(" ".join(_in_fields(paper))))))))
    return [_read(note, elsewhere) for note in paper.notes], elsewhere


def _read(note: str, elsewhere: Collection[str]) -> NoteRead:
    words = plain(note)
    label = _LABEL.match(note)
    told = frozenset(meanings(words[: label.end()])) - OF_LABELS if label else frozenset()
    return NoteRead(note, told, frozenset(meanings(words)), frozenset(_names(note, elsewhere)))


def _names(note: str, elsewhere: Collection[str]) -> Iterator[str]:
    for index, found in enumerate(_NAME.finditer(note)):
        word = plain(found.group())
        heads = index == found.start() == 0 and not (_PRICED.search(note) or note.isupper())
        known = word in concepts() or word in COMMON or word in OF_LABELS
        if not (heads or known) and len(word) >= _NAMING and stem(word) not in elsewhere:
            yield stem(word)


def _in_fields(paper: Bill) -> Iterator[str]:
    told = [paper.provider, paper.payer, paper.patient, *(contact.who for contact in paper.contacts)]
    yield from (word for word in (*told, *(line.description for line in paper.lines)) if word)
