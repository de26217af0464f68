"""The desk: a code is found and its words are copied without leaving the keyboard."""

from collections.abc import Callable
from datetime import UTC, datetime

from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Site, Visitor
from tests.browser.steps import overflow


def test_from_words_to_the_clipboard_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/staff", permissions=["clipboard-read", "clipboard-write"])
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.type("96372")
    first = page.locator("#results li").first
    expect(first).to_contain_text("96372")
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).to_be_focused()
    words = page.locator("#words").inner_text()
    assert words
    page.keyboard.press("c")
    expect(page.locator("#copied")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == words
    page.keyboard.press("/")
    expect(page.locator("#query")).to_be_focused()


def test_arrows_move_through_the_results(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.keyboard.type("office visit")
    second = page.locator("#results li").nth(1)
    second.wait_for()
    page.keyboard.press("ArrowDown")
    expect(second).to_have_attribute("aria-selected", "true")
    expect(page.locator("#query")).to_have_attribute("aria-activedescendant", "result-1")
    title = second.locator(".result-title").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text(title)


def test_one_system_alone(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.select_option("#system", "revenue")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.type("emergency room")
    page.wait_for_selector("#results li")
    systems = page.locator("#results .result-code").all_inner_texts()
    assert systems
    assert all(words.startswith("Revenue") for words in systems)


def test_the_words_to_say_in_spanish(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.keyboard.type("96372")
    page.wait_for_selector("#results li")
    page.keyboard.press("Enter")
    english = page.locator("#words").inner_text()
    page.get_by_role("button", name="Español").click()
    expect(page.locator("#words")).to_have_attribute("lang", "es")
    assert page.locator("#words").inner_text() != english
    expect(page.get_by_role("button", name="Español")).to_be_focused()


def test_nothing_stands_in_anyones_way(visitor: Visitor, accessible: Callable[[Page], None]) -> None:
    page = visitor.open("/staff")
    accessible(page)
    page.keyboard.type("injection")
    page.wait_for_selector("#results li")
    page.keyboard.press("Enter")
    page.wait_for_selector("#words")
    accessible(page)
    page.set_viewport_size({"width": 390, "height": 844})
    assert overflow(page) <= 0


def test_a_question_is_answered_at_the_desk(visitor: Visitor) -> None:
    page = visitor.open("/staff", permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.type("who picks the codes on a claim?")
    first = page.locator("#results li").first
    expect(first).to_contain_text("who picks the codes")
    page.keyboard.press("Enter")
    expect(page.locator("#words")).to_contain_text("coder")
    page.keyboard.press("c")
    expect(page.locator("#copied")).to_have_text("Copied.")
    assert "coder" in page.evaluate("navigator.clipboard.readText()")


def test_enter_before_the_results_are_there_asks_what_was_typed(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.locator("#query").fill("99213 with 20610, do we need 25?")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Answer")
    expect(page.locator("#words")).to_contain_text("modifier 25")


def test_results_of_fewer_letters_are_not_opened_for_what_was_typed_since(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    # The page's time stands still, so that the results of the first letters come while it waits for more.
    page.clock.install(time=datetime(2026, 3, 2, tzinfo=UTC))
    page.clock.pause_at(datetime(2026, 3, 3, tzinfo=UTC))
    held: list[Route] = []
    page.route("**/api/codes?q=96372&*", lambda route: held.append(route))
    with page.expect_request("**/api/codes?q=96372&*"):
        page.locator("#query").fill("96372")
        page.clock.run_for(200)
    page.locator("#query").fill("J1885")
    page.keyboard.press("Enter")
    held[0].continue_()
    expect(page.locator("#results li").first).to_contain_text("96372")
    page.wait_for_timeout(500)
    expect(page.locator("#detail h2")).to_have_count(0)
    page.clock.run_for(200)
    expect(page.locator("#detail h2")).to_contain_text("etorolac")


def test_what_is_typed_while_the_page_loads_is_looked_up(visitor: Visitor, site: Site) -> None:
    page = visitor.open("/staff")

    def late(route: Route) -> None:
        page.wait_for_timeout(700)
        route.continue_()

    page.route("**/static/js/staff/results.js", late)
    page.goto(f"{site.url}/staff", wait_until="commit")
    page.locator("#query").fill("96372")
    expect(page.locator("#results li").first).to_contain_text("96372")


def test_several_codes_are_shown_together_and_copied_in_one(visitor: Visitor) -> None:
    page = visitor.open("/staff", permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.type("CO-45 vs PR-1")
    expect(page.locator("#results li").first).to_contain_text("Together")
    expect(page.locator("#words p")).to_have_count(2)
    expect(page.locator("#detail .step")).to_contain_text("The patient")
    page.get_by_role("button", name="Español").click()
    expect(page.locator("#words")).to_have_attribute("lang", "es")
    expect(page.locator("#words")).to_contain_text("deducible")
    page.keyboard.press("c")
    expect(page.locator("#copied")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert "45" in copied
    assert "deducible" in copied


def test_beside_a_question_stand_the_codes_it_names_and_its_answer_is_had_in_spanish(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.keyboard.type("CO 29 who pays?")
    expect(page.locator("#detail h2")).to_have_text("Sent too late")
    page.keyboard.press("Enter")
    expect(page.locator("#detail h2")).to_have_text("Answer")
    expect(page.locator("#detail .step")).to_contain_text("Look for proof that it was sent in time")
    page.get_by_role("button", name="Español").click()
    expect(page.locator("#words")).to_have_attribute("lang", "es")
    expect(page.get_by_role("button", name="Español")).to_be_focused()


def test_a_mistyped_number_says_what_is_wrong_instead_of_guesses(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.keyboard.type("NPI 1234567890")
    expect(page.locator("#count")).to_contain_text("last digit")
    expect(page.locator("#results li")).to_have_count(0)


def test_a_refusal_shows_whose_move_it_is(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.keyboard.type("CO 97")
    expect(page.locator("#detail .step")).to_contain_text("The provider's office")
    expect(page.locator("#words")).to_contain_text("group CO")
    expect(page.locator("#query")).to_be_focused()


def test_only_the_words_for_the_caller_are_copied(visitor: Visitor) -> None:
    page = visitor.open("/staff", permissions=["clipboard-read", "clipboard-write"])
    page.keyboard.type("co97 on a 99213, what do I tell the patient?")
    page.locator("#results .result-code", has_text="Answer").wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("#detail")).to_contain_text("To say to the patient")
    page.keyboard.press("c")
    expect(page.locator("#copied")).to_have_text("Copied.")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("The plan")
    assert "97 means" not in copied


def test_many_lines_become_a_table_to_copy(visitor: Visitor, accessible: Callable[[Page], None]) -> None:
    page = visitor.open("/staff", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Many at once").click()
    page.locator("#many-lines").fill("96372\n\n99213")
    page.get_by_role("button", name="Look them up").click()
    expect(page.locator("#many-dialog tbody tr")).to_have_count(2)
    accessible(page)
    page.get_by_role("button", name="Copy the table").click()
    expect(page.locator("#many-dialog [role=status]")).to_have_text("Copied.")
    rows = page.evaluate("navigator.clipboard.readText()").splitlines()
    assert [row.split("\t")[2] for row in rows] == ["96372", "99213"]


def test_the_key_that_opens_many_at_once_writes_nothing_there(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("m")
    expect(page.locator("#many-lines")).to_be_focused()
    expect(page.locator("#many-lines")).to_have_value("")


def test_no_words_of_another_code_stand_beside_a_question_or_what_fits_nothing(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.keyboard.type("96372")
    expect(page.locator("#words")).to_be_visible()
    page.fill("#query", "what do I tell the patient about prior authorization")
    expect(page.locator("#detail")).to_have_text("Press Enter for the answer.")
    page.fill("#query", "96372")
    expect(page.locator("#words")).to_be_visible()
    page.fill("#query", "zzqx")
    expect(page.locator("#detail")).to_contain_text("Nothing here is likely.")
    expect(page.locator("#words")).to_have_count(0)


def test_a_conversation_that_is_gone_begins_anew(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    page.evaluate("sessionStorage.setItem('plainbill-desk', JSON.stringify({ chat: '0'.repeat(32) }))")
    page.keyboard.type("what is a deductible?")
    page.locator("#results .result-code", has_text="Answer").wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("#words")).to_contain_text("deductible")


def test_a_slower_answer_takes_nothings_place(visitor: Visitor) -> None:
    page = visitor.open("/staff")
    held: list[Route] = []
    page.route("**/api/codes/cpt/96372?*", lambda route: held.append(route))
    with page.expect_request("**/api/codes/cpt/96372?*"):
        page.fill("#query", "96372")
    page.fill("#query", "99213")
    expect(page.locator("#detail .small").first).to_contain_text("99213")
    (slow,) = held
    with page.expect_response("**/api/codes/cpt/96372?*") as answered:
        slow.continue_()
    answered.value.finished()
    page.evaluate("new Promise(done => setTimeout(done, 50))")
    expect(page.locator("#detail .small").first).to_contain_text("99213")
