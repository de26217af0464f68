"""Fetches one published file: resumed where it broke off, bounded, and refused where it is not what was asked for.

Only https is spoken, except with this machine itself.
"""

from __future__ import annotations

import hashlib
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from codesets.editions.exceptions import DownloadFailed

if TYPE_CHECKING:
    import httpx

LARGEST = 4 * 2**30
ATTEMPTS = 4
_REDIRECTS = 5
_SECONDS = 30.0
_SECONDS_TO_CONNECT = 10.0
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})

Told = Callable[[int, int | None], None]
"""Hears the bytes that are there and the bytes that there will be, where the server says."""


class Gone(DownloadFailed):
    """Nothing is at the address (404, 410): another one may be tried."""


class _BrokenOff(Exception):
    """The connection ended early; what came is kept and the rest can be asked for."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file to fetch, and its SHA-256 where it is known beforehand."""

    url: str
    sha256: str | None = None


def fetch(
    wanted: Wanted,
    folder: Path,
    told: Told = lambda _done, _all: None,
    pause: Callable[[float], None] = time.sleep,
    largest: int = LARGEST,
) -> Path:
    """The file at ``wanted.url``, whole and checked, in ``folder`` under its own name.

    What an earlier attempt left there is gone on with. Raises DownloadFailed, in one sentence, where the file can't be
    had, and Gone where nothing is at the address.
    """
    folder.mkdir(parents=True, exist_ok=True)
    name = Path(urlsplit(wanted.url).path).name or "download"
    draft = folder / f".{hashlib.sha256(wanted.url.encode()).hexdigest()[:12]}-{name}.part"
    import httpx  # here, since a service never downloads and it is large

    timeout = httpx.Timeout(_SECONDS, connect=_SECONDS_TO_CONNECT)
    with httpx.Client(timeout=timeout, headers={"user-agent": "plainbill", "accept-encoding": "identity"}) as client:
        for attempt in range(1, ATTEMPTS + 1):
            try:
                _continue(client, wanted.url, draft, told, largest)
                break
            except (_BrokenOff, httpx.TransportError) as error:
                if attempt == ATTEMPTS:
                    raise DownloadFailed(
                        f"{wanted.url} could not be fetched whole ({error}). Try again later."
                    ) from error
                pause(2.0**attempt)
    _check(wanted, draft)
    _mark(draft).unlink(missing_ok=True)
    return draft.replace(folder / name)


def _continue(client: httpx.Client, url: str, draft: Path, told: Told, largest: int) -> None:
    """Ask for what is missing of ``draft`` and append it."""
    there = draft.stat().st_size if draft.is_file() else 0
    mark = _mark(draft)
    headers = {"range": f"bytes={there}-", "if-range": mark.read_text()} if there and mark.is_file() else {}
    with _Response(client, url, headers) as response:
        if response.status_code == 416:  # what is there is not a beginning of what the server has now
            draft.unlink(missing_ok=True)
            raise _BrokenOff("the file has changed meanwhile")
        if response.status_code in _AGAIN:
            raise _BrokenOff(f"the server answered {response.status_code}")
        if response.status_code in (404, 410):
            raise Gone(f"Nothing is at {url} any more. Look for the file on its keeper's page.")
        if response.status_code not in (200, 206):
            raise DownloadFailed(f"{url} answered {response.status_code} instead of a file.")
        resumed = response.status_code == 206 and response.headers.get("content-range", "").startswith(
            f"bytes {there}-"
        )
        if response.status_code == 206 and not resumed:
            draft.unlink(missing_ok=True)
            raise _BrokenOff("the server sent another part than was asked for")
        _refuse_page(url, response)
        if tag := response.headers.get("etag") or response.headers.get("last-modified"):
            mark.write_text(tag)
        _receive(response, draft, there if resumed else 0, told, largest)


class _Response:
    """A streamed response, its redirects followed one by one so that none leads away from https."""

    def __init__(self, client: httpx.Client, url: str, headers: dict[str, str]) -> None:
        self._client, self._url, self._headers = client, url, headers
        self._response: httpx.Response | None = None

    def __enter__(self) -> httpx.Response:
        url = self._url
        for _ in range(_REDIRECTS + 1):
            _require_safe(url)
            request = self._client.build_request("GET", url, headers=self._headers)
            self._response = self._client.send(request, stream=True)
            if not self._response.is_redirect:
                return self._response
            self._response.close()
            url = urljoin(url, self._response.headers.get("location", ""))
        raise DownloadFailed(f"{self._url} sends on and on to other addresses.")

    def __exit__(self, *_: object) -> None:
        if self._response is not None:
            self._response.close()


def _require_safe(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme == "https" or (parts.scheme == "http" and _is_here(parts.hostname or "")):
        return
    raise DownloadFailed(f"{url} is not an https address, and nothing is fetched over any other.")


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def _refuse_page(url: str, response: httpx.Response) -> None:
    if response.headers.get("content-type", "").lower().startswith(("text/html", "application/xhtml")):
        raise DownloadFailed(
            f"{url} gave a web page instead of a file: it may ask you to accept a licence first. "
            "Fetch the file with a browser and import it."
        )


def _receive(response: httpx.Response, draft: Path, there: int, told: Told, largest: int) -> None:
    length = response.headers.get("content-length", "")
    expected = there + int(length) if length.isdigit() else None
    if expected is not None and expected > largest:
        raise DownloadFailed(f"{response.url} is larger than {largest:,} bytes; a published file is smaller.")
    done = there
    with draft.open("ab" if there else "wb") as out:
        for block in response.iter_raw():
            done += len(block)
            if done > largest:
                raise DownloadFailed(f"{response.url} is larger than {largest:,} bytes; a published file is smaller.")
            out.write(block)
            told(done, expected)
    if expected is not None and done != expected:
        raise _BrokenOff(f"{done:,} of {expected:,} bytes came")


def _check(wanted: Wanted, draft: Path) -> None:
    """Raises DownloadFailed, the draft deleted, where the file is not the one expected or is damaged."""
    reason = _fault(wanted, draft)
    if reason:
        draft.unlink(missing_ok=True)
        _mark(draft).unlink(missing_ok=True)
        raise DownloadFailed(f"{wanted.url} {reason}")


def _fault(wanted: Wanted, draft: Path) -> str:
    with draft.open("rb") as stream:
        head = stream.read(512).lstrip().lower()
        stream.seek(0)
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if not head:
        return "gave an empty file. Try again later."
    if head.startswith((b"<!doctype html", b"<html")):
        return "gave a web page instead of a file. Fetch the file with a browser and import it."
    if wanted.sha256 and found != wanted.sha256.lower():
        return "is not the file that was expected: its SHA-256 differs. It was not imported."
    if urlsplit(wanted.url).path.lower().endswith(".zip"):
        try:
            with zipfile.ZipFile(draft) as archive:
                broken = archive.testzip()
        except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
            return f"gave a damaged zip file ({error}). Try again later."
        return f"gave a zip file in which {broken} is damaged. Try again later." if broken else ""
    return ""


def _mark(draft: Path) -> Path:
    """Where the server's mark of the version that the draft is a beginning of is kept."""
    return draft.with_suffix(".tag")
