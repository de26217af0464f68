"""Bringing a bill: what it tells while it reads, what it keeps of the EOB's paper, and that nobody waits for it."""

import io
import json
import threading
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from bot.readers import Looked, look_at
from bot.readers.document import Document
from bot.samples import open_file
from tests.bot.readers.photos import photo
from web.api import bills, chosen
from web.api.bringing import Brought, Given, bring

Visitors = Callable[[], TestClient]
BILL = ("bill.pdf", open_file("injection-visit.pdf").data)
EOB = ("eob.pdf", open_file("eob.pdf").data)


def events(client: TestClient, **sent: Any) -> list[tuple[str, Any]]:
    answer = client.post("/api/bills", headers={"Accept": "text/event-stream"}, **sent)
    assert answer.headers["cache-control"] == "no-store"
    blocks = [block.splitlines() for block in answer.text.strip().split("\n\n")]
    return [(event.removeprefix("event: "), json.loads(data.removeprefix("data: "))) for event, data in blocks]


def drawn(pages: int = 1, locked: StandardEncryption | None = None) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=locked)
    for page in range(pages):
        canvas.drawString(72, 700, f"Office visit 99213 ${page + 1}20.00")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def test_the_pages_are_told_as_they_are_read(client: TestClient) -> None:
    told = events(client, files={"file": ("visits.pdf", drawn(pages=2))})
    assert [event for event, _ in told] == ["progress", "progress", "bill"]
    assert told[1][1] == {"file": 1, "files": 1, "page": 2, "pages": 2, "found": 2}
    # The session that began with the stream is this client's.
    assert client.get(f"/api/bills/{told[-1][1]['bill_id']}").status_code == 200


def test_what_cannot_be_read_ends_the_stream_with_its_problem(client: TestClient) -> None:
    (told,) = events(client, files={"file": ("empty.txt", b" ")})
    assert told[0] == "problem"
    assert told[1]["status"] == 422
    assert "empty" in told[1]["detail"]


def test_a_locked_pdf_says_that_it_needs_its_password(client: TestClient) -> None:
    data = drawn(locked=StandardEncryption("1234", ownerPassword="owner"))
    refused = client.post("/api/bills", files={"file": ("locked.pdf", data)})
    assert (refused.status_code, refused.json()["needs"]) == (422, "password")
    opened = client.post("/api/bills", files={"file": ("locked.pdf", data)}, data={"password": "1234"})
    assert opened.status_code == 201


def test_the_same_file_twice_is_one_page(client: TestClient) -> None:
    made = client.post("/api/bills", files=[("file", BILL), ("file", BILL)]).json()
    assert made["bill"]["totals"]["charges"] == "1000.00"
    assert len(made["bill"]["lines"]) == 5


def test_the_eob_has_its_own_paper_and_pairs(client: TestClient) -> None:
    made = client.post("/api/bills", files={"file": BILL, "eob": EOB}).json()["bill_id"]
    paper = client.get(f"/api/bills/{made}/trace?paper=eob").json()
    assert paper["pairs"] == {str(line): line for line in range(1, 6)}
    assert any(found["path"] == "lines[0].charge" for found in paper["trace"])
    (page,) = paper["pages"]
    plan = client.get(page["picture"])
    assert plan.headers["content-type"] == "image/png"
    own = client.get(client.get(f"/api/bills/{made}/trace").json()["pages"][0]["picture"])
    assert plan.content != own.content


@pytest.mark.parametrize("address", ["trace?paper=eob", "pages/1.png?paper=eob"])
def test_the_eobs_paper_is_its_sessions_alone_and_goes_with_its_bill(visitors: Visitors, address: str) -> None:
    owner, other, stranger = visitors(), visitors(), visitors()
    made = owner.post("/api/bills", files={"file": BILL, "eob": EOB}).json()["bill_id"]
    other.post("/api/bills", files={"file": BILL, "eob": EOB})
    assert owner.get(f"/api/bills/{made}/{address}").status_code == 200
    assert other.get(f"/api/bills/{made}/{address}").status_code == 404
    assert stranger.get(f"/api/bills/{made}/{address}").status_code == 404
    assert owner.delete(f"/api/bills/{made}").status_code == 204
    assert owner.get(f"/api/bills/{made}/{address}").status_code == 404


