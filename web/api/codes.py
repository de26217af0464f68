"""Codes: finding them by words, and what one of them means."""

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel

from codesets import SYSTEMS
from codesets.entry import Language
from knowledge.match import Match
from web.deps import LIMITED, ServiceDep
from web.problems import Problem, not_found

router = APIRouter(prefix="/api/codes", tags=["codes"])


class Matches(BaseModel):
    """Found codes, best first."""

    matches: list[Match]


class CodeDetail(BaseModel):
    """A code with its words, whose words they are ("own", "official", "range"), their source and edition.

    ``official`` is its name in the imported edition, where there is one; ``starts`` and ``ends`` are the first and
    last day on which the code may be used, as far as the edition tells.
    """

    system: str
    code: str
    title: str
    plain: str
    section: str
    origin: str
    source: str
    edition: str
    synonyms: tuple[str, ...]
    unit: str | None
    official: str | None
    starts: date | None
    ends: date | None


@router.get("", dependencies=[LIMITED])
def find_codes(
    opened: ServiceDep,
    q: Annotated[str, Query(min_length=1, max_length=500)],
    system: Annotated[list[str] | None, Query()] = None,
    k: Annotated[int, Query(ge=1, le=50)] = 5,
    lang: Annotated[Language, Query()] = "en",
    on: Annotated[date | None, Query()] = None,
) -> Matches:
    """The codes that best match words, a price-list line, or a code; ``on`` is the day of service."""
    for name in system or ():
        if name not in SYSTEMS:
            raise Problem(400, f"There is no code system {name}. The systems are {', '.join(SYSTEMS)}.")
    found = opened.knowledge.finder.lookup(q, k=k, systems=tuple(system or ()), language=lang, on=on)
    return Matches(matches=found)


@router.get("/{system}/{code}", dependencies=[LIMITED])
def read_code(
    system: str,
    code: str,
    opened: ServiceDep,
    lang: Annotated[Language, Query()] = "en",
    on: Annotated[date | None, Query()] = None,
) -> CodeDetail:
    """One code: its plain words, its source and edition; ``on`` asks for the edition of that day."""
    entry = opened.knowledge.catalog.find(system, code, on) if system in SYSTEMS else None
    if entry is None:
        raise not_found()
    return CodeDetail(
        system=entry.system,
        code=entry.code,
        title=entry.title(lang),
        plain=entry.plain(lang),
        section=entry.section,
        origin=entry.origin,
        source=entry.source,
        edition=entry.edition,
        synonyms=entry.synonyms,
        unit=entry.unit,
        official=entry.official or None,
        starts=entry.starts,
        ends=entry.ends,
    )
