from fastapi.testclient import TestClient


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
