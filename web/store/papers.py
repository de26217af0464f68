"""What is kept of the papers themselves beside a bill: where values were found, and pictures of the pages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.bill import Bill
from bot.case import Case
from web.store.records import find_case
from web.store.tables import StoredCase, StoredEobPage, StoredEobTrace, StoredPage, StoredTrace

Which = Literal["bill", "eob"]
Trace = Sequence[Mapping[str, Any]]
"""The places of values, each as `bot.readers.Found.as_json` writes it."""


@dataclass(frozen=True)
class Paper:
    """The places of a document's values, and the pictures of its pages by their numbers, as PNG."""

    trace: Trace
    pictures: Mapping[int, bytes]

    def __bool__(self) -> bool:
        """Whether anything is known of the paper."""
        return bool(self.trace or self.pictures)


Papers = Mapping[Which, Paper]

_PAGES: dict[Which, Any] = {"bill": StoredPage, "eob": StoredEobPage}
_TRACES: dict[Which, Any] = {"bill": StoredTrace, "eob": StoredEobTrace}


def save_papers(db: Session, bill_id: str, papers: Papers) -> None:
    """Keeps what is known of the papers of a bill as long as the bill."""
    for which, paper in papers.items():
        if paper.trace:
            db.add(_TRACES[which](bill=bill_id, trace=list(paper.trace)))
        for number, png in paper.pictures.items():
            db.add(_PAGES[which](bill=bill_id, number=number, png=png))
    db.flush()


def find_trace(db: Session, visitor: str, bill_id: str, which: Which = "bill") -> list[dict[str, Any]] | None:
    """Where the values of the session's bill, or of its EOB, were found; None where the session has no such bill."""
    if find_case(db, visitor, bill_id) is None:
        return None
    stored = db.get(_TRACES[which], bill_id)
    return stored.trace if stored else []


def pages_shown(db: Session, bill_id: str, which: Which = "bill") -> list[int]:
    """The numbers of the pages that there are pictures of."""
    table = _PAGES[which]
    return list(db.scalars(select(table.number).where(table.bill == bill_id).order_by(table.number)))


def find_picture(db: Session, visitor: str, bill_id: str, number: int, which: Which = "bill") -> bytes | None:
    """The picture of a page of the session's bill, or of its EOB, as PNG, or None."""
    table = _PAGES[which]
    mine = select(StoredCase.id).where(StoredCase.id == bill_id, StoredCase.visitor == visitor)
    png: bytes | None = db.scalar(select(table.png).where(table.bill.in_(mine), table.number == number))
    return png


def copy_papers(db: Session, visitor: str, bill_id: str, to: str) -> None:
    """Keeps the papers of one of the session's bills for another too, each for the same document read once.

    A document that has its own paper there keeps it.
    """
    before, after = find_case(db, visitor, bill_id), find_case(db, visitor, to)
    if before is None or after is None:
        return
    for goes, new in _documents(after).items():
        came = next((which for which, old in _documents(before).items() if old == new), None)
        if came and not _paper(db, to, goes):
            save_papers(db, to, {goes: _paper(db, bill_id, came)})


def _documents(case: Case) -> dict[Which, Bill]:
    both: tuple[tuple[Which, Bill | None], ...] = (("bill", case.bill), ("eob", case.eob))
    return {which: document for which, document in both if document is not None}


def _paper(db: Session, bill_id: str, which: Which) -> Paper:
    traced = db.get(_TRACES[which], bill_id)
    pages = db.scalars(select(_PAGES[which]).where(_PAGES[which].bill == bill_id))
    return Paper(traced.trace if traced else [], {page.number: page.png for page in pages})
