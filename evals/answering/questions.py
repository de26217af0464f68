"""The question sets: what is asked, on which bill, and what must be true of the answer.

Expectations come from the bill and from public rules alone. They were written before the answers and are
never changed to suit one: a third (``report``) is kept apart from tuning.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

from bot.bill import Bill
from bot.readers import read_document
from bot.readers.document import Document

FOLDER = Path(__file__).parent
FORMS = ("json", "txt", "csv", "html", "x12", "fhir")
"""The endings of what stands in ``bills/``: Bill JSON, and documents as people hold them."""
LANGUAGES = ("en", "es")
SERIES = {
    "first": "questions.{}.jsonl",
    "second": "questions.{}.2.jsonl",
    "third": "questions.{}.3.jsonl",
    "sums": "questions.{}.sums.jsonl",
    "whys": "questions.{}.whys.jsonl",
    "talk": "questions.{}.talk.jsonl",
    "fourth": "questions.{}.4.jsonl",
    "fifth": "questions.{}.5.jsonl",
    "sixth": "questions.{}.6.jsonl",
    "seventh": "questions.{}.7.jsonl",
    "eighth": "questions.{}.8.jsonl",
}
"""The sets by name, in the order in which they were written, each with its file per language."""

KEPT_WHOLE = frozenset({"eighth"})
"""The sets written last, before anything they ask of was worked on."""
KEPT_HALF = frozenset({"seventh"})
"""The sets of which half has been opened, chosen by the hash."""
OPENED = (0, 1)

Split = Literal["tune", "report"]
To = Literal["billing office", "insurer", "clinician", "emergency", "crisis line"]


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


class Expect(BaseModel):
    """What must hold; a name that is absent is not checked.

    ``any_of`` is a list of groups, each needing one of its phrases, ``lead`` the same for the first paragraph
    alone, where the answer itself belongs; ``nth_listed`` 2 means that the answer
    is about the second line that the answer before spoke of; ``handoff`` null means none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    abstained: bool | None = None
    handoff: Annotated[tuple[To, ...] | None, BeforeValidator(_as_list)] = None
    figures: tuple[Decimal, ...] = ()
    not_figures: tuple[Decimal, ...] = ()
    lines: tuple[int, ...] | None = None
    lines_include: tuple[int, ...] = ()
    codes_include: tuple[str, ...] = ()
    any_of: tuple[tuple[str, ...], ...] = ()
    lead: tuple[tuple[str, ...], ...] = ()
    none_of: tuple[str, ...] = ()
    language: Literal["en", "es"] | None = None
    sources: bool | str = False
    asks_back: bool = False
    nth_listed: int | None = None


class Question(BaseModel):
    """One question. Those that share a ``chat`` are one conversation, in the order of the file.

    ``series`` is the set it came with: the name of its file in ``SERIES``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    bill: str | None
    eob: str | None = None
    estimate: str | None = None
    question: str
    chat: str | None = None
    kind: str
    split: Split
    series: str = "first"
    expect: Expect


def split_of(key: str, series: str) -> Split:
    """The part that a question (by its id) or a conversation (by its chat) of a set falls in.

    The newest sets are kept apart whole, which lets part of the older ones be learned from: half of the set before
    them, and two in seven of the third that the hash kept apart of those before it.
    """
    if series in KEPT_WHOLE:
        return "report"
    if series in KEPT_HALF:
        return "report" if hashlib.sha256(key.encode()).digest()[0] % 2 else "tune"
    kept, third = divmod(int(hashlib.sha256(key.encode()).hexdigest(), 16), 3)
    return "report" if third == 0 and kept % 7 not in OPENED else "tune"


def load_questions(language: str, series: Iterable[str] = tuple(SERIES)) -> list[Question]:
    """The questions of one language in the sets named, in order."""
    return [question for name in series for question in _load(language, name)]


def _load(language: str, series: str) -> Iterator[Question]:
    text = (FOLDER / SERIES[series].format(language)).read_text(encoding="utf-8")
    for row in filter(str.strip, text.splitlines()):
        yield Question.model_validate({**json.loads(row), "series": series})


def load_bill(name: str) -> Bill:
    """The bill of that name from ``bills/``, the first where its document holds several.

    Bill JSON is taken as it stands; a document in another form is read as the assistant would read it.
    """
    path = next(path for form in FORMS if (path := FOLDER / "bills" / f"{name}.{form}").exists())
    if path.suffix == ".json":
        return Bill.model_validate_json(path.read_text(encoding="utf-8"))
    return read_document(Document(path.name, path.read_bytes()))[0]
