"""Letters about a bill: a PDF, or text, or the same with its figures and sources as JSON."""

from typing import Annotated, Any

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel, Field

from bot.answer import Figure, LetterKind, Source
from bot.letters import Form, Letter, Order, letter_text
from bot.letters.letter import LONGEST_WORDS
from codesets.entry import Language
from web.deps import LIMITED, ServiceDep, VisitDep
from web.problems import not_found
from web.store import records

router = APIRouter(prefix="/api/bills", tags=["letters"])

PDF = "application/pdf"
TEXT = "text/plain"


class LetterRequest(BaseModel):
    """Which letter, in which ``language`` (default English). ``form`` "phone" is what to say on the telephone, always
    text; ``words`` is what happened, in the person's own; ``lines`` are those it is about (none: the findings')."""

    kind: LetterKind
    language: Language | None = None
    form: Form = "letter"
    words: Annotated[str, Field(max_length=LONGEST_WORDS)] = ""
    lines: Annotated[list[int], Field(max_length=200)] = []


class WrittenLetter(BaseModel):
    """A letter as JSON: its whole text, the places to fill in, the figures and sources it rests on."""

    kind: LetterKind
    language: Language
    form: Form
    title: str
    text: str
    blanks: tuple[str, ...]
    figures: tuple[Figure, ...]
    sources: tuple[Source, ...]


_GIVES: dict[int | str, dict[str, Any]] = {
    200: {"content": {PDF: {}, TEXT: {}, "application/json": {"schema": WrittenLetter.model_json_schema()}}}
}


@router.post("/{bill_id}/letters", dependencies=[LIMITED], response_class=Response, responses=_GIVES)
def write_letter(
    bill_id: str, wanted: LetterRequest, request: Request, visit: VisitDep, opened: ServiceDep
) -> Response:
    """The letter as PDF; as text with ``Accept: text/plain``; with its figures with ``Accept: application/json``."""
    with visit.own() as (db, visitor):
        case = records.find_case(db, visitor, bill_id)
    if case is None:
        raise not_found()
    letter = opened.assistant.letter(case, Order(**{**wanted.model_dump(), "language": wanted.language or "en"}))
    accepted = request.headers.get("accept", "")
    if "application/json" in accepted:
        return Response(_as_json(letter).model_dump_json(), media_type="application/json")
    if TEXT in accepted or letter.form == "phone":
        return Response(letter_text(letter), media_type=TEXT)
    from bot.letters.pdf import letter_pdf  # it takes a moment to load, and most visits need none

    named = {"Content-Disposition": f'attachment; filename="{letter.kind}.pdf"'}
    return Response(letter_pdf(letter), media_type=PDF, headers=named)


def _as_json(letter: Letter) -> WrittenLetter:
    return WrittenLetter(
        kind=letter.kind,
        language=letter.language,
        form=letter.form,
        title=letter.title,
        text=letter_text(letter),
        blanks=letter.blanks,
        figures=letter.figures,
        sources=letter.sources,
    )
