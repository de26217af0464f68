"""What the scripts promise where no page is needed to see it: each is loaded into the browser and asked."""

from collections.abc import Iterator
from typing import Any, ClassVar

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Site

RUN = """async ([path, name, given]) => {
  const made = (await import(path))[name](...given);
  return made instanceof Map ? [...made].map(([key, set]) => [key, [...set]]) : made;
}"""


@pytest.fixture(scope="module")
def blank(browser: Browser, site: Site) -> Iterator[Page]:
    page = browser.new_page()
    page.goto(f"{site.url}/staff")
    yield page
    page.close()


def call(page: Page, module: str, name: str, *given: object) -> Any:
    return page.evaluate(RUN, [f"/static/js/{module}.js", name, list(given)])


@pytest.mark.parametrize(
    ("amount", "shown"),
    [("0.05", "$0.05"), ("999.00", "$999.00"), ("1000.00", "$1,000.00"), ("-1234567.89", "-$1,234,567.89")],
)
def test_money_is_shown_to_the_cent(blank: Page, amount: str, shown: str) -> None:
    assert call(blank, "shared/money", "money", amount) == shown
    assert call(blank, "shared/money", "moneyOfCents", call(blank, "shared/money", "cents", amount)) == shown


def test_a_date_is_the_same_day_in_every_time_zone(browser: Browser, site: Site) -> None:
    page = browser.new_page(timezone_id="Pacific/Kiritimati")
    page.goto(f"{site.url}/staff")
    assert call(page, "shared/dates", "longDate", "2026-04-03", "en") == "April 3, 2026"
    assert call(page, "shared/dates", "longDate", "2026-04-03", "es") == "3 de abril de 2026"
    page.close()


def test_an_answers_text_becomes_paragraphs_and_lists(blank: Page) -> None:
    text = "First.\n\n- one\n- two\n\nLast. With more."
    assert call(blank, "chat/answer-text", "blocks", text) == [
        {"kind": "paragraph", "text": "First."},
        {"kind": "list", "points": ["one", "two"]},
        {"kind": "paragraph", "text": "Last. With more."},
    ]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The medicine was $19.00 of it. The rest was not.", "The medicine was $19.00 of it."),
        ("Dr. Whitfield ordered it. Nobody else.", "Dr. Whitfield ordered it."),
        ("¿Cuál dice usted? Elija una.", "¿Cuál dice usted?"),
        ("No end", "No end"),
    ],
)
def test_the_first_sentence_is_found(blank: Page, text: str, first: str) -> None:
    assert call(blank, "chat/answer-text", "firstSentence", text) == [first, text[len(first) :]]


class TestAmounts:
    FIGURES = (
        {"value": "50.00", "from": "line 1, charge"},
        {"value": "50.00", "from": "line 2, charge"},
        {"value": "70.00", "from": "line 3, charge"},
        {"value": "120.00", "from": "line 1, charge + line 3, charge"},
        {"value": "29.2", "from": "line 3, charge ÷ total, charges"},
    )

    def cut(self, page: Page, text: str) -> Any:
        script = """async ([figures, text]) => {
          const { linesByAmount, withLines } = await import("/static/js/chat/amounts.js");
          return withLines(text, linesByAmount(figures));
        }"""
        return page.evaluate(script, [list(self.FIGURES), text])

    def test_an_amount_of_one_line_belongs_to_it(self, blank: Page) -> None:
        assert self.cut(blank, "The $70.00 is it.") == ["The ", {"amount": "$70.00", "line": 3}, " is it."]

    def test_the_same_amount_on_two_lines_is_told_apart_by_the_words_beside_it(self, blank: Page) -> None:
        assert self.cut(blank, "$50.00: a test (line 2)")[0] == {"amount": "$50.00", "line": 2}
        assert self.cut(blank, "$50.00: una prueba (línea 1)")[0] == {"amount": "$50.00", "line": 1}
        assert self.cut(blank, "$50.00: a test") == ["$50.00: a test"]

    def test_a_sum_belongs_to_no_line(self, blank: Page) -> None:
        assert self.cut(blank, "$120.00 in all") == ["$120.00 in all"]


