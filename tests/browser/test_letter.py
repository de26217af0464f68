"""From a finding or an answer to a letter: the form, the download, the words for the telephone."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.steps import ask, overflow, try_sample


def downloaded(page: Page) -> str:
    with page.expect_download() as saving:
        page.get_by_role("button", name="Make the letter").last.click()
    with pypdfium2.PdfDocument(Path(saving.value.path())) as document:
        return str(document[0].get_textpage().get_text_range())


def test_an_answer_leads_to_the_letter_that_follows_from_it(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    ask(page, "What can I do if I can't pay this?").get_by_role("button", name="Make the letter").click()
    form = page.locator("#letter")
    expect(form).to_be_visible()
    expect(form.locator("#letter-kind")).to_have_value("financial_assistance")
    form.locator("#letter-words").fill("I lost my job in May.")
    said = downloaded(page)
    assert "I lost my job in May." in said
    assert "$1,000.00" in said
    expect(form.locator("#letter-told")).to_contain_text("in your downloads")


def test_a_finding_leads_to_a_letter_about_its_lines(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page, "lab-bill.txt")
    finding = page.locator(".finding").first
    finding.get_by_role("button", name="Make the letter").click()
    expect(page.locator("#letter-kind")).to_have_value("billing_error")
    assert "Please do the following" in downloaded(page)


def test_the_words_for_the_telephone_are_shown_and_focused(visitor: Visitor) -> None:
    page = visitor.open("/?lang=es")
    try_sample(page, "injection-visit.pdf")
    page.get_by_role("button", name="Escribir una carta").click()
    page.select_option("#letter-kind", "payment_plan")
    page.get_by_role("button", name="Ver qué decir por teléfono").click()
    script = page.locator("#letter-script")
    expect(script).to_contain_text("Puedo pagar")
    expect(script).to_be_focused()
    assert script.get_attribute("lang") == "es"


def test_a_letter_that_makes_no_sense_says_why_in_its_language(visitor: Visitor) -> None:
    page = visitor.open("/?lang=es")
    try_sample(page, "eob.pdf" if page.locator('[data-sample="eob.pdf"]').count() else "eob.txt")
    page.get_by_role("button", name="Escribir una carta").click()
    page.select_option("#letter-kind", "payment_plan")
    page.locator("#letter-make").click()
    expect(page.locator("#letter-told")).to_contain_text("todavía no hay una factura")


def test_the_form_is_used_with_the_keyboard_alone(visitor: Visitor) -> None:
    page = visitor.open()
    try_sample(page)
    opener = page.get_by_role("button", name="Write a letter")
    opener.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#letter-kind")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#letter")).to_be_hidden()
    expect(opener).to_be_focused()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_is_accessible_and_fits(
    visitor: Visitor, accessible: Callable[[Page], None], width: int, scheme: str
) -> None:
    page = visitor.open(width=width, height=700, color_scheme=scheme)
    try_sample(page)
    page.get_by_role("button", name="Write a letter").click()
    page.locator("#letter-phone").click()
    expect(page.locator("#letter-script")).to_be_visible()
    accessible(page)
    assert overflow(page) <= 0
