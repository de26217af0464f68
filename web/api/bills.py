"""Bills: bringing one, having it explained, deleting it."""

from datetime import timedelta
from functools import partial
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from fastapi.sse import EventSourceResponse
from pydantic import BaseModel

from bot.answer import Explanation
from bot.bill import Bill
from bot.case import Case
from codesets.entry import Language
from web.api.bringing import Brought, Given, Progress, bring, given_in
from web.api.telling import STREAM_HEADERS, told_events
from web.deps import LIMITED, Entry, Service, ServiceDep, Visit, VisitDep, enter, hand_out
from web.problems import Problem, not_found
from web.store import papers, records

router = APIRouter(prefix="/api/bills", tags=["bills"])


class NewBill(BaseModel):
    """A bill that was kept. ``session_token`` is there where a session began: a client without cookies sends it
    as a bearer token from then on."""

    bill_id: str
    bill: Bill
    session_token: str | None = None


@router.post(
    "",
    status_code=201,
    dependencies=[LIMITED],
    response_model=NewBill,
    responses={200: {"content": {"text/event-stream": {}}, "description": "Events progress, then bill or problem"}},
)
async def create_bill(request: Request, response: Response, opened: ServiceDep) -> NewBill | Response:
    """Reads a document (multipart ``file``, several for several pages; optional ``eob``, ``estimate``, ``password``
    where a PDF is locked, and ``pages_of`` where the file is the JSON of a bill read before) or JSON with ``text``,
    ``bill`` or ``fhir``, and keeps it for this session. With ``Accept: text/event-stream`` the events ``progress``
    (``file`` of ``files``, ``page`` of ``pages``, amounts ``found``), then ``bill`` or ``problem``."""
    given = await given_in(request)
    if "text/event-stream" in request.headers.get("accept", ""):
        entry = await run_in_threadpool(_enter, request, opened)
        told = EventSourceResponse(told_events(partial(_read_and_keep, opened, entry, given)), headers=STREAM_HEADERS)
        hand_out(entry, told, opened)
        return told
    # Nothing is written before the document was read: a photo takes its seconds, and writers wait for each other.
    brought = await to_thread.run_sync(bring, given, limiter=opened.reading)
    entry = await run_in_threadpool(_enter, request, opened)
    hand_out(entry, response, opened)
    return await run_in_threadpool(_keep, opened, entry, given, brought)


def _enter(request: Request, opened: Service) -> Entry:
    with opened.database.begin() as db:
        return enter(request, db)


def _read_and_keep(opened: Service, entry: Entry, given: Given, progress: Progress) -> NewBill:
    return _keep(opened, entry, given, bring(given, progress))


def _keep(opened: Service, entry: Entry, given: Given, brought: Brought) -> NewBill:
    if brought.case.bill is None:
        raise Problem(422, "This document holds no bill.")
    with opened.database.begin() as db:
        records.purge(db, timedelta(hours=opened.settings.keep_hours))
        made = records.save_case(db, entry.visitor, brought.case)
        # What comes back as JSON has no paper of its own: it has that of the bill it was read as.
        own = {which: paper for which, paper in brought.papers.items() if paper.pictures or not given.pages_of}
        papers.save_papers(db, made, own)
        for before in given.pages_of:
            papers.copy_papers(db, entry.visitor, before, made)
    return NewBill(bill_id=made, bill=brought.case.bill, session_token=entry.token)


@router.get("/{bill_id}", dependencies=[LIMITED])
def read_bill(bill_id: str, visit: VisitDep) -> Case:
    """The bill as it was read, with its EOB and its estimate where they were brought."""
    return _case(visit, bill_id)


@router.get("/{bill_id}/explanation", dependencies=[LIMITED])
def explain_bill(
    bill_id: str,
    visit: VisitDep,
    opened: ServiceDep,
    lang: Annotated[Language, Query()] = "en",
) -> Explanation:
    """Every line in plain words, the whole in a few sentences, and what is worth asking about."""
    return opened.assistant.explain(_case(visit, bill_id), lang)


@router.delete("/{bill_id}", status_code=204, dependencies=[LIMITED])
def delete_bill(bill_id: str, visit: VisitDep) -> Response:
    """Deletes the bill and the conversations about it."""
    with visit.own() as (db, visitor):
        if not records.delete_case(db, visitor, bill_id):
            raise not_found()
    return Response(status_code=204)


def _case(visit: Visit, bill_id: str) -> Case:
    with visit.own() as (db, visitor):
        case = records.find_case(db, visitor, bill_id)
    if case is None:
        raise not_found()
    return case