class TestFlow:
    BARE: dict[str, str | None] = dict.fromkeys(
        ("charges", "allowed", "adjustments", "plan_paid", "patient_paid", "patient_owes")
    )

    def flow(self, page: Page, **totals: str) -> Any:
        return call(page, "bill/flow", "flowParts", self.BARE | totals)

    def test_the_parts_lead_from_the_charges_to_what_is_left(self, blank: Page) -> None:
        parts = self.flow(blank, charges="1000.00", allowed="512.40", plan_paid="384.92", patient_owes="127.48")
        assert parts == {
            "charged": 100_000,
            "parts": [
                {"id": "discount", "cents": 48_760},
                {"id": "plan_paid", "cents": 38_492},
                {"id": "yours", "cents": 12_748},
            ],
        }

    @pytest.mark.parametrize(
        "totals",
        [
            {"charges": "100.00"},
            {"charges": "100.00", "patient_owes": "100.00"},
            {"charges": "100.00", "plan_paid": "10.00", "patient_owes": "80.00"},
            {"charges": "100.00", "plan_paid": "150.00", "patient_owes": "-50.00"},
        ],
    )
    def test_what_is_not_told_or_does_not_add_up_is_not_drawn(self, blank: Page, totals: dict[str, str]) -> None:
        assert self.flow(blank, **totals) is None


def test_charges_are_summed_by_the_part_they_play(blank: Page) -> None:
    lines = [{"line": n, "charge": charge} for n, charge in ((1, "10.00"), (2, "80.00"), (3, "10.00"))]
    roles = [{"line": n, "role": role} for n, role in ((1, "drug"), (2, "visit"), (3, "drug"))]
    visit, drug = {"role": "visit", "cents": 8000}, {"role": "drug", "cents": 2000}
    assert call(blank, "bill/roles", "moneyByRole", lines, roles) == {
        "parts": [visit | {"percent": 80}, drug | {"percent": 20}],
        "over": 0,
    }
    assert call(blank, "bill/roles", "moneyByRole", lines, roles, "160.00") == {
        "parts": [
            visit | {"percent": 50},
            drug | {"percent": 12.5},
            {"role": "unlisted", "cents": 6000, "percent": 37.5},
        ],
        "over": 0,
    }
    assert call(blank, "bill/roles", "moneyByRole", lines, roles, "80.00") == {
        "parts": [visit | {"percent": 100}, drug | {"percent": 25}],
        "over": 2000,
    }


@pytest.mark.parametrize("size", [1, 7, 1000])
def test_events_are_read_however_the_network_cuts_them(blank: Page, size: int) -> None:
    script = """async (size) => {
      const { events } = await import("/static/js/shared/events.js");
      const delta = 'event: delta\\r\\ndata: {"text": "Sí, "}\\r\\n\\r\\n: ping\\n\\n';
      const sent = `${delta}event: answer\\ndata: {"answer":\\ndata: "Sí"}\\n\\n`;
      const bytes = new TextEncoder().encode(sent);
      const body = new ReadableStream({ start(out) {
        for (let at = 0; at < bytes.length; at += size) out.enqueue(bytes.slice(at, at + size));
        out.close();
      } });
      const read = [];
      for await (const event of events(body)) read.push(event);
      return read;
    }"""
    assert blank.evaluate(script, size) == [
        {"event": "delta", "data": {"text": "Sí, "}},
        {"event": "answer", "data": {"answer": "Sí"}},
    ]


@pytest.mark.parametrize(
    ("kind", "owes", "due", "headline"),
    [
        ("statement", "10.00", "2026-04-03", "You are asked to pay $10.00 by April 3, 2026"),
        ("statement", "10.00", None, "You are asked to pay $10.00"),
        ("statement", "0.00", None, "This bill asks you to pay nothing"),
        ("statement", "-20.00", None, "This bill shows a credit of $20.00 for you"),
        ("statement", None, None, "The charges come to $50.00"),
        ("eob", "10.00", None, "Your plan says your share is $10.00"),
        ("eob", "0.00", None, "Your plan says you owe nothing"),
        ("good_faith_estimate", None, None, "The estimate comes to $50.00"),
    ],
)
def test_the_headline_says_what_the_document_says(
    blank: Page, kind: str, owes: str | None, due: str | None, headline: str
) -> None:
    script = """async (bill) => {
      const { headline } = await import("/static/js/bill/head.js");
      const { loadWords } = await import("/static/js/shared/words.js");
      return headline(bill, { say: await loadWords("", "en"), language: "en" });
    }"""
    bill = {"kind": kind, "due_date": due, "totals": {"charges": "50.00", "patient_owes": owes}}
    assert blank.evaluate(script, bill) == headline


