"""Reading settings from the environment so that a mistake in one is a sentence that names it."""

from typing import TypeVar

from pydantic import ValidationError
from pydantic_settings import BaseSettings

from bot.exceptions import BadSetting

S = TypeVar("S", bound=BaseSettings)


def from_environment(kind: type[S]) -> S:
    """The settings of ``kind``; raises BadSetting, whose message never shows a value."""
    try:
        return kind()
    except ValidationError as error:
        first = error.errors(include_input=False, include_context=False, include_url=False)[0]
    said = first["msg"].removeprefix("Value error, ").rstrip(".")
    name = f"{kind.model_config.get('env_prefix', '')}{first['loc'][0]}".upper() if first["loc"] else ""
    raise BadSetting(f"{name}: {said}." if name else f"{said}.")
