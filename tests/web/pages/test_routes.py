import re
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from bot.samples import SAMPLES, load
from web.pages.routes import STATIC, offered
from web.settings import Settings


@pytest.mark.parametrize(
    ("address", "preferred", "language"),
    [
        ("/", "", "en"),
        ("/", "es-US,es;q=0.9,en;q=0.8", "es"),
        ("/", "fr-CA,en;q=0.8", "en"),
        ("/?lang=es", "en-US", "es"),
        ("/?lang=en", "es", "en"),
        ("/?lang=xx", "", "en"),
        ("/staff?lang=es", "", "es"),
    ],
)
def test_a_page_speaks_the_language_that_was_asked_for(
    client: TestClient, address: str, preferred: str, language: str
) -> None:
    page = client.get(address, headers={"Accept-Language": preferred})
    assert page.status_code == 200
    assert f'<html lang="{language}">' in page.text


@pytest.mark.parametrize("address", ["/", "/staff"])
def test_a_page_holds_no_script_or_style_of_its_own(client: TestClient, address: str) -> None:
    page = client.get(address)
    assert "'unsafe-inline'" not in page.headers["content-security-policy"]
    assert not re.search(r"<style|\sstyle=|\son\w+=", page.text)
    assert all(" src=" in tag for tag in re.findall(r"<script[^>]*>", page.text))


@pytest.mark.parametrize("address", ["/", "/staff"])
def test_a_page_asks_nothing_of_any_other_server(client: TestClient, address: str) -> None:
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", client.get(address).text)


@pytest.mark.parametrize("address", ["/", "/staff"])
def test_all_that_a_page_names_is_served(client: TestClient, address: str) -> None:
    for name in re.findall(r"(?:src|href)=\"(/[^\"?]+)\"", client.get(address).text):
        assert client.get(name).status_code == 200


def test_scripts_and_styles_load_nothing_from_elsewhere() -> None:
    for path in (*STATIC.rglob("*.js"), *STATIC.rglob("*.css")):
        text = path.read_text("utf-8").replace("http://www.w3.org/2000/svg", "")
        assert not re.search(r"https?://[\w.]+\.(?!example)|@import|eval\(|innerHTML", text), path.name


def test_a_deleted_bill_does_not_come_back_with_the_back_button(client: TestClient) -> None:
    assert client.get("/").headers["cache-control"] == "no-store"


def test_a_browser_asks_whether_a_script_changed(client: TestClient) -> None:
    first = client.get("/static/js/patient.js")
    assert first.headers["content-encoding"] == "gzip"
    assert first.headers["cache-control"] == "no-cache"
    assert client.get("/static/js/patient.js", headers={"If-None-Match": first.headers["etag"]}).status_code == 304


class TestPromise:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"keep_hours": 5, "largest_upload": 7 * 1024 * 1024})

    def test_the_page_says_what_the_settings_hold(self, visitors: Callable[[], TestClient]) -> None:
        page = visitors().get("/").text
        assert "deleted after 5 hours" in page
        assert "up to 7 MB" in page


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_every_sample_is_served_as_the_file_it_is(client: TestClient, sample: object) -> None:
    document = load(sample.id)  # type: ignore[attr-defined]
    assert client.get(f"/samples/{document.name}").content == document.data


def test_no_other_file_is_served_as_a_sample(client: TestClient) -> None:
    assert client.get("/samples/__init__.py").status_code == 404
    assert client.get("/samples/..%2F__init__.py").status_code == 404


def test_three_samples_are_offered_in_the_words_of_the_page(client: TestClient) -> None:
    assert len(offered("en")) == len(offered("es")) == 3
    page = client.get("/?lang=es").text
    assert all(sample.title_es in page for sample in offered("es"))


def test_the_words_are_served_for_the_scripts(client: TestClient) -> None:
    assert client.get("/words/es.json").json()["delete.button"] == "Borrar mi factura"
    assert client.get("/words/fr.json").status_code == 400


def test_a_bill_is_read_back_with_its_eob(visitors: Callable[[], TestClient]) -> None:
    client = visitors()
    files = {
        "file": ("bill.pdf", load("injection-visit").data, "application/pdf"),
        "eob": ("eob.pdf", load("eob").data, "application/pdf"),
    }
    address = f"/api/bills/{client.post('/api/bills', files=files).json()['bill_id']}"
    read = client.get(address).json()
    assert read["bill"]["kind"] == "itemized_bill"
    assert read["eob"]["kind"] == "eob"
    assert read["estimate"] is None
    assert visitors().get(address).status_code == 404
