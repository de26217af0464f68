"""What a person does on the patient page, in a word each."""

from importlib.resources import files
from pathlib import Path

from playwright.sync_api import FilePayload, Locator, Page

SAMPLES = Path(str(files("bot.samples")))
ANSWER = ".answer:not(.streaming)"
PICTURE: FilePayload = {"name": "bill.png", "mimeType": "image/png", "buffer": b"\x89PNG\r\n\x1a\n" + bytes(64)}


def try_sample(page: Page, filename: str = "injection-visit.pdf") -> None:
    page.click(f'[data-sample="{filename}"]')
    page.wait_for_selector('body[data-state="bill"]')


def ask(page: Page, question: str) -> Locator:
    """Asks and waits; the answer."""
    before = page.locator(ANSWER).count()
    page.fill("#question", question)
    page.press("#question", "Enter")
    answer = page.locator(ANSWER).nth(before)
    answer.wait_for()
    return answer


def lit(page: Page) -> list[str]:
    return page.eval_on_selector_all(".line.lit", "lines => lines.map(line => line.id)")  # type: ignore[no-any-return]


def overflow(page: Page) -> int:
    """How far the page is wider than its window, in pixels."""
    return int(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
