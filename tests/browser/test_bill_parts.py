"""What the page shows of a bill around its lines: the picture of its money, the way to what to ask, its print."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Visitor
from tests.browser.steps import ask, try_sample

HEAD = """LAKE CLINIC
ITEMIZED BILL
Statement date: 05/02/2026

Date        Code    Description                     Qty   Charge
04/01/2026  99213   OFFICE VISIT EST LVL 3          1     240.00
04/01/2026  96372   INJ THER SUBQ IM                1     160.00
"""


def pasted(visitor: Visitor, words: str) -> Page:
    page = visitor.open("/")
    page.locator("#paste summary").click()
    page.fill("#paste-text", words)
    page.locator("#paste-form button").click()
    page.wait_for_selector('body[data-state="bill"]')
    return page


@pytest.mark.parametrize(
    ("total", "percents", "note"),
    [
        ("500.00", ["48.0%", "32.0%", "20.0%"], "Not on any line here"),
        ("320.00", ["75.0%", "50.0%"], "$80.00 more than"),
    ],
)
def test_picture_and_lines_are_parts_of_the_same_total(
    visitor: Visitor, total: str, percents: list[str], note: str
) -> None:
    page = pasted(visitor, f"{HEAD}TOTAL CHARGES                                            {total}\n")
    roles = page.locator(".roles")
    assert roles.locator(".percent").all_inner_texts() == percents
    assert [shown.split()[0] for shown in page.locator(".line-yours").all_inner_texts()] == percents[:2]
    expect(page.locator(".section", has=roles)).to_contain_text(note)


def test_what_is_worth_asking_is_one_step_from_the_top(visitor: Visitor) -> None:
    page = visitor.open("/", width=390, height=844)
    try_sample(page)
    page.get_by_role("button", name="1 thing worth asking about").click()
    expect(page.locator("#worth-asking")).to_be_focused()
    expect(page.locator("#worth-asking")).to_be_in_viewport()


def test_on_paper_stand_the_bill_the_words_to_say_and_the_answer_whole(visitor: Visitor) -> None:
    page = visitor.open("/")
    try_sample(page)
    ask(page, "why was I charged $1000 for an injection")
    page.emulate_media(media="print")
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    for gone in ("#question", ".top", ".second", ".next"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.locator(".finding .say").first).to_be_visible()
    assert page.eval_on_selector("#log", "log => log.scrollHeight <= log.clientHeight + 1")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".finding details[open]")).to_have_count(0)


def test_what_an_answer_rests_on_opens_in_sight(visitor: Visitor) -> None:
    page = visitor.open("/", height=700)
    try_sample(page)
    ask(page, "why was I charged $1000 for an injection")
    page.locator(".from summary").click()
    expect(page.locator(".from-body dt").first).to_be_in_viewport()


def test_a_line_shows_what_the_paper_prints_beside_it_and_what_it_expects_of_the_plan(visitor: Visitor) -> None:
    words = (
        "LAKE DENTAL\nStatement date: 11/01/2026\n"
        "Date        ADA    Procedure           Dentist     Fee      Est Ins   Est Patient\n"
        "10/12/2026  D2393  Composite 3 surf    Dr. Hale   325.00     195.00       130.00\n"
        "10/19/2026  D3330  Root canal molar    Dr. Voss 1,450.00     725.00       725.00\n"
        "Total                                           1,775.00     920.00       855.00\n"
    )
    page = pasted(visitor, words)
    line = page.locator("#line-2")
    line.locator("summary").click()
    expect(line.locator(".line-facts")).to_contain_text("DentistDr. Voss")
    expect(line.locator(".line-facts")).to_contain_text("Expected from insurance$725.00")
