"""An OpenAI-compatible chat endpoint that is not trusted: it gets little time, few bytes and one chance.

POST ``<base>/chat/completions`` as https://platform.openai.com/docs/api-reference/chat describes it, with nothing
but the model and the messages, which is what llama.cpp, Ollama, vLLM and the hosted ones all take.
"""

import asyncio
import json
from contextlib import suppress
from http.cookiejar import CookieJar, DefaultCookiePolicy
from threading import Thread
from typing import Literal

import httpx

from bot.rephrase.prompt import messages
from bot.rephrase.settings import RephraseSettings
from codesets.entry import Language

Failure = Literal["slow", "unreachable", "status", "malformed", "too_large"]

LARGEST_REPLY = 64 * 1024
"""Bytes of an endpoint's reply that are read."""
_GRACE = 0.25
"""Seconds that a busy machine may take to notice that the time is over."""


class NoWording(Exception):
    """The endpoint gave no wording; ``failure`` says why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure: Failure = failure


class Endpoint:
    """The endpoint that ``settings`` name. Safe to share between threads; close it when done.

    The calls run in a loop of their own, where one that takes too long is cut off wherever it hangs: connecting, in
    the headers, or between two bytes. Redirects, proxies, cookies and compressed replies are not taken.
    """

    def __init__(self, settings: RephraseSettings) -> None:
        key = settings.rephrase_key.get_secret_value() if settings.rephrase_key else ""
        self._url = f"{settings.rephrase_url}/chat/completions"
        self._model = settings.rephrase_model
        self._seconds = settings.rephrase_seconds
        self._client = httpx.AsyncClient(
            headers={
                "user-agent": "plainbill",
                "accept": "application/json",
                "accept-encoding": "identity",
                **({"authorization": f"Bearer {key}"} if key else {}),
            },
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
            # The operator's own authorities (SSL_CERT_FILE) count; proxies and .netrc of the environment do not.
            verify=httpx.create_ssl_context(),
            trust_env=False,
            timeout=None,  # noqa: S113 - the whole call has one
            follow_redirects=False,
        )
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name="rephrase", daemon=True)
        self._thread.start()

    def ask(self, text: str, language: Language) -> str:
        """What the endpoint makes of ``text``; raises NoWording, after the settings' seconds at the latest."""
        call = asyncio.run_coroutine_threadsafe(self._ask(text, language), self._loop)
        try:
            return call.result(self._seconds + _GRACE)
        except TimeoutError as error:
            call.cancel()
            raise NoWording("slow") from error
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
            raise NoWording("unreachable") from error

    async def _ask(self, text: str, language: Language) -> str:
        body = {"model": self._model, "messages": messages(text, language), "stream": False}
        async with asyncio.timeout(self._seconds), self._client.stream("POST", self._url, json=body) as response:
            if response.status_code != httpx.codes.OK:
                raise NoWording("status")
            if response.headers.get("content-encoding", "identity") != "identity":
                raise NoWording("malformed")
            read = bytearray()
            async for chunk in response.aiter_raw():
                read += chunk
                if len(read) > LARGEST_REPLY:
                    raise NoWording("too_large")
            return wording_in(bytes(read))

    def close(self) -> None:
        """Ends what still runs and gives everything back."""
        with suppress(TimeoutError):
            asyncio.run_coroutine_threadsafe(self._client.aclose(), self._loop).result(_GRACE)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


def wording_in(reply: bytes) -> str:
    """The text that a chat completion holds; raises NoWording for what is none, or was cut short."""
    try:
        choice = json.loads(reply)["choices"][0]
        words, ended = choice["message"]["content"], choice.get("finish_reason")
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NoWording("malformed") from error
    if not isinstance(words, str) or not words.strip() or ended == "length":
        raise NoWording("malformed")
    return words.strip()
