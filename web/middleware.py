"""What holds for every request: a bounded body, headers that keep health data from leaking, counts."""

import time

from prometheus_client import Counter, Histogram
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from web.problems import problem_response, unforeseen

REQUESTS = Counter("plainbill_requests_total", "Requests, by route and status.", ["method", "route", "status"])
SECONDS = Histogram("plainbill_request_seconds", "Seconds a request took, by route.", ["route"])
REWORDINGS = Counter("plainbill_rewordings_total", "Answers a model was to reword, by what became.", ["outcome"])

_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; style-src 'self'; script-src 'self'; "
    "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'"
)
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"content-security-policy", _POLICY.encode()),
)
_NO_STORE = (b"cache-control", b"no-store")


class BoundedBody:
    """Refuses a body larger than ``largest`` bytes with a 413 problem, before it is read whole."""

    def __init__(self, app: ASGIApp, largest: int) -> None:
        self._app = app
        self._largest = largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        declared = dict(scope["headers"]).get(b"content-length", b"0")
        if not declared.isdigit() or int(declared) > self._largest:
            await self._refuse(scope, receive, send)
            return
        seen = 0
        answer = _Answer(send)

        async def bounded() -> Message:
            nonlocal seen
            message = await receive()
            seen += len(message.get("body", b""))
            if seen > self._largest:
                raise _BodyTooLarge
            return message

        try:
            await self._app(scope, bounded, answer)
        except _BodyTooLarge:
            if not answer.begun:
                await self._refuse(scope, receive, send)

    async def _refuse(self, scope: Scope, receive: Receive, send: Send) -> None:
        limit = self._largest // (1024 * 1024)
        response = problem_response(413, f"This is larger than {limit} MB. Send only the pages of the bill.")
        await response(scope, receive, send)


class _BodyTooLarge(Exception):
    """The body ran over its bound while it was read."""


class _Answer:
    """Sends an answer on; ``begun`` once another one would come too late."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.begun = False

    async def __call__(self, message: Message) -> None:
        """One part of it."""
        self.begun = True
        await self._send(message)


class Quiet:
    """Answers an error that nothing foresaw with a 500 problem; further out it would be logged with its text."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        answer = _Answer(send)
        try:
            await self._app(scope, receive, answer)
        except _BodyTooLarge:
            raise
        except Exception as error:
            sentence = unforeseen(error)
            if scope["type"] == "http" and not answer.begun:
                await problem_response(500, sentence)(scope, receive, send)


class SafeHeaders:
    """Adds the headers that keep a page from leaking, and keeps answers of the interface out of caches."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                private = (_NO_STORE,) if scope["path"].startswith("/api/") else ()
                message = {**message, "headers": [*message.get("headers", []), *_HEADERS, *private]}
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


class Counted:
    """Counts requests and their seconds by route, never by address: an address names a bill."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        status = "500"

        async def watched(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = str(message["status"])
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            route = getattr(scope.get("route"), "path", "none")
            REQUESTS.labels(scope["method"], route, status).inc()
            SECONDS.labels(route).observe(time.perf_counter() - began)


def count_rewording(outcome: str) -> None:
    """Counts an answer that was to be reworded by what became of it."""
    REWORDINGS.labels(outcome).inc()
