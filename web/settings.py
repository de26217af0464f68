"""The service's settings, from the environment (``PLAINBILL_…``); an unsafe production setting refuses to start."""

from functools import lru_cache
from typing import Literal, Self

from platformdirs import user_data_path
from pydantic import Field, SecretStr, field_validator, model_validator
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.rephrase.settings import RephraseSettings
from bot.settings import from_environment

DATABASES = ("sqlite", "postgresql")


def _default_database() -> str:
    return f"sqlite:///{user_data_path('plainbill', ensure_exists=True) / 'plainbill.sqlite'}"


class Settings(RephraseSettings):
    """Every setting with its default, beside those of rewording; README lists them.

    Raises ValueError where ``environment`` is "production" and a setting would leak health data.
    """

    environment: Literal["development", "production"] = "development"
    """"production" demands HTTPS-only cookies and named origins."""
    database_url: str = Field(default_factory=_default_database)
    """A SQLAlchemy address; SQLite by default, PostgreSQL for several replicas."""
    secure_cookies: bool = False
    """Send the session cookie over HTTPS only."""
    allowed_origins: tuple[str, ...] = ()
    """Origins of pages that may embed the widget, such as ``["https://portal.example.org"]``."""
    largest_upload: int = Field(default=25 * 1024 * 1024, gt=0)
    """Bytes of one request's body that are read."""
    requests_per_minute: int = Field(default=120, gt=0)
    """Requests that one session, or one address without a session, may make in a minute."""
    keep_hours: int = Field(default=72, gt=0)
    """Hours after which a bill and its conversations are deleted."""
    staff_password: SecretStr | None = Field(default=None, min_length=12)
    """What opens the desk at ``/staff``; without one it stands open, as on one's own machine."""
    builtin_cpt_words: bool = True
    """Off: CPT codes are answered from their ranges instead of our own words."""

    @field_validator("database_url")
    @classmethod
    def _a_database_we_know(cls, address: str) -> str:
        try:
            known = make_url(address).get_backend_name() in DATABASES
        except ArgumentError:
            known = False
        if not known:
            raise ValueError(
                "give a SQLAlchemy address of SQLite or PostgreSQL, such as sqlite:////data/plainbill.sqlite."
            )
        return address

    @model_validator(mode="after")
    def _safe_in_production(self) -> Self:
        if self.environment != "production":
            return self
        if not self.secure_cookies:
            raise ValueError("In production set PLAINBILL_SECURE_COOKIES=true: sessions must travel over HTTPS only.")
        if "*" in self.allowed_origins:
            raise ValueError("In production name the pages in PLAINBILL_ALLOWED_ORIGINS instead of *.")
        return self


@lru_cache
def settings() -> Settings:
    """The settings of this process, read once; raises BadSetting."""
    return from_environment(Settings)
