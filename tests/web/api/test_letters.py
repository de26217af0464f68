from collections.abc import Callable
from typing import Any

import pypdfium2
from fastapi.testclient import TestClient

from bot.samples import load, open_file


def bring(client: TestClient, with_eob: bool = False) -> str:
    files = {"file": ("bill.pdf", load("injection-visit").data, "application/pdf")}
    if with_eob:
        files["eob"] = ("eob.pdf", open_file("eob.pdf").data, "application/pdf")
    return str(client.post("/api/bills", files=files).json()["bill_id"])


def ask(client: TestClient, bill_id: str, accept: str = "*/*", **wanted: Any) -> Any:
    return client.post(f"/api/bills/{bill_id}/letters", json=wanted, headers={"Accept": accept})


def test_a_letter_is_a_pdf_that_says_what_the_bill_says(client: TestClient) -> None:
    answer = ask(client, bring(client), kind="itemized_bill_request")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'attachment; filename="itemized_bill_request.pdf"'
    with pypdfium2.PdfDocument(answer.content) as document:
        assert "$1,000.00" in document[0].get_textpage().get_text_range()


def test_it_comes_as_text_in_either_language(client: TestClient) -> None:
    bill_id = bring(client)
    said = ask(client, bill_id, "text/plain", kind="payment_plan", language="es", words="Perdí mi trabajo.")
    assert said.headers["content-type"].startswith("text/plain")
    assert "«Perdí mi trabajo.»" in said.text
    assert "plan de pagos" in said.text


def test_what_to_say_on_the_telephone_is_text(client: TestClient) -> None:
    said = ask(client, bring(client), kind="billing_error", form="phone", language=None)
    assert said.headers["content-type"].startswith("text/plain")
    assert "Write down:" in said.text


def test_as_json_it_shows_its_blanks_figures_and_sources(client: TestClient) -> None:
    made = ask(client, bring(client, True), "application/json", kind="billing_error", lines=[4]).json()
    assert made["form"] == "letter"
    assert "[your street address]" in made["blanks"]
    assert {"value": "19.00", "from": "line 4, charge"} in made["figures"]
    assert made["sources"]


def test_a_letter_that_the_papers_contradict_is_a_422_in_one_sentence(client: TestClient) -> None:
    answer = ask(client, bring(client, True), kind="estimate_dispute")
    assert answer.status_code == 422
    assert answer.headers["content-type"] == "application/problem+json"
    assert "did not use insurance" in answer.json()["detail"]


def test_bad_requests_are_problems(client: TestClient) -> None:
    bill_id = bring(client)
    assert ask(client, bill_id, kind="ransom_note").status_code == 400
    assert ask(client, bill_id, kind="billing_error", words="x" * 2001).status_code == 400
    assert ask(client, bill_id).status_code == 400


def test_someone_elses_bill_gives_no_letter(visitors: Callable[[], TestClient]) -> None:
    bill_id = bring(visitors())
    stranger = visitors()
    bring(stranger)
    assert ask(stranger, bill_id, kind="billing_error").status_code == 404
    assert ask(visitors(), bill_id, kind="billing_error").status_code == 404
