import json
from collections.abc import Callable

from fastapi.testclient import TestClient

from bot.samples import load

TEXT = load("injection-visit-text").data.decode()


def begin(client: TestClient) -> str:
    bill_id = client.post("/api/bills", json={"text": TEXT}).json()["bill_id"]
    return str(client.post("/api/chats", json={"bill_id": bill_id}).json()["chat_id"])


def test_a_question_about_the_bill_is_answered_with_its_figures(client: TestClient) -> None:
    answer = client.post(f"/api/chats/{begin(client)}/messages", json={"text": "Why so much for a shot?"}).json()
    assert "$1,000.00" in answer["answer"]
    assert "1000.00" in [row["value"] for row in answer["figures"]]
    assert set(answer["lines"]) == {1, 2, 3, 4, 5}
    assert answer["abstained"] is False


def test_a_follow_up_counts_what_the_answer_listed(client: TestClient) -> None:
    chat_id = begin(client)
    first = client.post(f"/api/chats/{chat_id}/messages", json={"text": "why so much?"}).json()
    second = client.post(f"/api/chats/{chat_id}/messages", json={"text": "and the second one?"}).json()
    assert second["lines"][0] == first["lines"][1]


def test_the_answer_streams_as_words_and_then_whole(client: TestClient) -> None:
    accept = {"accept": "text/event-stream"}
    answer = client.post(f"/api/chats/{begin(client)}/messages", json={"text": "what do I owe"}, headers=accept)
    assert answer.headers["content-type"].startswith("text/event-stream")
    events = [block.split("\n") for block in answer.text.strip().split("\n\n")]
    words = "".join(json.loads(data[6:])["text"] for event, data in events if event == "event: delta")
    assert events[-1][0] == "event: answer"
    assert words == json.loads(events[-1][1][6:])["answer"]


def test_the_transcript_holds_what_was_said(client: TestClient) -> None:
    chat_id = begin(client)
    client.post(f"/api/chats/{chat_id}/messages", json={"text": "cuánto debo"})
    transcript = client.get(f"/api/chats/{chat_id}").json()
    assert [message["text"] for message in transcript["messages"]] == ["cuánto debo"]
    assert transcript["messages"][0]["answer"]["language"] == "es"


def test_without_a_bill_it_asks_for_one(client: TestClient) -> None:
    chat_id = client.post("/api/chats", json={}).json()["chat_id"]
    answer = client.post(f"/api/chats/{chat_id}/messages", json={"text": "why is my bill so high"}).json()
    assert answer["abstained"] is True
    assert answer["intent"] == "no-bill"


def test_another_session_neither_reads_nor_asks_nor_deletes(visitors: Callable[[], TestClient]) -> None:
    mine, yours = visitors(), visitors()
    chat_id = begin(mine)
    begin(yours)
    assert yours.get(f"/api/chats/{chat_id}").status_code == 404
    assert yours.post(f"/api/chats/{chat_id}/messages", json={"text": "hi"}).status_code == 404
    assert yours.delete(f"/api/chats/{chat_id}").status_code == 404


def test_a_bill_of_another_session_can_not_be_talked_about(visitors: Callable[[], TestClient]) -> None:
    mine, yours = visitors(), visitors()
    bill_id = mine.post("/api/bills", json={"text": TEXT}).json()["bill_id"]
    assert yours.post("/api/chats", json={"bill_id": bill_id}).status_code == 404


def test_a_deleted_conversation_is_gone(client: TestClient) -> None:
    chat_id = begin(client)
    assert client.delete(f"/api/chats/{chat_id}").status_code == 204
    assert client.get(f"/api/chats/{chat_id}").status_code == 404


def test_an_empty_question_is_malformed(client: TestClient) -> None:
    answer = client.post(f"/api/chats/{begin(client)}/messages", json={"text": ""})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


def test_a_question_that_is_empty_or_endless_is_refused_in_a_sentence(client: TestClient) -> None:
    chat = client.post("/api/chats", json={}).json()["chat_id"]
    for text, told in (
        ("   ", "text is empty. Write something first."),
        ("x" * 4001, "text is longer than 4,000 characters."),
    ):
        refused = client.post(f"/api/chats/{chat}/messages", json={"text": text})
        assert refused.status_code == 400
        assert refused.json()["detail"].startswith(told)
