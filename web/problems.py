"""Every error of the service as RFC 9457 problem details, with one sentence for the person who reads it.

https://www.rfc-editor.org/rfc/rfc9457
"""

import logging
import traceback
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from bot.exceptions import BotError, TooLarge, Unsupported
from knowledge.exceptions import KnowledgeError

MEDIA_TYPE = "application/problem+json"

_SENTENCES = {
    404: "There is nothing here under this address, or it belongs to another session.",
    405: "This address does not take this kind of request.",
}


class Problem(Exception):
    """An error with its HTTP status and the sentence that says what was wrong and what to do.

    ``needs`` names what would mend it, such as "password", for a page that can ask for it.
    """

    def __init__(self, status: int, detail: str, needs: str | None = None) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail
        self.needs = needs


def not_found() -> Problem:
    """The one answer for what is unknown and for what is someone else's."""
    return Problem(404, _SENTENCES[404])


def problem_details(status: int, detail: str, needs: str | None = None) -> dict[str, object]:
    """Problem details; ``title`` is the status in words."""
    more = {"needs": needs} if needs else {}
    return {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}


def problem_response(status: int, detail: str, needs: str | None = None) -> JSONResponse:
    """Problem details as a response."""
    return JSONResponse(problem_details(status, detail, needs), status_code=status, media_type=MEDIA_TYPE)


def details_of(error: Exception) -> dict[str, object]:
    """The problem details of an error that was raised while a document was read."""
    if isinstance(error, Problem):
        return problem_details(error.status, error.detail, error.needs)
    if isinstance(error, BotError):
        return problem_details(unreadable_status(error), str(error))
    return problem_details(500, unforeseen(error))


def unforeseen(error: Exception) -> str:
    """Notes an error that nothing foresaw, and gives the sentence for the person."""
    # The kind of error and its place only: its text may hold what stands on someone's bill.
    place = traceback.extract_tb(error.__traceback__)[-1:]
    where = f"{place[0].filename}:{place[0].lineno}" if place else "nowhere"
    logging.getLogger("plainbill").error("unforeseen error: %s at %s", type(error).__name__, where)
    return "Something went wrong on our side. Your bill is still here; please try again."


def unreadable_status(error: BotError) -> int:
    """413 for too large, 415 for a kind that nothing reads, else 422."""
    return 413 if isinstance(error, TooLarge) else 415 if isinstance(error, Unsupported) else 422


def _invalid(error: RequestValidationError) -> JSONResponse:
    first = error.errors()[0]
    if first["type"] == "json_invalid":
        return problem_response(400, "The body is not valid JSON.")
    where = ".".join(str(part) for part in first["loc"] if part != "body")
    if first["type"] == "string_too_long":
        most = first["ctx"]["max_length"]
        return problem_response(400, f"{where} is longer than {most:,} characters. Send a shorter one.")
    if first["type"] == "string_too_short":
        return problem_response(400, f"{where} is empty. Write something first.")
    return problem_response(400, f"{where or 'The body'}: {first['msg']}.")


def install(app: FastAPI) -> None:
    """Turns every error that ``app`` can raise into problem details."""

    @app.exception_handler(Problem)
    def _problem(_: Request, error: Problem) -> JSONResponse:
        return problem_response(error.status, error.detail, error.needs)

    @app.exception_handler(BotError)
    def _unreadable(_: Request, error: BotError) -> JSONResponse:
        return problem_response(unreadable_status(error), str(error))

    @app.exception_handler(KnowledgeError)
    def _knowledge(_: Request, error: KnowledgeError) -> JSONResponse:
        return problem_response(503, str(error))

    @app.exception_handler(RequestValidationError)
    def _validation(_: Request, error: RequestValidationError) -> JSONResponse:
        return _invalid(error)

    @app.exception_handler(HTTPException)
    def _http(_: Request, error: HTTPException) -> JSONResponse:
        return problem_response(error.status_code, _SENTENCES.get(error.status_code, str(error.detail)))
