"""What a paper says in words of its own, outside its lines: sentences, and what stands behind labels or amounts.

No field of a bill holds "Sent to your supplement on 10/12. Response pending." or "Reference number: SH-2208451"; a
person who asks about it is told what is printed.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, islice

from bot.bill import NOTES
from bot.readers.layout.language.labels import Label
from bot.readers.layout.language.phrases import plain
from bot.readers.layout.page.rows import Row
from bot.readers.layout.stated.fields import Field
from bot.readers.layout.totals.thanks import PROSE, sentences

LONGEST = 300
"""Characters of a note."""
_LEAST_WORDS = 3
_IN_FIELDS: frozenset[Label] = frozenset(
    {"patient", "birth_date", "account", "statement_date", "due_date", "charges", "patient_owes"}
)  # fmt: skip
"""Labels whose values stand in the bill's own fields."""
_LABELLED = re.compile(r"[^\W\d][^:]{1,48}:")
_WORDS = re.compile(r"[^\W\d_]{2,}")
_RUNNING = re.compile(r"(?<!\S)[a-záéíóúñ]+")
"""A word of running text, as names and headings have few."""
_STREET = re.compile(
    r"(?:P\.?\s?O\.? Box|\d+ [^\W\d]).*(?:\b(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Dr|Drive|Suite|Ste|Ln|Way|Box)\b).*"
    r"|.*\b[A-Z]{2}\.? \d{5}(?:-\d{4})?",
    re.IGNORECASE,
)
_ORDERS_A_MACHINE = re.compile(
    r"\b(?:ignore (?:all|any|the|your|previous)|ignor[ae] (?:todas?|las|sus)|(?:previous|prior) instructions?"
    r"|instrucciones (?:anteriores|previas)|system prompt|chatbot|\bAI\b|assistant|asistente virtual|language model)\b",
    re.IGNORECASE,
)
"""Words by which a text speaks to a machine that reads it, and to no patient."""


def notes_of(rows: Sequence[Row], taken: Collection[int], fields: Sequence[Field]) -> tuple[str, ...]:
    """The paper's own words outside the rows that were ``taken`` for lines, each once, in their order."""
    held = [field for field in fields if field.label in _IN_FIELDS]
    known, labels = {field.row for field in held}, {field.said for field in held}
    outside = [row for index, row in enumerate(rows) if index not in taken]
    prose = [row for index, row in enumerate(rows) if index not in taken and index not in known and not row.cells]
    found = chain(_whole(sentences(prose)), chain.from_iterable(map(_labelled, outside)))
    told = (note for one in found if _tells(note := " ".join(one.split())) and not _is_known(note, labels))
    kept = list(dict.fromkeys(islice(told, 2 * NOTES)))  # each is held against each
    return tuple(note for note in kept if not any(note != other and note in other for other in kept))[:NOTES]


def _whole(sentences: Iterable[str]) -> Iterator[str]:
    """The sentences, those of a word or two with the one before them: "Sent on 10/12. Response pending"."""
    before = ""
    for sentence in sentences:
        if before and len(sentence.split()) < _LEAST_WORDS:
            before = f"{before}. {sentence}"
            continue
        yield before
        before = sentence
    yield before


def _labelled(row: Row) -> Iterator[str]:
    """What stands behind each label, up to the next; a row of words and amounts as it is."""
    said: list[str] = []
    for phrase in row.phrases:
        if said and _LABELLED.match(phrase.text):
            yield " ".join(said)
            said = []
        said.append(phrase.text)
    if len(said) > 1 and not any(map(_WORDS.search, said[1:])):
        yield " ".join(said)  # words and their amounts
    elif said and (_LABELLED.match(said[0]) or (len(row.words) < PROSE and len(_RUNNING.findall(row.text)) > 1)):
        yield " ".join(said)


def _is_known(note: str, labels: Collection[str]) -> bool:
    """Whether a note is a label that the bill has a field for, with its value."""
    if label := _LABELLED.match(note):
        return plain(label.group().rstrip(":")) in labels
    words = plain(note)
    return any(words.startswith(one) for one in labels if one)


def _tells(note: str) -> bool:
    """Whether ``note`` says something to a person who reads the paper."""
    if len(note.split()) < (_LEAST_WORDS - bool(_LABELLED.match(note))) or len(note) > LONGEST:
        return False
    if not (_RUNNING.search(note) or _LABELLED.match(note) or any(map(str.isdigit, note))):
        return False  # a heading, or somebody's name
    return bool(_WORDS.search(note)) and not _STREET.fullmatch(note) and not _ORDERS_A_MACHINE.search(note)
