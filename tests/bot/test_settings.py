import pytest

from bot.exceptions import BadSetting
from bot.rephrase.settings import RephraseSettings
from bot.settings import from_environment


def test_a_mistake_names_the_variable_and_shows_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINBILL_REPHRASE_KEY", "s3cret")
    monkeypatch.setenv("PLAINBILL_REPHRASE_SECONDS", "soon")
    with pytest.raises(BadSetting, match=r"^PLAINBILL_REPHRASE_SECONDS: .+\.$") as raised:
        from_environment(RephraseSettings)
    assert "soon" not in str(raised.value)


def test_what_is_wrong_with_several_together_is_said_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINBILL_REPHRASE_KEY", "s3cret")
    monkeypatch.setenv("PLAINBILL_REPHRASE_URL", "http://localhost/v1")
    with pytest.raises(BadSetting, match=r"^With PLAINBILL_REPHRASE_URL set PLAINBILL_REPHRASE_MODEL") as raised:
        from_environment(RephraseSettings)
    assert "s3cret" not in str(raised.value)


def test_what_is_right_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAINBILL_REPHRASE_SECONDS", "1.5")
    assert from_environment(RephraseSettings).rephrase_seconds == 1.5
