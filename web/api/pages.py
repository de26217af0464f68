"""The paper a bill was read from: where on it each value stands, and its pages as pictures."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Response
from pydantic import BaseModel

from web.deps import LIMITED, DatabaseDep, KnownVisitor
from web.problems import not_found
from web.store import papers

router = APIRouter(prefix="/api/bills", tags=["bills"])


class PagePicture(BaseModel):
    """A page that can be shown, and the address of its picture."""

    page: int
    picture: str


class Paper(BaseModel):
    """Where each value of a bill stands (``path``, ``page``, ``box``, ``text``, ``place``), and the pages there are."""

    trace: list[dict[str, Any]]
    pages: list[PagePicture]


@router.get("/{bill_id}/trace", dependencies=[LIMITED])
def read_trace(bill_id: str, db: DatabaseDep, visitor: KnownVisitor) -> Paper:
    """Where on which page each value of the bill was found; empty where the document has no pages."""
    trace = papers.find_trace(db, visitor, bill_id) if visitor else None
    if trace is None:
        raise not_found()
    pages = [
        PagePicture(page=number, picture=f"/api/bills/{bill_id}/pages/{number}.png")
        for number in papers.pages_shown(db, bill_id)
    ]
    return Paper(trace=trace, pages=pages)


@router.get("/{bill_id}/pages/{number}.png", dependencies=[LIMITED], response_class=Response)
def show_page(
    bill_id: str, number: Annotated[int, Path(ge=1, le=10_000)], db: DatabaseDep, visitor: KnownVisitor
) -> Response:
    """A page as a PNG 1,200 pixels wide at most, a photo straightened as it was read."""
    png = papers.find_picture(db, visitor, bill_id, number) if visitor else None
    if png is None:
        raise not_found()
    return Response(png, media_type="image/png")
