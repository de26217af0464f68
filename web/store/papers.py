"""What is kept of the paper itself beside a bill: where its values were found, and pictures of its pages."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from web.store.records import find_case
from web.store.tables import StoredCase, StoredPage, StoredTrace

Trace = Sequence[Mapping[str, Any]]
"""The places of values, each as `bot.readers.Found.as_json` writes it."""


def save_paper(db: Session, bill_id: str, trace: Trace, pictures: Mapping[int, bytes]) -> None:
    """Keeps the places of a bill's values and the pictures of its pages, by their numbers, as long as the bill."""
    db.add(StoredTrace(bill=bill_id, trace=list(trace)))
    for number, png in pictures.items():
        db.add(StoredPage(bill=bill_id, number=number, png=png))
    db.flush()


def find_trace(db: Session, visitor: str, bill_id: str) -> list[dict[str, Any]] | None:
    """Where the values of the session's bill were found; None where the session has no bill of that id."""
    if find_case(db, visitor, bill_id) is None:
        return None
    stored = db.get(StoredTrace, bill_id)
    return stored.trace if stored else []


def pages_shown(db: Session, bill_id: str) -> list[int]:
    """The numbers of the pages that a bill has pictures of."""
    return list(db.scalars(select(StoredPage.number).where(StoredPage.bill == bill_id).order_by(StoredPage.number)))


def find_picture(db: Session, visitor: str, bill_id: str, number: int) -> bytes | None:
    """The picture of a page of the session's bill as PNG, or None."""
    mine = select(StoredCase.id).where(StoredCase.id == bill_id, StoredCase.visitor == visitor)
    return db.scalar(select(StoredPage.png).where(StoredPage.bill.in_(mine), StoredPage.number == number))


def copy_paper(db: Session, visitor: str, bill_id: str, to: str) -> None:
    """Keeps the paper of one of the session's bills for another too, where both are the same bill read once."""
    before, after = find_case(db, visitor, bill_id), find_case(db, visitor, to)
    if before is None or after is None or before.bill != after.bill:
        return
    pages = db.scalars(select(StoredPage).where(StoredPage.bill == bill_id))
    save_paper(db, to, find_trace(db, visitor, bill_id) or [], {page.number: page.png for page in pages})
