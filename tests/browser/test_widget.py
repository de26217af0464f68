"""The widget on a page of another origin, under that page's own strict policy."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site, Visitor
from tests.browser.steps import ANSWER, PICTURE, SAMPLES


def opened(visitor: Visitor, site: Site, lang: str = "en") -> Page:
    page = visitor.open(f"{site.portal}/{lang}.html")
    page.locator("plainbill-chat .opener").click()
    return page


def upload(page: Page) -> None:
    page.locator("plainbill-chat input[type=file]").set_input_files(SAMPLES / "injection-visit.pdf")
    page.locator("plainbill-chat #asked b").wait_for()


def test_a_bill_is_read_and_a_question_answered(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site)
    upload(page)
    expect(page.locator("plainbill-chat #asked")).to_contain_text("$1,000.00")
    expect(page.locator("plainbill-chat #question")).to_be_focused()
    page.keyboard.type("why was I charged $1000 for an injection")
    page.keyboard.press("Enter")
    answer = page.locator(f"plainbill-chat {ANSWER}")
    expect(answer).to_contain_text("$389.00")
    expect(page.locator("plainbill-chat [aria-live]")).to_contain_text("$389.00")


def test_it_opens_and_closes_by_keyboard(visitor: Visitor, site: Site) -> None:
    page = visitor.open(f"{site.portal}/en.html")
    page.locator("plainbill-chat .opener").wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.locator("plainbill-chat .opener")).to_be_focused()


def test_words_are_pasted_in_spanish(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site, "es")
    page.locator("plainbill-chat #words").fill((SAMPLES / "factura-es.txt").read_text(encoding="utf-8"))
    page.get_by_role("button", name="Leer mi factura").click()
    expect(page.locator("plainbill-chat #asked")).to_contain_text("Le piden pagar $329.50")


def test_what_cannot_be_read_stays_to_try_again(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site)
    page.locator("plainbill-chat input[type=file]").set_input_files(PICTURE)
    expect(page.locator("plainbill-chat .problem")).to_contain_text("picture")
    expect(page.locator("plainbill-chat .bring")).to_contain_text("bill.png")
    expect(page.get_by_role("button", name="Try again")).to_be_visible()


def test_the_next_page_of_the_portal_goes_on_and_the_bill_can_be_deleted(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site)
    upload(page)
    page.goto(f"{site.portal}/es.html")
    page.locator("plainbill-chat .opener").click()
    expect(page.locator("plainbill-chat #asked")).to_contain_text("$1,000.00")
    page.get_by_role("button", name="Borrar mi factura").click()
    expect(page.locator("plainbill-chat .bring")).to_be_visible()
    expect(page.locator("plainbill-chat #asked")).to_be_hidden()


def test_a_page_that_was_not_named_may_not_use_it(visitor: Visitor, site: Site) -> None:
    elsewhere = site.portal.replace("127.0.0.1", "localhost")
    page = visitor.open(f"{elsewhere}/en.html")
    page.wait_for_load_state("networkidle")
    expect(page.locator("plainbill-chat .opener")).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_stands_in_anyones_way(
    visitor: Visitor, site: Site, accessible: Callable[[Page], None], scheme: str
) -> None:
    page = visitor.open(f"{site.portal}/en.html", color_scheme=scheme, bypass_csp=True)
    page.locator("plainbill-chat .opener").click()
    accessible(page)
    upload(page)
    accessible(page)


def test_an_answer_lights_its_lines_and_its_amounts_lead_to_them(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site)
    upload(page)
    page.keyboard.type("why was I charged $1000 for an injection")
    page.keyboard.press("Enter")
    page.locator(f"plainbill-chat {ANSWER}").wait_for()
    turn = page.locator("plainbill-chat .turn-over")
    expect(turn).to_have_text("See the bill · 5 lines")
    turn.click()
    expect(page.locator("plainbill-chat .line.lit")).to_have_count(5)
    expect(page.locator("plainbill-chat .finding").first).to_be_visible()
    turn.click()
    page.locator("plainbill-chat .to-line", has_text="$19.00").first.click()
    expect(page.locator("plainbill-chat #line-4 summary")).to_be_focused()
    page.keyboard.press("Enter")
    page.locator("plainbill-chat #line-4").get_by_role("button", name="Ask about this").click()
    expect(page.locator(f"plainbill-chat {ANSWER}")).to_have_count(2)
    expect(page.locator("plainbill-chat .bill")).to_be_hidden()


def test_a_letter_is_made_on_the_portals_page(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site, "es")
    upload(page)
    page.get_by_role("button", name="Escribir una carta").click()
    expect(page.locator("plainbill-chat #letter-kind")).to_be_visible()
    with page.expect_download() as saving:
        page.locator("plainbill-chat #letter-make").click()
    assert saving.value.suggested_filename == "billing_error.pdf"
    page.keyboard.press("Escape")
    expect(page.locator("plainbill-chat #letter")).to_be_hidden()
    expect(page.get_by_role("dialog")).to_be_visible()


def test_the_eob_joins_the_bill_in_the_panel(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site)
    upload(page)
    page.locator("plainbill-chat .turn-over").click()
    page.locator("plainbill-chat #second-file").set_input_files(SAMPLES / "eob.pdf")
    page.locator("plainbill-chat .bill .flow").wait_for(state="attached")
    expect(page.locator("plainbill-chat .second")).to_have_count(0)


def test_a_hostile_page_changes_nothing(visitor: Visitor, site: Site) -> None:
    names = ("color", "fontSize", "letterSpacing", "direction", "display")
    looks = f"node => {list(names)}.map(name => getComputedStyle(node)[name])"
    parts = (".panel", "#asked b", "#question")
    seen = []
    for name in ("en", "hostile"):
        page = visitor.open(f"{site.portal}/{name}.html")
        page.locator("plainbill-chat .opener").click()
        upload(page)
        seen.append([page.locator(f"plainbill-chat {part}").evaluate(looks) for part in parts])
    assert seen[0] == seen[1]


def test_a_conversation_that_is_gone_begins_anew(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site)
    upload(page)
    page.evaluate(
        """name => {
          const kept = JSON.parse(sessionStorage.getItem(name));
          sessionStorage.setItem(name, JSON.stringify({ ...kept, chat: "0".repeat(32) }));
        }""",
        f"plainbill@{site.url}",
    )
    page.keyboard.type("why was I charged $1000 for an injection")
    page.keyboard.press("Enter")
    expect(page.locator(f"plainbill-chat {ANSWER}")).to_contain_text("$19.00")


def test_a_conversation_from_before_the_bill_is_deleted_with_its_coming(visitor: Visitor, site: Site) -> None:
    page = opened(visitor, site)
    page.locator("plainbill-chat #question").fill("What is a deductible?")
    page.keyboard.press("Enter")
    expect(page.locator(f"plainbill-chat {ANSWER}")).to_contain_text("deductible")
    with page.expect_response(lambda answer: answer.request.method == "DELETE") as deleted:
        upload(page)
    assert "/api/chats/" in deleted.value.url
    assert deleted.value.status == 204