def test_the_headline_asks_for_the_part_that_is_due_now(blank: Page) -> None:
    script = """async (bill) => {
      const { headline } = await import("/static/js/bill/head.js");
      const { loadWords } = await import("/static/js/shared/words.js");
      return headline(bill, { say: await loadWords("", "en"), language: "en" });
    }"""
    totals = {"charges": "900.00", "patient_owes": "600.00", "due_now": "75.00"}
    asked = blank.evaluate(script, {"kind": "statement", "due_date": "2026-04-03", "totals": totals})
    assert asked == "You are asked to pay $75.00 by April 3, 2026, out of $600.00 in all"


def test_what_a_document_holds_is_never_markup(blank: Page) -> None:
    script = """async () => {
      const { el } = await import("/static/js/shared/dom.js");
      return el("p", {}, "<img src=x onerror=alert(1)>").innerHTML;
    }"""
    assert blank.evaluate(script) == "&lt;img src=x onerror=alert(1)&gt;"


@pytest.mark.parametrize(
    ("words", "asks"),
    [
        ("who pays a CO 45", True), ("pt says plan denied it", True), ("96372?", False), ("co 197", False),
        ("PT EVAL MOD CMPLX", False), ("pt eval low", False), ("PT/INR", False),
        ("modifier 25 why", True), ("CO 29 timely filing who pays", True), ("26 vs TC", False),
        ("denied 50 can we bill her", True), ("CO-29 qué le digo", True), ("a quién se le cobra", True),
    ],
)  # fmt: skip
def test_a_question_is_told_from_a_charge(blank: Page, words: str, asks: bool) -> None:
    assert call(blank, "staff/question", "isQuestion", words) is asks


class TestPrices:
    SCRIPT = """async ([charge, published, medicare]) => {
      const { prices } = await import("/static/js/bill/prices.js");
      const { loadWords } = await import("/static/js/shared/words.js");
      const drawn = prices({ charge }, { published, medicare }, { say: await loadWords("", "en"), language: "en" });
      if (!drawn) return null;
      const rows = [...drawn.querySelectorAll("li")].map((row) => [
        ...[row.firstChild, row.querySelector(".amount")].map((node) => node.textContent),
        row.querySelector(".fill").getAttribute("width"),
      ]);
      return { rows, notes: [...drawn.querySelectorAll(".small")].map((note) => note.textContent) };
    }"""
    LIST: ClassVar = {
        "hospital": "Elm Street Hospital",
        "updated": "2026-01-01",
        "gross": "400.00",
        "cash": "200.00",
        "negotiated": None,
        "plan": None,
        "least": None,
        "most": None,
    }
    MEDICARE = (
        {"amount": "100.00", "setting": "to a doctor in a private office", "schedule": "2026-01"},
        {"amount": "300.00", "setting": "to a hospital's outpatient department", "schedule": "2026-04"},
    )

    def test_each_price_is_told_and_drawn_on_one_scale(self, blank: Page) -> None:
        drawn = blank.evaluate(self.SCRIPT, ["400.00", self.LIST, list(self.MEDICARE)])
        assert drawn["rows"] == [
            ["This bill", "$400.00", "100"],
            ["The hospital's full price", "$400.00", "100"],
            ["Its price for paying cash", "$200.00", "50"],
            ["What Medicare pays to a doctor in a private office", "$100.00", "25"],
            ["What Medicare pays to a hospital's outpatient department", "$300.00", "75"],
        ]

    def test_every_list_and_schedule_says_its_date(self, blank: Page) -> None:
        ours, yardstick = blank.evaluate(self.SCRIPT, ["400.00", self.LIST, list(self.MEDICARE)])["notes"]
        assert ours.startswith("From the price list of Elm Street Hospital, January 1, 2026.")
        assert "(fees from January 2026 and April 2026)" in yardstick
        (alone,) = blank.evaluate(self.SCRIPT, ["400.00", None, list(self.MEDICARE[:1] * 2)])["notes"]
        assert "(fees from January 2026)" in alone

    @pytest.mark.parametrize(("charge", "medicare"), [("400.00", 0), (None, 1), ("-5.00", 1), ("0.00", 1)])
    def test_nothing_is_drawn_where_there_is_nothing_to_compare(
        self, blank: Page, charge: str | None, medicare: int
    ) -> None:
        assert blank.evaluate(self.SCRIPT, [charge, None, list(self.MEDICARE[:medicare])]) is None
