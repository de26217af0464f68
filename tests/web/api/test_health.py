from fastapi.testclient import TestClient


def test_it_says_that_it_lives_and_is_ready(client: TestClient) -> None:
    assert client.get("/healthz").json() == {"status": "alive"}
    assert client.get("/readyz").json()["status"] == "ready"


def test_metrics_count_by_route_and_never_by_address(client: TestClient) -> None:
    client.get("/api/bills/0123456789abcdef/explanation")
    text = client.get("/metrics").text
    assert 'route="/api/bills/{bill_id}/explanation"' in text
    assert "0123456789abcdef" not in text
