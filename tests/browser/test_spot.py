"""A charge is shown on the picture of the page it was read from."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Visitor
from tests.browser.steps import SAMPLES, overflow, try_sample

MARKED = """mark => {
  const [spot, sheet] = [mark, mark.closest(".spot-sheet")].map(node => node.getBoundingClientRect());
  const gaps = [spot.left - sheet.left, spot.top - sheet.top, sheet.right - spot.right, sheet.bottom - spot.bottom];
  return gaps.map(Math.sign);
}"""


def opened(page: Page, line: int = 4) -> Locator:
    page.locator(f"#line-{line} > summary").click()
    spot = page.locator(f"#line-{line} .spot").first
    expect(spot.get_by_role("img")).to_be_visible()
    return spot


def test_an_opened_charge_shows_its_strip_of_the_page_with_the_spot_marked(visitor: Visitor) -> None:
    page = visitor.open()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    try_sample(page)
    assert not [url for url in asked if "/trace" in url or ".png" in url], "pictures are loaded once asked for"
    spot = opened(page)
    expect(spot.get_by_alt_text("This charge on page 1 of your bill")).to_be_visible()
    assert spot.locator(".spot-mark").evaluate(MARKED) == [1, 1, 1, 1]
    opened(page, 2)
    assert len([url for url in asked if "/trace" in url]) == 1
    assert visitor.errors == []


def test_the_whole_page_opens_with_the_keyboard_and_gives_the_focus_back(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    whole = opened(page).get_by_role("button", name="See the whole page")
    whole.focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Page 1 of your bill")
    expect(dialog.locator(".spot-mark")).to_be_in_viewport()
    expect(dialog.get_by_role("button", name="Close")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(whole).to_be_focused()


def test_a_text_shows_no_page_and_spanish_has_its_words(visitor: Visitor) -> None:
    page = visitor.open("/?lang=es")
    try_sample(page, "injection-visit.pdf")
    expect(opened(page).get_by_alt_text("Este cobro en la página 1 de su factura")).to_be_visible()
    text = visitor.open()
    try_sample(text, "lab-bill.txt")
    with text.expect_response(lambda answer: "/trace" in answer.url):
        text.locator("#line-1 > summary").click()
    expect(text.locator("#line-1 .line-more")).to_be_visible()
    expect(text.locator(".spot")).to_have_count(0)


def test_an_eob_is_called_one(visitor: Visitor) -> None:
    page = visitor.open()
    page.set_input_files("#file", SAMPLES / "eob.pdf")
    page.wait_for_selector('body[data-state="bill"]')
    expect(opened(page, 1).get_by_alt_text("This charge on page 1 of the EOB")).to_be_visible()


def test_the_page_is_still_there_once_the_eob_has_joined(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    page.set_input_files("#second-file", SAMPLES / "eob.pdf")
    expect(page.locator(".second")).to_have_count(0)
    opened(page)


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_stays_accessible_and_fits(
    visitor: Visitor, accessible: Callable[[Page], None], width: int, scheme: str
) -> None:
    page = visitor.open(width=width, height=800, color_scheme=scheme)
    try_sample(page)
    spot = opened(page)
    accessible(page)
    assert overflow(page) <= 0
    spot.get_by_role("button", name="See the whole page").click()
    expect(page.locator("dialog.spot-whole")).to_be_visible()
    accessible(page)
