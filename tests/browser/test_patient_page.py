"""The main job, by hand: a bill goes in, its explanation comes out, a question is answered."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site, Visitor
from tests.browser.steps import ANSWER, PICTURE, SAMPLES, ask, lit, overflow, try_sample

QUESTION = "why was I charged $1000 for an injection"


def test_the_sample_is_explained_and_the_question_answered(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    expect(page.locator("#bill h1")).to_have_text("You are asked to pay $1,000.00 by April 15, 2026")
    expect(page.locator(".line")).to_have_count(5)
    answer = ask(page, QUESTION)
    for words in ("$389.00", "38.9%", "$296.00", "29.6%", "$238.00", "23.8%", "$19.00", "1.9%"):
        expect(answer).to_contain_text(words)
    expect(answer.locator("li")).to_have_count(5)
    assert lit(page) == [f"line-{number}" for number in range(1, 6)]
    expect(page.locator("#line-1")).to_be_in_viewport()
    figures = answer.locator(".from-body")
    expect(figures).to_be_hidden()
    answer.locator("summary", has_text="Where this comes from").click()
    expect(figures.locator("dt", has_text="$389.00").first).to_be_visible()
    expect(figures.locator("dd", has_text="line 1, charge").first).to_be_visible()
    expect(page.locator("#heard")).to_contain_text("$389.00")


def test_an_amount_of_the_answer_leads_to_its_line(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    ask(page, QUESTION).locator("a.to-line", has_text="$19.00").last.click()
    expect(page.locator("#line-4 > summary")).to_be_focused()
    expect(page.locator("#line-4")).to_be_in_viewport()


def test_a_day_among_the_figures_is_written_as_the_answer_writes_it(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    answer = ask(page, "when is it due")
    answer.locator("summary", has_text="Where this comes from").click()
    expect(answer.locator(".from-body dt", has_text="April 15, 2026")).to_be_visible()
    expect(answer.locator(".from-body")).not_to_contain_text("2026-04-15")


def test_a_hand_off_dials_and_says_once_why(visitor: Visitor) -> None:
    page = visitor.open()
    answer = ask(page, "I have chest pain right now")
    expect(answer.locator(".call a")).to_have_attribute("href", "tel:911")
    expect(answer.get_by_text("This sounds like an emergency.")).to_have_count(1)


def test_a_line_opens_and_can_be_asked_about(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    line = page.locator("#line-3")
    line.locator("summary").click()
    expect(line.locator(".line-more")).to_contain_text("Why it is charged")
    line.get_by_role("button", name="Ask about this").click()
    expect(page.locator(ANSWER)).to_contain_text("$238.00")
    assert "line-3" in lit(page)


def test_a_pdf_is_chosen_as_a_file(visitor: Visitor) -> None:
    page = visitor.open()
    with page.expect_file_chooser() as chooser:
        page.get_by_text("Choose a file").click()
    chooser.value.set_files(SAMPLES / "injection-visit.pdf")
    expect(page.locator(".line")).to_have_count(5)
    expect(page.locator("#status")).to_have_text("Your bill is ready. 5 charges were found.")


def test_a_file_is_dropped_anywhere_on_the_page(visitor: Visitor) -> None:
    page = visitor.open()
    drop = """text => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], "bill.txt", { type: "text/plain" }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }"""
    page.evaluate(drop, (SAMPLES / "lab-bill.txt").read_text())
    expect(page.locator(".line")).to_have_count(6)


def test_words_are_pasted(visitor: Visitor) -> None:
    page = visitor.open()
    page.get_by_text("Paste the words instead").click()
    page.get_by_role("button", name="Read my bill").click()
    expect(page.locator("#paste-note")).to_have_text("Paste the words of your bill first.")
    page.fill("#paste-text", (SAMPLES / "lab-bill.txt").read_text())
    page.get_by_role("button", name="Read my bill").click()
    expect(page.locator(".line")).to_have_count(6)


def test_a_damaged_picture_fails_with_a_sentence_and_stays_to_try_again(visitor: Visitor, site: Site) -> None:
    page = visitor.open()
    # Asked apart: the page reads its own answer as a stream, which the browser does not keep for us.
    told = page.request.post(f"{site.url}/api/bills", multipart={"file": PICTURE})
    assert told.status == 422
    asked: list[str] = []
    page.on("request", lambda sent: asked.append(sent.url) if sent.method == "POST" else None)
    page.set_input_files("#file", PICTURE)
    failed = page.locator("#failed")
    expect(failed.locator("#failed-why")).to_have_text(told.json()["detail"])
    expect(failed).to_contain_text("bill.png")
    page.evaluate("document.querySelector('#failed-title').dataset.before = ''")
    failed.get_by_role("button", name="Try again").click()
    expect(failed.locator("h1:not([data-before])")).to_be_focused()
    expect(failed.locator("#failed-why")).to_have_text(told.json()["detail"])
    assert [url.rpartition("/api/")[2] for url in asked] == ["bills", "bills"]
    failed.get_by_role("button", name="Choose another file").click()
    expect(page.locator("#file")).to_be_focused()


def test_the_eob_joins_the_bill(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    page.get_by_role("button", name="Use the sample EOB").click()
    flow = page.locator(".flow")
    for name, amount in (("Charged", "$1,000.00"), ("Discount", "$"), ("Plan paid", "$"), ("Yours", "$")):
        expect(flow.locator("dl > div", has_text=name)).to_contain_text(amount)
    expect(page.locator(".second")).to_have_count(0)


def test_a_reload_keeps_the_bill_and_the_conversation(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    ask(page, QUESTION)
    page.reload()
    expect(page.locator(".line")).to_have_count(5)
    expect(page.locator(".asked")).to_contain_text(QUESTION)
    expect(page.locator(ANSWER)).to_contain_text("$389.00")
    assert lit(page)


def test_a_deleted_bill_is_gone(visitor: Visitor, site: Site) -> None:
    page = visitor.open()
    try_sample(page)
    bill = page.evaluate("JSON.parse(sessionStorage.plainbill).bill")
    assert page.request.get(f"{site.url}/api/bills/{bill}").status == 200
    page.get_by_role("button", name="Delete my bill").click()
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator(".line")).to_have_count(5)
    page.get_by_role("button", name="Delete my bill").click()
    page.locator("dialog").get_by_role("button", name="Delete my bill").click()
    expect(page.locator("#start-note")).to_contain_text("deleted")
    assert page.request.get(f"{site.url}/api/bills/{bill}").status == 404
    page.reload()
    expect(page.locator("#start")).to_be_visible()


def test_a_bill_that_is_gone_is_said_to_be(visitor: Visitor, site: Site) -> None:
    page = visitor.open()
    try_sample(page)
    bill = page.evaluate("JSON.parse(sessionStorage.plainbill).bill")
    page.request.delete(f"{site.url}/api/bills/{bill}")
    page.reload()
    expect(page.locator("#start-note")).to_contain_text("no longer here")


def test_a_question_that_cannot_be_sent_stays_in_the_box(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    page.route("**/messages", lambda route: route.abort())
    page.fill("#question", "what do I owe")
    page.press("#question", "Enter")
    expect(page.get_by_role("alert")).to_contain_text("could not be reached")
    expect(page.locator("#question")).to_have_value("what do I owe")


def test_asking_back_offers_the_charges_as_buttons(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    choices = ask(page, "what is that charge for").locator(".next.choices button")
    expect(choices).to_have_count(5)
    chosen = choices.first.inner_text()
    choices.first.click()
    expect(page.locator(".asked").nth(1)).to_contain_text(chosen)
    expect(page.locator(ANSWER).nth(1)).to_be_visible()
    expect(page.locator(".turn").nth(1)).to_be_focused()


@pytest.mark.parametrize("refused", ["setItem", "getItem"])
def test_a_browser_that_keeps_nothing_loses_only_the_reload(browser: Browser, site: Site, refused: str) -> None:
    page = browser.new_page()
    page.add_init_script(f"Storage.prototype.{refused} = () => {{ throw new DOMException('refused'); }};")
    page.goto(site.url)
    page.wait_for_selector("body[data-ready]", state="attached")
    try_sample(page)
    expect(ask(page, QUESTION)).to_contain_text("$389.00")
    page.reload()
    expect(page.locator("#start-title")).to_be_visible()
    page.close()


def test_what_the_bill_did_not_print_is_marked_as_our_reading(visitor: Visitor) -> None:
    page = visitor.open()
    page.get_by_text("Paste the words instead").click()
    page.fill(
        "#paste-text", "Elm Clinic\nDate  Description  Amount\n03/01/2026  KETOROLAC 15MG INJ  35.00\nTotal  35.00"
    )
    with page.expect_response("**/explanation**") as explained:
        page.get_by_role("button", name="Read my bill").click()
    line = explained.value.json()["lines"][0]
    assert line["codes"] == []
    assert line["matched"]
    expect(page.locator("#line-1 summary")).to_contain_text("our reading")
    assert page.locator("#line-1 summary .chip:not(.ours)").count() == 0
    page.locator("#line-1 summary").click()
    expect(page.locator("#line-1 .ours-list")).to_contain_text(line["matched"][0]["code"])


def test_despair_is_met_with_a_number_that_dials(visitor: Visitor) -> None:
    page = visitor.open()
    answer = ask(page, "i would rather not be alive anymore")
    expect(answer.locator(".call a.main")).to_have_attribute("href", "tel:988")


@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_phone_scrolls_one_way_only_with_the_box_in_reach(visitor: Visitor, lang: str) -> None:
    page = visitor.open(f"/?lang={lang}", 390, 844, has_touch=True, is_mobile=True)
    assert overflow(page) <= 0
    try_sample(page)
    expect(page.locator("#question")).to_be_in_viewport(ratio=1)
    ask(page, QUESTION)
    page.locator(".from summary").click()
    page.evaluate("for (const line of document.querySelectorAll('.line')) line.open = true")
    assert overflow(page) <= 0
    expect(page.locator("#question")).to_be_in_viewport(ratio=1)


def test_on_a_phone_an_amount_leads_to_its_line_and_back(visitor: Visitor) -> None:
    page = visitor.open("/", 390, 844)
    try_sample(page)
    answer = ask(page, QUESTION)
    answer.locator("a.to-line", has_text="$19.00").first.click()
    expect(page.locator("#line-4 > summary")).to_be_in_viewport()
    page.get_by_role("button", name="Back to the answer").click()
    expect(answer.locator(".lead")).to_be_in_viewport()


class TestSpanish:
    def test_the_page_and_the_answer_are_in_spanish(self, visitor: Visitor) -> None:
        page = visitor.open()
        page.get_by_role("link", name="Español").click()
        expect(page.locator("html")).to_have_attribute("lang", "es")
        page.wait_for_selector("body[data-ready]", state="attached")
        try_sample(page, "factura-es.txt")
        expect(page.locator("#bill h1")).to_contain_text("Le piden pagar $329.50")
        answer = ask(page, "¿por qué me cobraron tanto?")
        expect(answer).to_have_attribute("lang", "es")
        expect(answer).to_contain_text("línea 1")
        assert "line-1" in lit(page)

    def test_the_bill_goes_along_into_the_other_language(self, visitor: Visitor) -> None:
        page = visitor.open()
        try_sample(page)
        page.get_by_role("link", name="Español").click()
        expect(page.locator("#bill h1")).to_contain_text("Le piden pagar $1,000.00")
        expect(page.locator(".line")).to_have_count(5)

    def test_a_browser_that_prefers_spanish_gets_it(self, visitor: Visitor) -> None:
        page = visitor.open(locale="es-US")
        expect(page.locator("h1").first).to_have_text("Veamos juntos su factura.")


def test_the_keyboard_alone_is_enough(visitor: Visitor) -> None:
    page = visitor.open()
    _tab_to(page, "[data-sample]")
    page.keyboard.press("Enter")
    expect(page.locator("#bill-title")).to_be_focused()
    _tab_to(page, ".line > summary")
    page.keyboard.press("Enter")
    expect(page.locator("#line-1 .line-more")).to_be_visible()
    _tab_to(page, "#question")
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    page.wait_for_selector(ANSWER)
    expect(page.locator("#question")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Enter")
    expect(page.locator(".from-body")).to_be_visible()


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("which => document.activeElement.matches(which)", selector):
            return
    pytest.fail(f"the keyboard does not reach {selector}")


@pytest.mark.parametrize(
    ("width", "scheme", "contrast"),
    [
        (390, "light", "no-preference"),
        (1280, "dark", "no-preference"),
        (1280, "light", "more"),
        (390, "dark", "more"),
    ],
)
def test_nothing_stands_in_anyones_way(
    visitor: Visitor, accessible: Callable[[Page], None], width: int, scheme: str, contrast: str
) -> None:
    page = visitor.open("/", width, 844, color_scheme=scheme, contrast=contrast)
    accessible(page)
    try_sample(page)
    ask(page, QUESTION).locator(".from summary").click()
    page.locator("#line-3 summary").click()
    accessible(page)
