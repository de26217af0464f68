"""What the routes ask for: the opened service, a database session, and whose request it is."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Request, Response
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from bot.assistant import Assistant
from knowledge import Knowledge
from web.problems import Problem
from web.settings import Settings
from web.store.database import Database
from web.store.records import count_request, is_visitor, new_visitor, token_id

COOKIE = "plainbill_session"


@dataclass(frozen=True, slots=True)
class Service:
    """What is opened once per process."""

    settings: Settings
    knowledge: Knowledge
    assistant: Assistant
    database: Database


def service(request: Request) -> Service:
    """The opened service."""
    opened: Service = request.app.state.service
    return opened


ServiceDep = Annotated[Service, Depends(service)]


def database(opened: ServiceDep) -> Iterator[Session]:
    """A database session for the length of one request."""
    with opened.database.begin() as session:
        yield session


DatabaseDep = Annotated[Session, Depends(database)]


def _token(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return token.strip()
    return request.cookies.get(COOKIE)


def known_visitor(request: Request, db: DatabaseDep) -> str | None:
    """The id of the request's session; None without one. A stale token counts as none."""
    token = _token(request)
    return visitor if token and is_visitor(db, visitor := token_id(token)) else None


KnownVisitor = Annotated[str | None, Depends(known_visitor)]


@dataclass(frozen=True, slots=True)
class Entry:
    """Whose request it is; ``token`` is set where the session began with it."""

    visitor: str
    token: str | None


def enter(request: Request, db: Session) -> Entry:
    """The request's session, or a new one."""
    known = known_visitor(request, db)
    if known:
        return Entry(known, None)
    token, visitor = new_visitor(db)
    return Entry(visitor, token)


def hand_out(entry: Entry, response: Response, opened: Service) -> None:
    """Gives a session that began with this request its cookie."""
    if entry.token:
        response.set_cookie(
            COOKIE,
            entry.token,
            max_age=opened.settings.keep_hours * 3600,
            httponly=True,
            samesite="lax",
            secure=opened.settings.secure_cookies,
        )


def entering_visitor(request: Request, db: DatabaseDep, opened: ServiceDep, response: Response) -> Entry:
    """The request's session, or a new one with its cookie."""
    entry = enter(request, db)
    hand_out(entry, response, opened)
    return entry


EntryDep = Annotated[Entry, Depends(entering_visitor)]


TRIES_PER_MINUTE = 10
"""How often one address may try a password in a minute."""


def limit(request: Request, opened: ServiceDep) -> None:
    """Counts the request; raises a 429 Problem above the allowed number a minute."""
    with opened.database.begin() as db:
        # A token that nobody was given is no session: made up anew each time, it would never be counted twice.
        visitor = known_visitor(request, db)
    _count(opened, visitor or _address(request), opened.settings.requests_per_minute)


def few_tries(request: Request, opened: ServiceDep) -> None:
    """Counts a try of a password; raises a 429 Problem above ten a minute."""
    _count(opened, f"try {_address(request)}"[:80], TRIES_PER_MINUTE)


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


def _count(opened: Service, key: str, most: int) -> None:
    minute = int(time.time() // 60)
    try:
        with opened.database.begin() as db:
            requests = count_request(db, key, minute)
    except IntegrityError:
        # Two first requests of one minute met; the other one opened the window.
        with opened.database.begin() as db:
            requests = count_request(db, key, minute)
    if requests > most:
        raise Problem(429, "These are too many requests in a short time. Wait a minute and try again.")


LIMITED = Depends(limit)
