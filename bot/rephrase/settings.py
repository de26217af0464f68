"""Which endpoint may reword answers, from the environment alone; none unless an operator names one."""

from ipaddress import ip_address
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

_NEAR = (".internal", ".local", ".localhost")


class RephraseSettings(BaseSettings):
    """The settings of rewording, each with its default; README lists them.

    Raises ValueError for an address that is none, or over which text would travel unprotected.
    """

    model_config = SettingsConfigDict(env_prefix="PLAINBILL_", extra="ignore", hide_input_in_errors=True)

    rephrase_url: str | None = None
    """The base of an OpenAI-compatible interface, such as ``http://127.0.0.1:11434/v1``; None: no rewording."""
    rephrase_model: str = ""
    """The model to ask for, as the endpoint names it."""
    rephrase_key: SecretStr | None = None
    """What the endpoint takes as a bearer token, if it wants one."""
    rephrase_seconds: float = Field(default=3.0, gt=0, le=30)
    """How long an answer waits for its wording at most, in seconds."""

    @field_validator("rephrase_url")
    @classmethod
    def _safe_address(cls, value: str | None) -> str | None:
        if not value:
            return None
        try:
            address = urlsplit(value)
            host, _ = address.hostname, address.port
        except ValueError:
            host = None
        if not host or address.scheme not in ("http", "https"):
            raise ValueError("give an address such as https://models.example.org/v1")
        if address.username or address.password or address.query or address.fragment:
            raise ValueError("leave out what is not the address; the key goes into PLAINBILL_REPHRASE_KEY")
        if address.scheme == "http" and not _is_near(host):
            raise ValueError("use https: http is for this machine and its private network only")
        return value.rstrip("/")

    @model_validator(mode="after")
    def _names_its_model(self) -> Self:
        if self.rephrase_url and not self.rephrase_model:
            raise ValueError("With PLAINBILL_REPHRASE_URL set PLAINBILL_REPHRASE_MODEL: the model to ask for.")
        return self


def _is_near(host: str) -> bool:
    """Whether a host is this machine or one beside it: loopback, private, or a name that no public host has."""
    try:
        address = ip_address(host)
    except ValueError:
        return "." not in host or host.endswith(_NEAR)
    return address.is_loopback or address.is_private
