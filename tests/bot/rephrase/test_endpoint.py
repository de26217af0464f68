"""A real server process that fails in every way there is: each is told apart, and none takes longer than allowed."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rephrase.endpoint import Endpoint, NoWording, wording_in
from bot.rephrase.settings import RephraseSettings
from tests.bot.rephrase.serving import Model, model_server

TEXT = "The bill asks you to pay $5.00."
MARGIN = 0.5


@contextmanager
def opened(model: Model, behavior: str, seconds: float = 5.0, key: str | None = None) -> Iterator[Endpoint]:
    with closing(Endpoint(model.settings(behavior, seconds, key))) as endpoint:
        yield endpoint


def test_it_gives_the_words_of_the_model(model: Model) -> None:
    with opened(model, "well") as endpoint:
        assert endpoint.ask(TEXT, "en") == "On this bill you are asked to pay $5.00."
    assert [request["path"] for request in model.sent()] == ["/v1/chat/completions"]


@pytest.mark.parametrize(
    ("behavior", "failure"),
    [
        ("hangs up", "unreachable"),
        ("breaks off", "unreachable"),
        ("fails", "status"),
        ("redirects", "status"),
        ("sends garbage", "malformed"),
        ("nests", "malformed"),
        ("sends another shape", "malformed"),
        ("sends no text", "malformed"),
        ("says nothing", "malformed"),
        ("is cut short", "malformed"),
        ("compresses", "malformed"),
        ("sends too much", "too_large"),
    ],
)
def test_each_failure_is_told_apart(model: Model, behavior: str, failure: str) -> None:
    with opened(model, behavior) as endpoint, pytest.raises(NoWording) as raised:
        endpoint.ask(TEXT, "en")
    assert raised.value.failure == failure


def test_a_redirect_is_not_followed(model: Model) -> None:
    with opened(model, "redirects") as endpoint, pytest.raises(NoWording):
        endpoint.ask(TEXT, "en")
    assert len(model.sent()) == 1


@pytest.mark.parametrize("behavior", ["is slow", "drips headers", "drips its body"])
def test_nobody_waits_longer_than_the_time_set(model: Model, behavior: str) -> None:
    with opened(model, behavior, seconds=0.4) as endpoint:
        began = time.monotonic()
        with pytest.raises(NoWording, match="slow"):
            endpoint.ask(TEXT, "en")
        assert time.monotonic() - began < 0.4 + MARGIN


def test_one_that_is_not_there_is_unreachable() -> None:
    nobody = RephraseSettings(rephrase_url="http://127.0.0.1:9/v1", rephrase_model="any")
    with closing(Endpoint(nobody)) as endpoint, pytest.raises(NoWording, match="unreachable"):
        endpoint.ask(TEXT, "en")


def test_the_key_goes_along_and_cookies_do_not(model: Model) -> None:
    with opened(model, "well", key="s3cret") as endpoint:
        endpoint.ask(TEXT, "en")
        endpoint.ask(TEXT, "en")
    assert [request["headers"]["authorization"] for request in model.sent()] == ["Bearer s3cret"] * 2
    assert not any("cookie" in request["headers"] for request in model.sent())


def test_what_the_environment_says_of_proxies_is_not_followed(model: Model, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with opened(model, "well") as endpoint:
        assert endpoint.ask(TEXT, "en")


@pytest.mark.skipif(not shutil.which("openssl"), reason="makes a certificate with openssl, which is not here")
def test_who_can_not_prove_who_it_is_gets_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    certificate = tmp_path / "own.pem"
    trusted = tmp_path / "trusted.pem"
    make = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=own -addext subjectAltName=IP:127.0.0.1"
    subprocess.run([*make.split(), "-keyout", certificate, "-out", trusted], check=True, capture_output=True)
    certificate.write_text(certificate.read_text() + trusted.read_text())
    with model_server(tmp_path, certificate) as model:
        with opened(model, "well") as endpoint, pytest.raises(NoWording, match="unreachable"):
            endpoint.ask(TEXT, "en")
        assert model.sent() == []
        monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
        with opened(model, "well") as endpoint:
            assert endpoint.ask(TEXT, "en")


@given(st.binary(max_size=200))
def test_any_reply_is_words_or_none(reply: bytes) -> None:
    with pytest.raises(NoWording, match="malformed"):
        wording_in(reply)
