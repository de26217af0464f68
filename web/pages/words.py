"""The words on the pages, one small table per language, so that a translator needs nothing else."""

import json
from functools import cache
from importlib.resources import files
from typing import get_args

from starlette.requests import Request

from bot.roles import roles
from codesets.entry import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)


@cache
def words(language: Language) -> dict[str, str]:
    """Every sentence of the pages by its key; ``role.…`` names the parts of a bill as the answers name them."""
    table: dict[str, str] = json.loads((files(__package__) / "strings" / f"{language}.json").read_text("utf-8"))
    named = {f"role.{role.id}": _sentence(role.name(language)) for role in roles().values()}
    return {**named, **table}


def _sentence(name: str) -> str:
    return name[:1].upper() + name[1:]


def page_language(request: Request) -> Language:
    """The language of a page: the one the address asks for, else the first of ours that the browser prefers."""
    asked = request.query_params.get("lang", "")
    preferred = [
        part.split(";")[0].strip()[:2].lower() for part in request.headers.get("accept-language", "").split(",")
    ]
    for name in (asked, *preferred):
        for language in LANGUAGES:
            if name == language:
                return language
    return "en"
