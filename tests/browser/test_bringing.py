"""What a person brings, and how: locked files, pasted pictures and words, the EOB's own page."""

import io
from collections.abc import Callable

from playwright.sync_api import FilePayload, Page, expect
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.browser.conftest import Visitor
from tests.browser.steps import PICTURE, SAMPLES, ask, try_sample

PASTE = """([name, words, bytes]) => {
  const data = new DataTransfer();
  if (bytes) data.items.add(new File([new Uint8Array(bytes)], name, { type: "image/png" }));
  else data.setData("text/plain", words);
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
}"""


def locked() -> FilePayload:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("1234", ownerPassword="owner"))
    canvas.drawString(72, 700, "Office visit 99213 $120.00")
    canvas.save()
    return {"name": "locked.pdf", "mimeType": "application/pdf", "buffer": out.getvalue()}


def test_a_locked_file_asks_for_its_password(visitor: Visitor, accessible: Callable[[Page], None]) -> None:
    page = visitor.open()
    page.set_input_files("#file", locked())
    expect(page.locator("#failed-password")).to_be_focused()
    accessible(page)
    page.keyboard.type("0000")
    page.keyboard.press("Enter")
    expect(page.locator("#failed-why")).to_contain_text("does not open it")
    page.keyboard.type("1234")
    page.keyboard.press("Enter")
    expect(page.locator("#bill-title")).to_contain_text("$120.00")


def test_a_pasted_picture_and_pasted_words_are_read(visitor: Visitor) -> None:
    page = visitor.open()
    page.evaluate(PASTE, ["shot.png", "", list(PICTURE["buffer"])])
    expect(page.locator("#failed")).to_contain_text("shot.png")
    page.evaluate(PASTE, ["", (SAMPLES / "factura-es.txt").read_text(encoding="utf-8"), None])
    expect(page.locator("#bill-title")).to_contain_text("$329.50")


def test_a_charge_is_shown_on_the_eob_too(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    page.get_by_role("button", name="Use the sample EOB").click()
    page.locator(".flow").wait_for()
    page.locator("#line-1 summary").click()
    strips = page.locator("#line-1 .spot")
    expect(strips).to_have_count(2)
    expect(strips.nth(1)).to_contain_text("On your plan's EOB")
    expect(strips.nth(1).locator("img")).to_have_attribute("alt", "This charge on page 1 of your plan's EOB")
    said = page.locator("#line-1 .line-more > div", has_text="Your plan's EOB says")
    for name, amount in (("Allowed by your plan", "$214.00"), ("Plan paid", "$91.20"), ("Your share", "$122.80")):
        expect(said).to_contain_text(f"{name}{amount}")


def test_what_is_worth_asking_leads_to_its_lines(visitor: Visitor) -> None:
    page = visitor.open()
    line = "05/02/2026 80053 METABOLIC PANEL 1 $48.00"
    page.evaluate(
        PASTE, ["", f"Elm Clinic\nDate Code Description Units Amount\n{line}\n{line}\nTotal charges $96.00\n", None]
    )
    link = page.locator(".finding .to-line").first
    number = link.inner_text()
    link.click()
    expect(page.locator(f"#line-{number} summary")).to_be_focused()


def test_a_photo_is_taken_where_the_screen_is_touched(visitor: Visitor) -> None:
    phone = visitor.open(width=390, height=844, has_touch=True, is_mobile=True)
    assert visitor.open().locator(".photo").is_hidden()
    assert phone.locator("#photo").get_attribute("capture") == "environment"


def test_an_eob_dropped_beside_its_bill_joins_it(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    page.evaluate(PASTE, ["", (SAMPLES / "eob.txt").read_text(encoding="utf-8"), None])
    expect(page.locator(".flow")).to_contain_text("From your plan's EOB")
    expect(page.locator("#bill-title")).to_contain_text("You are asked to pay $1,000.00")


def test_an_answer_that_breaks_off_is_told_and_the_words_stay(visitor: Visitor) -> None:
    page = visitor.open()
    page.route("**/api/chats/*/messages", lambda route: route.abort("connectionreset"))
    page.fill("#question", "What is a deductible?")
    page.press("#question", "Enter")
    expect(page.locator(".talk .problem")).to_contain_text("could not be reached")
    expect(page.locator("#question")).to_have_value("What is a deductible?")


def test_a_conversation_that_is_gone_begins_anew(visitor: Visitor) -> None:
    page = visitor.open()
    page.evaluate("sessionStorage.setItem('plainbill', JSON.stringify({ chat: '0'.repeat(32) }))")
    page.fill("#question", "What is a deductible?")
    page.press("#question", "Enter")
    expect(page.locator(".answer:not(.streaming)")).to_contain_text("deductible")


def test_a_conversation_without_a_bill_stays_over_a_reload_and_can_be_deleted(visitor: Visitor) -> None:
    page = visitor.open()
    ask(page, "What is a deductible?")
    page.reload()
    page.wait_for_selector("body[data-ready]", state="attached")
    expect(page.locator(".answer")).to_contain_text("deductible")
    with page.expect_response(lambda answer: answer.request.method == "DELETE") as deleted:
        page.get_by_role("button", name="Delete this conversation").click()
    assert deleted.value.status == 204
    expect(page.locator(".answer")).to_have_count(0)
    expect(page.get_by_role("button", name="Delete this conversation")).to_be_hidden()


def test_the_plans_share_is_told_with_what_was_paid_of_it(visitor: Visitor) -> None:
    page = visitor.open()
    bill = (
        "Finch Clinic\nStatement\n\nDate        Code   Description     Charge\n"
        "03/02/2026  99213  Office visit    $200.00\nTotal charges $200.00\nInsurance payment -$90.00\n"
        "Insurance adjustment -$50.00\nPatient payment -$20.00\nBalance due $40.00\n"
    )
    eob = (
        "Oak Health Plan\nExplanation of Benefits\n\n"
        "Date        Service       Billed   Discount   Allowed   Plan paid   You owe\n"
        "03/02/2026  Office visit  200.00   50.00      150.00    100.00      50.00\n"
    )
    page.evaluate(PASTE, ["", bill, None])
    expect(page.locator("#bill-title")).to_contain_text("$40.00")
    page.evaluate(PASTE, ["", eob, None])
    expect(page.locator(".head")).to_contain_text("your share is $50.00, before the $20.00 that you paid")
