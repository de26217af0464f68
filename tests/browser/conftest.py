"""A real service, a portal of another origin, and Debian's Chromium driven through both."""

import http.server
import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, sync_playwright

from knowledge import Knowledge
from web.app import create_app
from web.settings import Settings

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE_MS = 10_000

HOSTILE = """<style>
* { --ink: red; --ground: black; font-family: cursive !important; letter-spacing: .3em; text-transform: uppercase; }
html { font-size: 6px; } body { direction: rtl; word-break: break-all; }
div, section, dialog { display: inline !important; position: static !important; }
button, textarea, input { display: none !important; }
plainbill-chat { display: none; opacity: .1; transform: scale(.3); pointer-events: none; }
</style>"""

PORTAL = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>Portal</title>
<link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy"
      content="default-src 'self'; img-src data:; script-src {server}; connect-src {server}">
<script type="module" src="{server}/widget.js"></script></head>
<body><main><h1>Portal</h1></main><plainbill-chat server="{server}" lang="{lang}"></plainbill-chat></body></html>"""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.browser)
            # What the driver and the accessibility checker warn about is not ours to mend.
            item.add_marker(pytest.mark.filterwarnings("default"))


def chromium() -> str | None:
    named = os.environ.get("PLAINBILL_CHROMIUM")
    return named or next((found for name in NAMES if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        reason = "No Chromium was found; install it or name one in PLAINBILL_CHROMIUM."
        if os.environ.get("CI") == "true":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield opened
        opened.close()


@dataclass(frozen=True)
class Site:
    """Where the service is, and a portal of another origin that embeds the widget, in English and in Spanish."""

    url: str
    portal: str


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, knowledge: Knowledge) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    portal = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _serving(folder))
    origin = f"http://127.0.0.1:{portal.server_port}"
    settings = Settings(
        database_url=f"sqlite:///{folder / 'browser.sqlite'}", requests_per_minute=100_000, allowed_origins=(origin,)
    )
    server = uvicorn.Server(uvicorn.Config(create_app(settings), port=0, ws="none", log_level="warning"))
    threads = [threading.Thread(target=server.run), threading.Thread(target=portal.serve_forever)]
    for thread in threads:
        thread.start()
    url = f"http://127.0.0.1:{_port(server, threads[0])}"
    for lang in ("en", "es"):
        (folder / f"{lang}.html").write_text(PORTAL.format(lang=lang, server=url), encoding="utf-8")
    hostile = PORTAL.format(lang="en", server=url).replace("default-src 'self';", "default-src 'self' 'unsafe-inline';")
    (folder / "hostile.html").write_text(hostile.replace("</head>", HOSTILE + "</head>"), encoding="utf-8")
    (folder / "inline.html").write_text(_inline(url), encoding="utf-8")
    yield Site(url, origin)
    server.should_exit = True
    portal.shutdown()
    for thread in threads:
        thread.join()
    portal.server_close()


def _inline(server: str) -> str:
    """A light page with the widget in a narrow column of its own, in the page's color."""
    page = PORTAL.format(lang="en", server=server).replace("default-src 'self';", "default-src 'self' 'unsafe-inline';")
    page = page.replace("</head>", "<style>html { --plainbill-accent: #5a1f7a; } main { width: 288px; }</style></head>")
    there = f'<plainbill-chat server="{server}" lang="en"></plainbill-chat>'
    return page.replace(there, "").replace("</main>", there.replace(">", ' theme="light" inline>', 1) + "</main>")


def _port(server: uvicorn.Server, thread: threading.Thread) -> int:
    while not server.started:
        if not thread.is_alive():
            pytest.fail("the service did not start")
        time.sleep(0.02)
    port: int = server.servers[0].sockets[0].getsockname()[1]
    return port


def _serving(folder: Path) -> Callable[..., http.server.SimpleHTTPRequestHandler]:
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given, directory=str(folder))

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it is called by
            pass

    return Quiet


@dataclass(frozen=True)
class Visitor:
    """Opens pages as one person with one browser; ``errors`` are the console's, and must stay empty."""

    open: Callable[..., Page]
    errors: list[str]


@pytest.fixture
def visitor(browser: Browser, site: Site) -> Iterator[Visitor]:
    contexts = []
    errors: list[str] = []

    def open_page(path: str = "/", width: int = 1280, height: int = 900, **options: Any) -> Page:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda said: errors.append(said.text) if "Content Security" in said.text else None)
        page.goto(path if path.startswith("http") else site.url + path)
        if not path.startswith("http"):
            page.wait_for_selector("body[data-ready]", state="attached")
        return page

    yield Visitor(open_page, errors)
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def accessible() -> Callable[[Page], None]:
    """Fails, with the report, where a page has an accessibility violation."""
    from axe_playwright_python.sync_playwright import Axe

    def check(page: Page) -> None:
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()

    return check
