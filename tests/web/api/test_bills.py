from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from bot.bill import Bill
from bot.samples import load, open_file

TEXT = load("injection-visit-text").data.decode()


def upload(client: TestClient) -> str:
    answer = client.post("/api/bills", json={"text": TEXT})
    assert answer.status_code == 201
    return str(answer.json()["bill_id"])


def test_a_pasted_text_becomes_a_bill(client: TestClient) -> None:
    answer = client.post("/api/bills", json={"text": TEXT})
    assert answer.status_code == 201
    assert answer.json()["bill"]["totals"]["charges"] == "1000.00"


def test_a_file_with_its_eob_becomes_a_bill(client: TestClient) -> None:
    files = {
        "file": ("bill.pdf", load("injection-visit").data, "application/pdf"),
        "eob": ("eob.pdf", open_file("eob.pdf").data, "application/pdf"),
    }
    answer = client.post("/api/bills", files=files)
    assert answer.status_code == 201
    assert len(answer.json()["bill"]["lines"]) == 5


def test_a_bill_in_the_contracts_own_shape_is_taken_as_it_is(client: TestClient) -> None:
    bill = Bill(kind="statement", provider="Elm Street Clinic")
    answer = client.post("/api/bills", json={"bill": bill.model_dump(mode="json")})
    assert answer.json()["bill"] == bill.model_dump(mode="json")


def test_a_fhir_resource_becomes_a_bill(client: TestClient) -> None:
    charge = {"category": {"coding": [{"code": "submitted"}]}, "amount": {"value": 245.1, "currency": "USD"}}
    resource = {"resourceType": "ExplanationOfBenefit", "item": [{"adjudication": [charge]}]}
    answer = client.post("/api/bills", json={"fhir": resource})
    assert answer.status_code == 201
    assert answer.json()["bill"]["lines"][0]["charge"] == "245.10"


def test_its_explanation_names_every_line(client: TestClient) -> None:
    bill_id = upload(client)
    explained = client.get(f"/api/bills/{bill_id}/explanation").json()
    assert [line["line"] for line in explained["lines"]] == [1, 2, 3, 4, 5]
    assert all(line["plain"] for line in explained["lines"])
    assert "$1,000.00" in explained["summary"]


def test_the_explanation_comes_in_spanish(client: TestClient) -> None:
    explained = client.get(f"/api/bills/{upload(client)}/explanation", params={"lang": "es"}).json()
    assert "Los cobros suman" in explained["summary"]


def test_another_session_does_not_see_it(visitors: Callable[[], TestClient]) -> None:
    mine, yours = visitors(), visitors()
    bill_id = upload(mine)
    upload(yours)
    for request in (yours.get(f"/api/bills/{bill_id}/explanation"), yours.delete(f"/api/bills/{bill_id}")):
        assert request.status_code == 404
        assert request.headers["content-type"] == "application/problem+json"
    assert mine.get(f"/api/bills/{bill_id}/explanation").status_code == 200


def test_a_client_without_cookies_uses_its_token(visitors: Callable[[], TestClient]) -> None:
    first = visitors().post("/api/bills", json={"text": TEXT}).json()
    bearer = {"Authorization": f"Bearer {first['session_token']}"}
    assert visitors().get(f"/api/bills/{first['bill_id']}/explanation", headers=bearer).status_code == 200


def test_a_deleted_bill_is_gone_with_its_conversations(client: TestClient) -> None:
    bill_id = upload(client)
    chat_id = client.post("/api/chats", json={"bill_id": bill_id}).json()["chat_id"]
    assert client.delete(f"/api/bills/{bill_id}").status_code == 204
    assert client.get(f"/api/bills/{bill_id}/explanation").status_code == 404
    assert client.get(f"/api/chats/{chat_id}").status_code == 404


@pytest.mark.parametrize(
    ("request_body", "status"),
    [
        ({"files": {"file": ("bill.pdf", b"", "application/pdf")}}, 422),
        ({"files": {"file": ("bill.png", b"\x89PNG\r\n\x1a\n" + bytes(64), "image/png")}}, 422),
        ({"files": {"file": ("bill.txt", bytes(range(256)) * 40, "text/plain")}}, 415),
        ({"files": {"other": ("bill.txt", b"x", "text/plain")}}, 400),
        ({"content": b"{", "headers": {"content-type": "application/json"}}, 400),
        ({"json": {"something": 1}}, 400),
        ({"json": {"bill": {"kind": "letter"}}}, 422),
        ({"json": {"fhir": {"resourceType": "Patient"}}}, 415),
        ({"json": {"fhir": {"resourceType": "Bundle"}}}, 422),
        ({"json": {"fhir": "Patient"}}, 400),
        ({"json": {"bill": {"kind": "statement", "totals": {"charges": 12.5}}}}, 422),
        ({"content": b"x", "headers": {"content-type": "text/html"}}, 415),
    ],
)
def test_what_can_not_be_read_is_a_problem_in_one_sentence(
    client: TestClient, request_body: dict[str, object], status: int
) -> None:
    answer = client.post("/api/bills", **request_body)  # type: ignore[arg-type]
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["detail"].endswith(".")


def test_more_bytes_than_a_bill_has_are_refused(client: TestClient) -> None:
    answer = client.post("/api/bills", content=b" " * (26 * 1024 * 1024), headers={"content-type": "application/json"})
    assert answer.status_code == 413
    assert answer.json()["status"] == 413


def test_half_a_character_in_pasted_text_costs_no_more_than_itself(client: TestClient) -> None:
    body = b'{"text": "99213 visit \\ud800 $100.00"}'
    kept = client.post("/api/bills", content=body, headers={"content-type": "application/json"})
    assert kept.status_code == 201
    assert [line["charge"] for line in kept.json()["bill"]["lines"]] == ["100.00"]


def test_a_bill_in_json_is_bounded_like_one_in_a_file(client: TestClient) -> None:
    lines = [{"line": number, "charge": "1.00"} for number in range(1, 5002)]
    refused = client.post("/api/bills", json={"bill": {"kind": "statement", "lines": lines}})
    assert refused.status_code == 413
    assert "5,000 lines" in refused.json()["detail"]
