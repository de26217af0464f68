"""A web server on this machine that misbehaves as told, for downloads to be tested against."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Page:
    """What an address answers. ``cuts`` are the bytes after which the first answers break off, one after another."""

    content: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cuts: list[int] = field(default_factory=list)
    length: int | None = None
    failures: int = 0
    ranges: bool = True


@dataclass
class Site:
    """The server: its address, its pages, and what it was asked, with the range of each request."""

    address: str = ""
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, str | None]] = field(default_factory=list)


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            wanted = self.headers.get("range")
            site.asked.append((self.path, wanted))
            page = site.pages.get(self.path, Page(status=404))
            if page.failures:
                page.failures -= 1
                self._answer(503, b"", {})
            elif page.status != 200:
                self._answer(page.status, page.content, page.headers)
            else:
                self._file(page, wanted)

        def _file(self, page: Page, wanted: str | None) -> None:
            start = int(wanted.removeprefix("bytes=").split("-")[0]) if wanted and page.ranges else 0
            if start > len(page.content):
                self._answer(416, b"", {})
                return
            body = page.content[start:]
            headers = {"etag": '"one"', **page.headers}
            if start:
                headers["content-range"] = f"bytes {start}-{len(page.content) - 1}/{len(page.content)}"
            cut = page.cuts.pop(0) if page.cuts else len(body)
            self._answer(206 if start else 200, body[:cut], headers, page.length or len(body))

        def _answer(self, status: int, body: bytes, headers: dict[str, str], length: int | None = None) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("content-length", str(len(body) if length is None else length))
            self.end_headers()
            self.wfile.write(body)
            if length is not None and length != len(body):
                self.close_connection = True

        def log_message(self, *_: Any) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    site.address = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
