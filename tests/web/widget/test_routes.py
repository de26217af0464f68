from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from bot.samples import load
from web.settings import Settings

PORTAL = "https://portal.example.org"
FILES = ("/widget.js", "/widget/panel.js", "/widget/widget.css", "/static/js/chat/answer.js", "/words/es.json")


@pytest.fixture
def settings(settings: Settings) -> Settings:
    return settings.model_copy(update={"allowed_origins": (PORTAL,)})


@pytest.mark.parametrize("address", FILES)
def test_a_named_portal_may_load_it_and_no_other(client: TestClient, address: str) -> None:
    allowed = client.get(address, headers={"Origin": PORTAL})
    assert allowed.status_code == 200
    assert allowed.headers["access-control-allow-origin"] == PORTAL
    other = client.get(address, headers={"Origin": "https://elsewhere.example.org"})
    assert "access-control-allow-origin" not in other.headers


def test_the_script_is_a_script_and_is_asked_about_each_time(client: TestClient) -> None:
    script = client.get("/widget.js")
    assert script.headers["content-type"].startswith("text/javascript")
    assert script.headers["cache-control"] == "no-cache"


def test_the_portal_speaks_with_a_token_and_no_cookie(visitors: Callable[[], TestClient]) -> None:
    text = load("lab-bill").data.decode()
    made = visitors().post("/api/bills", json={"text": text}, headers={"Origin": PORTAL})
    token = {"Authorization": f"Bearer {made.json()['session_token']}", "Origin": PORTAL}
    chat = visitors().post("/api/chats", json={"bill_id": made.json()["bill_id"]}, headers=token)
    assert chat.status_code == 201
    asked = {"method": "POST", "headers": "authorization,content-type"}
    preflight = visitors().options(
        f"/api/chats/{chat.json()['chat_id']}/messages",
        headers={
            "Origin": PORTAL,
            "Access-Control-Request-Method": asked["method"],
            "Access-Control-Request-Headers": asked["headers"],
        },
    )
    assert preflight.status_code == 200
    assert "access-control-allow-credentials" not in preflight.headers


def test_no_python_file_is_served(client: TestClient) -> None:
    assert client.get("/widget/routes.py").status_code == 404
