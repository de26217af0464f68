"""What a request brings: a document with its EOB and estimate, or JSON; read into a case, with its papers' pictures."""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import repeat
from typing import Any

from fastapi import Request
from starlette.datastructures import FormData, UploadFile

from bot.bill import Bill, Line
from bot.brought import make_case
from bot.case import Case
from bot.exceptions import Encrypted
from bot.readers import Found, bill_json, fhir, read_looked, read_traced, takes_password
from bot.readers.document import Document
from web.api.chosen import Room, look_through, pictures_of, sorted_papers
from web.problems import Problem
from web.store.papers import Paper, Papers

MOST_FILES = 60
MOST_PLACES = 20_000

Progress = Callable[[dict[str, int]], None]
"""Told, as pages are read: the `file` of `files`, its `page` of `pages`, how many amounts were `found` so far."""


@dataclass(frozen=True)
class Given:
    """What a request holds, before anything is read: its files by part, or its JSON.

    ``pages_of`` names the bills whose papers these were read from, where they come back as JSON.
    """

    files: Mapping[str, Sequence[Document]] = field(default_factory=dict)
    body: bytes | None = None
    pages_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Brought:
    """The case that was read, and the papers it was read from."""

    case: Case
    papers: Papers


async def given_in(request: Request) -> Given:
    """The files or the JSON of a request; raises a 415 Problem for anything else."""
    kind = request.headers.get("content-type", "").split(";")[0].strip().lower()
    if kind == "multipart/form-data":
        async with request.form(max_files=MOST_FILES, max_fields=20) as form:
            named = [one for one in form.getlist("pages_of") if isinstance(one, str) and one]
            return Given(await _uploads(form), pages_of=tuple(named[:2]))
    if kind == "application/json":
        return Given(body=await request.body())
    raise Problem(415, "Send the bill as multipart form data with a file, or as JSON with text, bill or fhir.")


def bring(given: Given, progress: Progress | None = None) -> Brought:
    """Reads what was given; raises BotError or a Problem with one sentence."""
    return _from_json(given.body) if given.body is not None else _from_files(given.files, progress)


async def _uploads(form: FormData) -> dict[str, list[Document]]:
    found: dict[str, list[Document]] = {"file": [], "eob": [], "estimate": []}
    password = form.get("password")
    for name in found:
        for upload in form.getlist(name):
            if isinstance(upload, UploadFile):
                data = await upload.read()
                secret = password if isinstance(password, str) and password else None
                found[name].append(Document(upload.filename or name, data, upload.content_type, secret))
    return {name: _each_once(documents) for name, documents in found.items()}


def _each_once(documents: Iterable[Document]) -> list[Document]:
    """A file that was chosen twice is one page, not two."""
    return list({hashlib.sha256(one.data).digest(): one for one in documents}.values())


def _from_files(files: Mapping[str, Sequence[Document]], progress: Progress | None) -> Brought:
    if not files.get("file"):
        raise Problem(400, "No file came with this request. Put the document in a part named file.")
    room = Room()
    told = _told(progress, sum(map(len, files.values())))
    try:
        asked = {name: [replace(one, progress=next(told)) for one in documents] for name, documents in files.items()}
        shown = {"file": room, "eob": room, "estimate": None}
        parts = sorted_papers({name: [look_through(one, shown[name]) for one in asked[name]] for name in shown})
        read = {name: read_looked([paper.looked for paper in papers]) for name, papers in parts.items() if papers}
    except Encrypted as error:
        can_open = any(takes_password(one) for documents in files.values() for one in documents)
        raise Problem(422, str(error), needs="password" if can_open else None) from error
    case = make_case(*([bill for bill, _ in read.get(name, [])] for name in ("file", "eob", "estimate")))
    bill_paper = Paper(_as_json(read["file"][0][1]), pictures_of(parts["file"]))
    eob_paper = Paper(_eob_trace(case.eob, read.get("eob", [])), pictures_of(parts["eob"]))
    return Brought(case, {"bill": bill_paper, "eob": eob_paper})


_Read = list[tuple[Bill, tuple[Found, ...]]]


def _told(progress: Progress | None, files: int) -> Iterator[Callable[[int, int, int], None] | None]:
    """For each file in turn, what its reader tells of its pages."""
    if progress is None:
        return repeat(None)
    found = 0

    def of_file(number: int) -> Callable[[int, int, int], None]:
        def page_done(page: int, pages: int, amounts: int) -> None:
            nonlocal found
            found += amounts
            progress({"file": number, "files": files, "page": page, "pages": pages, "found": found})

        return page_done

    return map(of_file, range(1, files + 1))


def _as_json(trace: Iterable[Found]) -> list[dict[str, Any]]:
    return [found.as_json() for found in trace][:MOST_PLACES]


def _eob_trace(eob: Bill | None, read: _Read) -> list[dict[str, Any]]:
    """Where the EOB's values stand: the claims that it was put together from follow one another in it."""
    trace: list[dict[str, Any]] = []
    before = 0
    for claim, found in read:
        lines = claim.lines
        if eob and lines and [_bare(line) for line in eob.lines[before : before + len(lines)]] == [*map(_bare, lines)]:
            trace += [_moved(one, before) for one in _as_json(found)]
            before += len(lines)
    return trace[:MOST_PLACES]


def _bare(line: Line) -> Line:
    return line.model_copy(update={"line": 0})


def _moved(found: dict[str, Any], by: int) -> dict[str, Any]:
    name, bracket, rest = found["path"].partition("[")
    if not by or name != "lines" or not bracket:
        return found
    number, _, value = rest.partition("]")
    return {**found, "path": f"lines[{int(number) + by}]{value}"}


def _from_json(body: bytes) -> Brought:
    try:
        given: Any = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Problem(400, "The body is not valid JSON.") from error
    if not isinstance(given, dict):
        raise Problem(400, "The body must be a JSON object with text, bill or fhir.")
    if isinstance(given.get("text"), str):
        bill, trace = read_traced([Document("pasted text", given["text"].encode(errors="replace"), "text/plain")])[0]
        return Brought(Case(bill=bill), {"bill": Paper(_as_json(trace), {})})
    if isinstance(given.get("bill"), dict):
        return Brought(Case(bill=_first(bill_json.read, given["bill"])), {})
    if isinstance(given.get("fhir"), dict):
        return Brought(Case(bill=_first(fhir.read, given["fhir"])), {})
    raise Problem(400, "The body must hold text (the words of the bill), bill (a Bill) or fhir (a FHIR resource).")


def _first(read: Callable[[Document], list[Bill]], content: Any) -> Bill:
    return read(Document("body.json", json.dumps(content).encode()))[0]
