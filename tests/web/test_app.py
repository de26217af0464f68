from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from web.settings import Settings


@pytest.mark.parametrize("path", ["/api/nothing", "/api/bills/x/explanation"])
def test_every_error_is_problem_details(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["title"] == "Not Found"


def test_a_method_that_is_not_taken_is_a_problem_too(client: TestClient) -> None:
    answer = client.put("/api/bills")
    assert answer.status_code == 405
    assert answer.headers["content-type"] == "application/problem+json"


def test_answers_are_kept_out_of_caches_and_frames(client: TestClient) -> None:
    headers = client.get("/api/codes/revenue/0450").headers
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert "frame-ancestors" in headers["content-security-policy"]


class TestLimit:
    @pytest.fixture
    def settings(self, settings: Settings) -> Settings:
        return settings.model_copy(update={"requests_per_minute": 3})

    def test_too_many_requests_are_told_to_wait(self, visitors: Callable[[], TestClient]) -> None:
        client = visitors()
        answers = [client.get("/api/codes/revenue/0450").status_code for _ in range(8)]
        assert answers[0] == 200
        assert answers[-1] == 429

    def test_made_up_tokens_are_counted_by_their_address(self, client: TestClient) -> None:
        made_up = [{"Authorization": f"Bearer {number}"} for number in range(8)]
        answers = [client.get("/api/codes/revenue/0450", headers=token).status_code for token in made_up]
        assert answers[0] == 200
        assert answers[-1] == 429
