from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from codesets.editions import Shelf, import_file
from tests.codesets.editions import files


def test_words_find_codes(client: TestClient) -> None:
    found = client.get("/api/codes", params={"q": "emergency room", "system": "revenue", "k": 3}).json()["matches"]
    assert found[0]["code"] == "0450"
    assert len(found) == 3


def test_a_code_says_its_words_and_whose_they_are(client: TestClient) -> None:
    code = client.get("/api/codes/revenue/0450", params={"lang": "es"}).json()
    assert code["origin"] == "own"
    assert "emergencia" in (code["title"] + code["plain"]).lower()


def test_an_unknown_code_or_system_is_not_found(client: TestClient) -> None:
    assert client.get("/api/codes/cpt/999").status_code == 404
    assert client.get("/api/codes/nothing/1").status_code == 404
    assert client.get("/api/codes", params={"q": "x", "system": "nothing"}).status_code == 400


def test_a_code_says_its_official_name_edition_and_days(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, client: TestClient
) -> None:
    monkeypatch.setattr(client.app.state.service.knowledge.editions, "folder", tmp_path / "editions")  # type: ignore[attr-defined]
    shelf = Shelf(tmp_path / "editions")
    import_file(files.spring(tmp_path), shelf)
    import_file(files.summer(tmp_path), shelf)
    newest = client.get("/api/codes/hcpcs/J1885").json()
    assert (newest["origin"], newest["official"]) == ("own", "Injection, ketorolac, 15 mg")
    assert (newest["edition"], newest["starts"], newest["ends"]) == (
        "HCPCS Level II codes, 2024-04",
        "1993-01-01",
        None,
    )
    before = client.get("/api/codes/hcpcs/J1885", params={"on": "2024-02-01"}).json()
    assert before["edition"] == "HCPCS Level II codes, 2024-01"
    ended = client.get("/api/codes/hcpcs/C9100", params={"on": "2024-05-01"}).json()
    assert ended["ends"] == "2024-03-31"
    assert client.get("/api/codes/hcpcs/J1885", params={"on": "yesterday"}).status_code in (400, 422)


def test_a_reason_says_whose_move_it_is_and_the_group_may_change_it(client: TestClient) -> None:
    provider = client.get("/api/codes/carc/97?group=CO").json()["step"]
    assert provider["mover"] == "provider"
    assert provider["do"]
    assert provider["patient"].count("CO") == 1
    assert "Group CO" in client.get("/api/codes/carc/16?group=CO").json()["step"]["patient"]
    assert client.get("/api/codes/carc/97?group=XX").status_code == 400
    assert client.get("/api/codes/rarc/M127?lang=es").json()["step"]["mover"]
    assert client.get("/api/codes/cpt/99213").json()["step"] is None


def test_codes_named_together_come_first_and_are_told_together(client: TestClient) -> None:
    found = client.get("/api/codes", params={"q": "CO-45 vs PR-1"}).json()
    assert [match["code"] for match in found["matches"][: found["named"]]] == ["45", "1", "CO", "PR"]
    told = client.get("/api/codes/named", params={"q": "CO-45 vs PR-1"}).json()
    assert [(one["system"], one["code"], one["step"]["mover"]) for one in told] == [
        ("carc", "45", "nobody"),
        ("carc", "1", "patient"),
    ]
    same = client.get("/api/codes/named", params={"q": "CO 45 vs PR 45"}).json()
    assert [(one["group"], one["code"]) for one in same] == [("CO", "45"), ("PR", "45")]
    # Where nothing was refused the group adds nothing to the reason's own words.
    assert not any("Group" in one["step"]["patient"] for one in told)


def test_a_remark_beside_a_general_reason_decides_its_step(client: TestClient) -> None:
    alone = client.get("/api/codes/carc/16?group=CO").json()["step"]
    reason, remark = client.get("/api/codes/named", params={"q": "CO16 MA04"}).json()
    assert (remark["code"], remark["step"]) == ("MA04", None)
    assert (alone["mover"], reason["step"]["mover"]) == ("provider", "provider")
    assert reason["step"]["do"] != alone["do"]


def test_a_number_that_is_almost_a_code_says_what_is_wrong(client: TestClient) -> None:
    assert "last digit" in client.get("/api/codes", params={"q": "NPI 1234567890"}).json()["note"]
    packages = client.get("/api/codes", params={"q": "0409379501", "lang": "es"}).json()
    assert "guiones" in packages["note"]
    assert len(packages["matches"]) == 3
    assert client.get("/api/codes", params={"q": "toradol"}).json()["note"] is None


def test_many_texts_are_looked_up_in_their_order(client: TestClient) -> None:
    found = client.post("/api/codes", json={"queries": ["96372", "HC ROOM CHARGE SEMI PRIVATE", "99213"]}).json()
    assert [one["query"] for one in found] == ["96372", "HC ROOM CHARGE SEMI PRIVATE", "99213"]
    assert (found[0]["matches"][0]["code"], found[2]["matches"][0]["code"]) == ("96372", "99213")
    assert client.post("/api/codes", json={"queries": ["x"] * 201}).status_code == 400
    assert client.post("/api/codes", json={"queries": ["x"], "system": ["no"]}).status_code == 400
    assert client.post("/api/codes", json={"queries": ["x"], "system": ["cpt"] * 100}).status_code == 400


def test_the_code_of_a_thing_is_sought_among_its_systems(client: TestClient) -> None:
    found = client.get("/api/codes", params={"q": "modifier for the left side"}).json()["matches"]
    assert (found[0]["system"], found[0]["code"]) == ("modifier", "LT")
    slip = client.get("/api/codes", params={"q": "96732"}).json()
    assert "96372" in slip["note"]
