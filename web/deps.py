"""What the routes ask for: the opened service, a database session, and whose request it is."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated

from anyio import CapacityLimiter
from fastapi import Depends, Request, Response
from sqlalchemy.orm import Session

from bot.assistant import Assistant
from knowledge import Knowledge
from web.problems import Problem, not_found
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
    reading: CapacityLimiter
    """Documents that may be read at once, on threads of their own: who asks meanwhile does not wait for them."""


def service(request: Request) -> Service:
    """The opened service."""
    opened: Service = request.app.state.service
    return opened


ServiceDep = Annotated[Service, Depends(service)]


def _token(request: Request) -> str | None:
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer" and token:
        return token.strip()
    return request.cookies.get(COOKIE)


def known_visitor(request: Request, db: Session) -> str | None:
    """The id of the request's session; None without one. A stale token counts as none."""
    token = _token(request)
    return visitor if token and is_visitor(db, visitor := token_id(token)) else None


@dataclass(frozen=True, slots=True)
class Visit:
    """A request of someone who may have a session.

    What a route reads and writes it does within ``own``, on one thread and before it answers: a transaction that
    waits for another thread to go on makes all the others wait, and the next request must find what this one kept.
    """

    request: Request
    database: Database

    @contextmanager
    def own(self) -> Iterator[tuple[Session, str]]:
        """A transaction and the session's id; raises the Problem of what is not there where no session is known."""
        with self.database.begin() as db:
            visitor = known_visitor(self.request, db)
            if visitor is None:
                raise not_found()
            yield db, visitor


def visit(request: Request, opened: ServiceDep) -> Visit:
    """The request as one of its session's; nothing is asked of the database yet."""
    return Visit(request, opened.database)


VisitDep = Annotated[Visit, Depends(visit)]


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
    with opened.database.begin() as db:
        requests = count_request(db, key, int(time.time() // 60))
    if requests > most:
        raise Problem(429, "These are too many requests in a short time. Wait a minute and try again.")


LIMITED = Depends(limit)
