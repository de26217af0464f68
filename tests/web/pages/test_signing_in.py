"""The desk's password: asked for where one is set, tried a few times only, good for one browser."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from knowledge import Knowledge
from web.app import create_app
from web.deps import TRIES_PER_MINUTE
from web.pages.signing_in import COOKIE
from web.settings import Settings

PASSWORD = "a long enough one"  # noqa: S105 - of this test alone


@pytest.fixture
def desk(tmp_path: Path, knowledge: Knowledge) -> Iterator[TestClient]:
    settings = Settings(database_url=f"sqlite:///{tmp_path / 'desk.sqlite'}", staff_password=PASSWORD)
    with TestClient(create_app(settings)) as client:
        yield client


def test_without_a_password_the_desk_stands_open(client: TestClient) -> None:
    assert client.get("/staff").status_code == 200
    assert "sign-out" not in client.get("/staff").text


def test_the_password_opens_the_desk_and_it_can_be_closed(desk: TestClient) -> None:
    closed = desk.get("/staff")
    assert closed.status_code == 401
    assert 'id="query"' not in closed.text
    opened = desk.post("/staff", data={"password": PASSWORD})
    assert opened.status_code == 200
    assert 'id="query"' in opened.text
    assert PASSWORD not in desk.cookies[COOKIE]
    desk.post("/staff/sign-out")
    assert desk.get("/staff").status_code == 401


def test_a_wrong_password_and_a_made_up_cookie_open_nothing(desk: TestClient) -> None:
    wrong = desk.post("/staff?lang=es", data={"password": "something else"})
    assert wrong.status_code == 401
    assert "Esa no es la contraseña" in wrong.text
    desk.cookies.set(COOKIE, "9999999999.00", path="/staff")
    assert desk.get("/staff").status_code == 401


def test_the_cookie_is_for_the_desks_own_pages_and_no_script(desk: TestClient) -> None:
    given = desk.post("/staff", data={"password": PASSWORD}, follow_redirects=False).headers["set-cookie"].lower()
    assert {"httponly", "samesite=strict", "path=/staff"} <= set(given.split("; "))


def test_the_cookie_ends_after_twelve_hours_and_cannot_be_stretched(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.post("/staff", data={"password": PASSWORD})
    until, _, signature = desk.cookies[COOKIE].partition(".")
    later = int(until) + 1
    monkeypatch.setattr(time, "time", lambda: later - 2)
    assert desk.get("/staff").status_code == 200
    monkeypatch.setattr(time, "time", lambda: later)
    assert desk.get("/staff").status_code == 401
    desk.cookies.clear()
    desk.cookies.set(COOKIE, f"{later + 3600}.{signature}", path="/staff")
    assert desk.get("/staff").status_code == 401


def test_another_password_ends_what_was_given_out(tmp_path: Path, knowledge: Knowledge) -> None:
    database = f"sqlite:///{tmp_path / 'desk.sqlite'}"
    with TestClient(create_app(Settings(database_url=database, staff_password=PASSWORD))) as before:
        before.post("/staff", data={"password": PASSWORD})
        cookie = before.cookies[COOKIE]
        with TestClient(create_app(Settings(database_url=database, staff_password=PASSWORD))) as replica:
            replica.cookies.set(COOKIE, cookie, path="/staff")
            assert replica.get("/staff").status_code == 200
    with TestClient(create_app(Settings(database_url=database, staff_password=PASSWORD[::-1]))) as after:
        after.cookies.set(COOKIE, cookie, path="/staff")
        assert after.get("/staff").status_code == 401


def test_passwords_cannot_be_tried_without_end(desk: TestClient) -> None:
    answers = [desk.post("/staff", data={"password": "guess"}).status_code for _ in range(TRIES_PER_MINUTE * 2 + 1)]
    assert answers[0] == 401
    assert answers[-1] == 429


def test_the_patients_page_asks_for_none(desk: TestClient) -> None:
    assert desk.get("/").status_code == 200
