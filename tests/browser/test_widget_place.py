"""The widget as part of a portal's own page: in its place, in its color, with the portal's own bill; nothing leaks."""

import base64

from playwright.sync_api import Page, Request, expect

from tests.browser.conftest import Site, Visitor
from tests.browser.steps import ANSWER, SAMPLES

HAND_OVER = """async (data) => {
  const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
  const file = new Blob([bytes], { type: "application/pdf" });
  await document.querySelector("plainbill-chat").read({ file, name: "bill.pdf" });
}"""


def hand_over(page: Page) -> None:
    sample = (SAMPLES / "injection-visit.pdf").read_bytes()
    page.evaluate(HAND_OVER, base64.b64encode(sample).decode())


def test_it_stands_open_in_a_narrow_column_in_the_pages_color_and_light(visitor: Visitor, site: Site) -> None:
    page = visitor.open(f"{site.portal}/inline.html", width=320, height=700, color_scheme="dark")
    panel = page.locator("plainbill-chat .panel")
    expect(panel).to_be_visible()
    expect(page.locator("plainbill-chat .opener")).to_be_hidden()
    place = page.locator("main").bounding_box()
    shown = panel.bounding_box()
    assert place
    assert shown
    assert place["x"] <= shown["x"]
    assert shown["width"] <= place["width"]
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    button = page.locator("plainbill-chat .ask .main")
    assert button.evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(90, 31, 122)"
    assert panel.evaluate("node => getComputedStyle(node).backgroundColor") == "rgb(250, 249, 246)"


def test_a_portal_hands_over_the_bill_it_has(visitor: Visitor, site: Site) -> None:
    page = visitor.open(f"{site.portal}/en.html")
    hand_over(page)
    expect(page.locator("plainbill-chat #asked")).to_contain_text("$1,000.00")
    page.keyboard.type("why was I charged $1000 for an injection")
    page.keyboard.press("Enter")
    expect(page.locator(f"plainbill-chat {ANSWER}")).to_contain_text("$389.00")


def test_nothing_of_the_bill_or_the_page_leaks(visitor: Visitor, site: Site) -> None:
    page = visitor.open(f"{site.portal}/en.html?patient=4711")
    asked: list[Request] = []
    page.on("request", lambda request: asked.append(request))
    hand_over(page)
    page.locator("plainbill-chat #question").fill("What is the largest charge?")
    page.keyboard.press("Enter")
    page.locator(f"plainbill-chat {ANSWER}").wait_for()
    assert asked
    for request in asked:
        assert not request.headers.get("referer")
        assert "cookie" not in request.headers
        assert not any(word in request.url for word in ("4711", "largest", "Marsh", "1000"))
    kept = page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])")
    assert not any(word in kept for word in ("Marsh", "Cedar", "99214", "largest"))
    assert page.evaluate("caches.keys()") == []
    assert page.context.cookies() == []
