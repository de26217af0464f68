"""Bills: bringing one, having it explained, deleting it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool
from pydantic import BaseModel, ValidationError
from starlette.datastructures import FormData, UploadFile

from bot.answer import Explanation
from bot.bill import Bill
from bot.brought import make_case
from bot.case import Case
from bot.readers import Found, fhir, read_pages, read_traced
from bot.readers.document import Document
from codesets.entry import Language
from web.deps import LIMITED, DatabaseDep, EntryDep, KnownVisitor, ServiceDep
from web.problems import Problem, not_found
from web.store import papers, records

router = APIRouter(prefix="/api/bills", tags=["bills"])

MOST_FILES = 60
MOST_PLACES = 20_000
MOST_PICTURE_BYTES = 12 * 1024 * 1024
"""What the pictures of one bill may take together; later pages have none."""


class NewBill(BaseModel):
    """A bill that was kept. ``session_token`` is there where a session began: a client without cookies sends it
    as a bearer token from then on."""

    bill_id: str
    bill: Bill
    session_token: str | None = None


@router.post("", status_code=201, dependencies=[LIMITED])
async def create_bill(request: Request, db: DatabaseDep, entry: EntryDep, opened: ServiceDep) -> NewBill:
    """Reads a document (multipart ``file``, several for several pages; optional ``eob``, ``estimate``, ``password``
    where a PDF is locked, and ``pages_of`` where the file is the JSON of a bill read before) or JSON with ``text``,
    ``bill`` or ``fhir``, and keeps it for this session."""
    brought = await _brought(request)
    case = brought.case

    def keep() -> str:
        records.purge(db, timedelta(hours=opened.settings.keep_hours))
        made = records.save_case(db, entry.visitor, case)
        if brought.pages_of:
            papers.copy_paper(db, entry.visitor, brought.pages_of, made)
        else:
            papers.save_paper(db, made, [found.as_json() for found in brought.trace[:MOST_PLACES]], brought.pictures)
        return made

    bill_id = await run_in_threadpool(keep)
    if case.bill is None:
        raise Problem(422, "This document holds no bill.")
    return NewBill(bill_id=bill_id, bill=case.bill, session_token=entry.token)


@router.get("/{bill_id}", dependencies=[LIMITED])
def read_bill(bill_id: str, db: DatabaseDep, visitor: KnownVisitor) -> Case:
    """The bill as it was read, with its EOB and its estimate where they were brought."""
    return _case(db, visitor, bill_id)


@router.get("/{bill_id}/explanation", dependencies=[LIMITED])
def explain_bill(
    bill_id: str,
    db: DatabaseDep,
    visitor: KnownVisitor,
    opened: ServiceDep,
    lang: Annotated[Language, Query()] = "en",
) -> Explanation:
    """Every line in plain words, the whole in a few sentences, and what is worth asking about."""
    return opened.assistant.explain(_case(db, visitor, bill_id), lang)


@router.delete("/{bill_id}", status_code=204, dependencies=[LIMITED])
def delete_bill(bill_id: str, db: DatabaseDep, visitor: KnownVisitor) -> Response:
    """Deletes the bill and the conversations about it."""
    if visitor is None or not records.delete_case(db, visitor, bill_id):
        raise not_found()
    return Response(status_code=204)


def _case(db: DatabaseDep, visitor: str | None, bill_id: str) -> Case:
    case = records.find_case(db, visitor, bill_id) if visitor else None
    if case is None:
        raise not_found()
    return case


@dataclass(frozen=True)
class _Brought:
    """What came with a request: the case, where its bill's values stand, the pictures of its pages.

    ``pages_of`` names the bill whose paper this one was read from, where it comes back as JSON.
    """

    case: Case
    trace: tuple[Found, ...] = ()
    pictures: Mapping[int, bytes] = field(default_factory=dict)
    pages_of: str | None = None


async def _brought(request: Request) -> _Brought:
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "multipart/form-data":
        async with request.form(max_files=MOST_FILES, max_fields=20) as form:
            uploads = await _uploads(form)
            named = form.get("pages_of")
        brought = await run_in_threadpool(_from_files, uploads)
        return replace(brought, pages_of=named) if isinstance(named, str) and named else brought
    if kind == "application/json":
        body = await request.body()
        return await run_in_threadpool(_from_json, body)
    raise Problem(415, "Send the bill as multipart form data with a file, or as JSON with text, bill or fhir.")


async def _uploads(form: FormData) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {"file": [], "eob": [], "estimate": []}
    given = form.get("password")
    password = given if isinstance(given, str) and given else None
    for name in found:
        for upload in form.getlist(name):
            if isinstance(upload, UploadFile):
                data = await upload.read()
                found[name].append(Document(upload.filename or name, data, upload.content_type, password))
    return found


def _from_files(uploads: dict[str, list[Document]]) -> _Brought:
    if not uploads["file"]:
        raise Problem(400, "No file came with this request. Put the document in a part named file.")
    pictures: dict[int, bytes] = {}

    def take(number: int, png: bytes) -> None:
        if sum(map(len, pictures.values())) + len(png) <= MOST_PICTURE_BYTES:
            pictures[number] = png

    read = read_traced([replace(document, picture=take) for document in uploads["file"]])
    eobs, estimates = (read_pages(uploads[name]) if uploads[name] else [] for name in ("eob", "estimate"))
    return _Brought(make_case([bill for bill, _ in read], eobs, estimates), read[0][1], pictures)


def _from_json(body: bytes) -> _Brought:
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Problem(400, "The body is not valid JSON.") from error
    if not isinstance(given, dict):
        raise Problem(400, "The body must be a JSON object with text, bill or fhir.")
    if isinstance(given.get("text"), str):
        bill, trace = read_traced([Document("pasted text", given["text"].encode(), "text/plain")])[0]
        return _Brought(Case(bill=bill), trace)
    if isinstance(given.get("bill"), dict):
        return _Brought(Case(bill=_valid_bill(given["bill"])))
    if isinstance(given.get("fhir"), dict):
        return _Brought(Case(bill=fhir.read(Document("resource.json", json.dumps(given["fhir"]).encode()))[0]))
    raise Problem(400, "The body must hold text (the words of the bill), bill (a Bill) or fhir (a FHIR resource).")


def _valid_bill(given: dict[str, Any]) -> Bill:
    try:
        return Bill.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Problem(422, f"This bill can't be read: {where}: {first['msg']}.") from error
