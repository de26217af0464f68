"""The papers a bill and its EOB were read from: where on them each value stands, and their pages as pictures."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel

from bot.pairing import pair_lines
from web.deps import LIMITED, VisitDep
from web.problems import not_found
from web.store import papers, records

router = APIRouter(prefix="/api/bills", tags=["bills"])

Which = Annotated[papers.Which, Query(description="The bill itself, or the EOB that was brought beside it.")]


class PagePicture(BaseModel):
    """A page that can be shown, and the address of its picture."""

    page: int
    picture: str


class Paper(BaseModel):
    """Where each value stands (``path``, ``page``, ``box``, ``text``, ``place``), and the pages there are.

    ``pairs``, of an EOB: the number of each of the bill's lines that the EOB speaks of, and that of the EOB's own line.
    """

    trace: list[dict[str, Any]]
    pages: list[PagePicture]
    pairs: dict[int, int] = {}


@router.get("/{bill_id}/trace", dependencies=[LIMITED])
def read_trace(bill_id: str, visit: VisitDep, paper: Which = "bill") -> Paper:
    """Where on which page each value of the bill was found; empty where the document has no pages."""
    with visit.own() as (db, visitor):
        trace, case = papers.find_trace(db, visitor, bill_id, paper), records.find_case(db, visitor, bill_id)
        numbers = papers.pages_shown(db, bill_id, paper)
    if trace is None or case is None:
        raise not_found()
    beside = "?paper=eob" if paper == "eob" else ""
    pages = [PagePicture(page=number, picture=f"/api/bills/{bill_id}/pages/{number}.png{beside}") for number in numbers]
    both = pair_lines(case.bill, case.eob).lines if paper == "eob" and case.bill and case.eob else {}
    return Paper(trace=trace, pages=pages, pairs={ours: theirs.line for ours, theirs in both.items()})


@router.get("/{bill_id}/pages/{number}.png", dependencies=[LIMITED], response_class=Response)
def show_page(
    bill_id: str,
    number: Annotated[int, Path(ge=1, le=10_000)],
    visit: VisitDep,
    paper: Which = "bill",
) -> Response:
    """A page as a PNG 1,200 pixels wide at most, a photo straightened as it was read."""
    with visit.own() as (db, visitor):
        png = papers.find_picture(db, visitor, bill_id, number, paper)
    if png is None:
        raise not_found()
    return Response(png, media_type="image/png")
