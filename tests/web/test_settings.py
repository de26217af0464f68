import pytest
from pydantic import ValidationError

from web.settings import Settings


def test_production_refuses_cookies_over_plain_http() -> None:
    with pytest.raises(ValidationError, match="PLAINBILL_SECURE_COOKIES"):
        Settings(environment="production")


def test_production_refuses_every_origin() -> None:
    with pytest.raises(ValidationError, match="PLAINBILL_ALLOWED_ORIGINS"):
        Settings(environment="production", secure_cookies=True, allowed_origins=("*",))


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINBILL_KEEP_HOURS", "5")
    assert Settings().keep_hours == 5
