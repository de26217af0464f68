import pytest
from pydantic import ValidationError

from bot.rephrase.settings import RephraseSettings


def settings(url: str) -> RephraseSettings:
    return RephraseSettings(rephrase_url=url, rephrase_model="any")


def test_nothing_is_reworded_unless_an_endpoint_is_named() -> None:
    assert RephraseSettings().rephrase_url is None
    assert settings("").rephrase_url is None


@pytest.mark.parametrize(
    "url",
    [
        "https://models.example.org/v1",
        "http://127.0.0.1:8080/v1",
        "http://[::1]:8080/v1",
        "http://localhost:11434/v1",
        "http://10.2.3.4/v1",
        "http://ollama:11434/v1",
        "http://host.docker.internal:11434/v1",
    ],
)
def test_https_goes_anywhere_and_http_stays_near(url: str) -> None:
    assert settings(url + "/").rephrase_url == url


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://models.example.org/v1", "use https"),
        ("http://93.184.216.34/v1", "use https"),
        ("ftp://localhost/v1", "give an address"),
        ("localhost:11434", "give an address"),
        ("http://", "give an address"),
        ("http://[::1", "give an address"),
        ("https://me:s3cret@models.example.org/v1", "PLAINBILL_REPHRASE_KEY"),
        ("https://models.example.org/v1?key=s3cret", "PLAINBILL_REPHRASE_KEY"),
    ],
)
def test_an_address_that_is_none_or_is_not_safe_is_refused_without_showing_it(url: str, why: str) -> None:
    with pytest.raises(ValidationError, match=why) as raised:
        settings(url)
    assert "s3cret" not in str(raised.value)


def test_an_endpoint_needs_the_name_of_a_model() -> None:
    with pytest.raises(ValidationError, match="PLAINBILL_REPHRASE_MODEL"):
        RephraseSettings(rephrase_url="http://localhost/v1")


def test_the_key_is_never_shown() -> None:
    with_key = RephraseSettings.model_validate({"rephrase_key": "s3cret"})
    assert "s3cret" not in repr(with_key) + str(with_key.model_dump())
