import pytest
from pydantic import ValidationError

from bot.exceptions import BadSetting
from bot.readers.document import LARGEST_BYTES
from web.settings import Settings, settings


def test_production_refuses_cookies_over_plain_http() -> None:
    with pytest.raises(ValidationError, match="PLAINBILL_SECURE_COOKIES"):
        Settings(environment="production")


def test_production_refuses_every_origin() -> None:
    with pytest.raises(ValidationError, match="PLAINBILL_ALLOWED_ORIGINS"):
        Settings(environment="production", secure_cookies=True, allowed_origins=("*",))


def test_settings_come_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINBILL_KEEP_HOURS", "5")
    assert Settings().keep_hours == 5


def test_a_mistake_is_one_sentence_that_names_the_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINBILL_KEEP_HOURS", "soon")
    settings.cache_clear()
    with pytest.raises(BadSetting, match=r"^PLAINBILL_KEEP_HOURS: "):
        settings()


@pytest.mark.parametrize("address", ["plainbill.sqlite", "mysql://me:secret@db/plainbill", ""])
def test_a_database_that_is_not_ours_is_told_without_its_address(monkeypatch: pytest.MonkeyPatch, address: str) -> None:
    monkeypatch.setenv("PLAINBILL_DATABASE_URL", address)
    settings.cache_clear()
    with pytest.raises(BadSetting, match=r"^PLAINBILL_DATABASE_URL: give a SQLAlchemy address") as told:
        settings()
    assert "secret" not in str(told.value)
    settings.cache_clear()


def test_what_one_upload_may_hold_one_file_may_be() -> None:
    assert Settings().largest_upload == LARGEST_BYTES
