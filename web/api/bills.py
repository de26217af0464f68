"""Bills: bringing one, having it explained, deleting it."""

import json
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
from bot.readers import fhir, read_document, read_pages
from bot.readers.document import Document
from codesets.entry import Language
from web.deps import LIMITED, DatabaseDep, EntryDep, KnownVisitor, ServiceDep
from web.problems import Problem, not_found
from web.store import records

router = APIRouter(prefix="/api/bills", tags=["bills"])

MOST_FILES = 60


class NewBill(BaseModel):
    """A bill that was kept. ``session_token`` is there where a session began: a client without cookies sends it
    as a bearer token from then on."""

    bill_id: str
    bill: Bill
    session_token: str | None = None


@router.post("", status_code=201, dependencies=[LIMITED])
async def create_bill(request: Request, db: DatabaseDep, entry: EntryDep, opened: ServiceDep) -> NewBill:
    """Reads a document (multipart ``file``, several for several pages; optional ``eob``, ``estimate``, and
    ``password`` where a PDF is locked) or JSON with ``text``, ``bill`` or ``fhir``, and keeps it for this session."""
    case = await _brought(request)

    def keep() -> str:
        records.purge(db, timedelta(hours=opened.settings.keep_hours))
        return records.save_case(db, entry.visitor, case)

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


async def _brought(request: Request) -> Case:
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "multipart/form-data":
        async with request.form(max_files=MOST_FILES, max_fields=20) as form:
            uploads = await _uploads(form)
        return await run_in_threadpool(_from_files, uploads)
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


def _from_files(uploads: dict[str, list[Document]]) -> Case:
    if not uploads["file"]:
        raise Problem(400, "No file came with this request. Put the document in a part named file.")
    bills, eobs, estimates = (read_pages(uploads[name]) if uploads[name] else [] for name in uploads)
    return make_case(bills, eobs, estimates)


def _from_json(body: bytes) -> Case:
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Problem(400, "The body is not valid JSON.") from error
    if not isinstance(given, dict):
        raise Problem(400, "The body must be a JSON object with text, bill or fhir.")
    if isinstance(given.get("text"), str):
        return Case(bill=read_document(Document("pasted text", given["text"].encode(), "text/plain"))[0])
    if isinstance(given.get("bill"), dict):
        return Case(bill=_valid_bill(given["bill"]))
    if isinstance(given.get("fhir"), dict):
        return Case(bill=fhir.read(Document("resource.json", json.dumps(given["fhir"]).encode()))[0])
    raise Problem(400, "The body must hold text (the words of the bill), bill (a Bill) or fhir (a FHIR resource).")


def _valid_bill(given: dict[str, Any]) -> Bill:
    try:
        return Bill.model_validate(given)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Problem(422, f"This bill can't be read: {where}: {first['msg']}.") from error
