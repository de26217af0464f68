"""The paper beside a bill: where its values stand, its pages as pictures, and nobody else's eyes on them."""

import io
import json
from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from bot.samples import open_file

Visitors = Callable[[], TestClient]
Files = dict[str, tuple[str, bytes]]


def brought(client: TestClient, name: str = "injection-visit.pdf") -> str:
    document = open_file(name)
    made = client.post("/api/bills", files={"file": (document.name, document.data)})
    return str(made.json()["bill_id"])


def paper(client: TestClient, bill: str) -> Any:
    return client.get(f"/api/bills/{bill}/trace").json()


def darkest(picture: Image.Image) -> int:
    return next(level for level, pixels in enumerate(picture.histogram()) if pixels)


def test_a_pdf_shows_where_each_charge_stands(client: TestClient) -> None:
    bill = brought(client)
    found = {one["path"]: one for one in paper(client, bill)["trace"]}["lines[3].charge"]
    assert found["text"] == "$19.00"
    (page,) = paper(client, bill)["pages"]
    shown = client.get(page["picture"])
    assert shown.headers["content-type"] == "image/png"
    assert shown.headers["cache-control"] == "no-store"
    picture = Image.open(io.BytesIO(shown.content)).convert("L")
    assert picture.width == 1200
    across, down = picture.size
    x0, top, x1, bottom = found["box"]
    spot = picture.crop((int(x0 * across), int(top * down), int(x1 * across), int(bottom * down)))
    beside = picture.crop((int((x1 + 0.01) * across), int(top * down), across, int(bottom * down)))
    assert darkest(spot) < 100
    assert darkest(beside) > 200


def test_a_text_has_lines_and_no_pictures(client: TestClient) -> None:
    bill = brought(client, "lab-bill.txt")
    assert paper(client, bill)["pages"] == []
    assert paper(client, bill)["trace"][0]["place"].startswith("line ")
    assert client.get(f"/api/bills/{bill}/pages/1.png").status_code == 404


def test_a_bill_as_json_has_no_places(client: TestClient) -> None:
    given = client.get(f"/api/bills/{brought(client)}").json()["bill"]
    made = client.post("/api/bills", json={"bill": given}).json()["bill_id"]
    assert paper(client, made) == {"trace": [], "pages": [], "pairs": {}}


@pytest.mark.parametrize("address", ["trace", "pages/1.png"])
def test_the_paper_of_another_session_is_not_there(visitors: Visitors, address: str) -> None:
    owner, other, stranger = visitors(), visitors(), visitors()
    bill = brought(owner)
    brought(other)
    assert owner.get(f"/api/bills/{bill}/{address}").status_code == 200
    assert other.get(f"/api/bills/{bill}/{address}").status_code == 404
    assert stranger.get(f"/api/bills/{bill}/{address}").status_code == 404


@pytest.mark.parametrize("number", ["0", "2", "-1", "x", "99999999999"])
def test_a_page_that_is_not_there_is_a_problem(client: TestClient, number: str) -> None:
    answer = client.get(f"/api/bills/{brought(client)}/pages/{number}.png")
    assert answer.status_code in (400, 404)
    assert answer.headers["content-type"] == "application/problem+json"


def test_the_paper_is_deleted_with_its_bill(client: TestClient) -> None:
    bill = brought(client)
    client.delete(f"/api/bills/{bill}")
    assert client.get(f"/api/bills/{bill}/trace").status_code == 404
    assert client.get(f"/api/bills/{bill}/pages/1.png").status_code == 404


def test_a_bill_that_its_eob_joins_keeps_its_paper(visitors: Visitors) -> None:
    client, other = visitors(), visitors()
    bill = brought(client)
    read = client.get(f"/api/bills/{bill}").json()["bill"]
    files: Files = {"file": ("bill.json", json.dumps(read).encode()), "eob": ("eob.pdf", open_file("eob.pdf").data)}
    joined = client.post("/api/bills", files=files, data={"pages_of": bill}).json()["bill_id"]
    assert paper(client, joined)["trace"] == paper(client, bill)["trace"]
    assert client.get(f"/api/bills/{joined}/pages/1.png").status_code == 200
    taken = other.post("/api/bills", files=files, data={"pages_of": bill}).json()["bill_id"]
    assert paper(other, taken) == {"trace": [], "pages": [], "pairs": {}}
    changed: Files = {**files, "file": ("bill.json", json.dumps({**read, "provider": "Another"}).encode())}
    made = client.post("/api/bills", files=changed, data={"pages_of": bill}).json()["bill_id"]
    assert paper(client, made) == {"trace": [], "pages": [], "pairs": {}}