@pytest.mark.parametrize("first", ["bill", "eob"])
def test_the_paper_that_was_here_first_stays_when_the_other_joins_it(client: TestClient, first: str) -> None:
    before = client.post("/api/bills", files={"file": BILL if first == "bill" else EOB}).json()
    again = ("bill.json", json.dumps(before["bill"]).encode())
    files = {"file": again, "eob": EOB} if first == "bill" else {"file": BILL, "eob": again}
    both = client.post("/api/bills", files=files, data={"pages_of": before["bill_id"]}).json()["bill_id"]
    for which in ("bill", "eob"):
        paper = client.get(f"/api/bills/{both}/trace?paper={which}").json()
        assert len(paper["pages"]) == 1, which
        assert paper["trace"], which


def test_nobody_waits_while_a_document_is_read(visitors: Visitors, monkeypatch: pytest.MonkeyPatch) -> None:
    reading, go_on = threading.Event(), threading.Event()

    def slowly(given: Given, progress: Any = None) -> Brought:
        reading.set()
        assert go_on.wait(20)
        return Brought(bring(given).case, {})

    monkeypatch.setattr(bills, "bring", slowly)
    made: list[int] = []
    slow = threading.Thread(
        target=lambda: made.append(visitors().post("/api/bills", json={"text": "Visit 99213 $1.00"}).status_code)
    )
    slow.start()
    assert reading.wait(20)
    # A writer that held the database would keep this one waiting until it gives up.
    assert visitors().post("/api/chats", json={}).status_code == 201
    go_on.set()
    slow.join()
    assert made == [201]


def test_a_bill_and_its_eob_chosen_together_are_told_apart(client: TestClient) -> None:
    for files in ([("file", BILL), ("file", EOB)], [("file", EOB), ("file", BILL)]):
        made = client.post("/api/bills", files=files).json()
        assert made["bill"]["kind"] != "eob"
        assert len(made["bill"]["lines"]) == 5
        assert client.get(f"/api/bills/{made['bill_id']}").json()["eob"]["kind"] == "eob"


def test_pages_that_are_no_pair_stay_one_document(client: TestClient) -> None:
    pages = [("file", ("1.pdf", drawn())), ("file", ("2.pdf", drawn(pages=2)))]
    assert len(client.post("/api/bills", files=pages).json()["bill"]["lines"]) == 3


def test_a_paper_that_is_there_already_is_not_taken_over_again(client: TestClient) -> None:
    before = client.post("/api/bills", files={"file": BILL, "eob": EOB}).json()
    files = {"file": ("bill.json", json.dumps(before["bill"]).encode()), "eob": EOB}
    again = client.post("/api/bills", files=files, data={"pages_of": [before["bill_id"], before["bill_id"]]})
    assert again.status_code == 201
    for which in ("bill", "eob"):
        paper = client.get(f"/api/bills/{again.json()['bill_id']}/trace?paper={which}").json()
        assert len(paper["pages"]) == 1, which


def test_photos_of_a_bill_and_its_eob_chosen_together_are_told_apart(client: TestClient) -> None:
    eob = photo("scan", "eob.pdf")
    made = client.post("/api/bills", files=[("file", (eob.name, eob.data)), ("file", BILL)]).json()
    assert len(made["bill"]["lines"]) == 5
    assert client.get(f"/api/bills/{made['bill_id']}").json()["eob"]["kind"] == "eob"
    for which in ("bill", "eob"):
        assert client.get(f"/api/bills/{made['bill_id']}/trace?paper={which}").json()["pages"], which


def test_each_file_is_looked_at_once_however_it_is_sorted(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def counted(document: Document) -> Looked:
        looked.append(document.name)
        return look_at(document)

    monkeypatch.setattr(chosen, "look_at", counted)
    bring(Given({"file": [Document(*EOB), Document(*BILL)], "eob": [], "estimate": []}))
    assert looked == [EOB[0], BILL[0]]
