"""Codes: finding them by words, and what one of them means."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from bot.asked.codes.codes_typed import as_a_code, codes_first, codes_typed
from bot.asked.codes.numbers_typed import number_matches
from bot.asked.codes.sought import sought
from bot.views.desk_note import desk_note
from codesets import SYSTEMS
from codesets.entry import Language
from knowledge.match import Match
from knowledge.question_features import plain
from web.api.code_detail import CodeDetail, detail_of, told_together
from web.deps import LIMITED, ServiceDep
from web.problems import Problem, not_found

router = APIRouter(prefix="/api/codes", tags=["codes"])


MOST_QUERIES = 200
"""Texts that one request may look up."""

Group = Literal["CO", "PR", "OA", "PI"]
_NEAR = 12
"""Matches among which a code that stands among other words must be."""


class Matches(BaseModel):
    """Found codes, best first.

    The first ``named`` are those that the words themselves name; ``note`` says what is wrong with a number that is
    almost a code, or what a term means.
    """

    matches: list[Match]
    named: int = 0
    note: str | None = None


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
    _check_systems(system or ())
    finder, catalog = opened.knowledge.finder, opened.knowledge.catalog
    if not system and (numbers := number_matches(q, catalog, lang)):
        return Matches(matches=numbers[:k], named=int(len(numbers) == 1), note=desk_note(q, lang))
    thing = None if system else sought(plain(q))
    query, systems = (thing.what, thing.systems) if thing else (as_a_code(q, catalog, lang), tuple(system or ()))
    found = finder.lookup(query, k=k, systems=systems, language=lang, on=on)
    first, named = codes_first(q, found, catalog, lang, system or ())
    return Matches(matches=first[:k], named=min(named, k), note=desk_note(q, lang))


class Looked(BaseModel):
    """Many texts to look up at once, such as the lines of a statement."""

    queries: Annotated[list[Annotated[str, Field(max_length=500)]], Field(min_length=1, max_length=MOST_QUERIES)]
    system: Annotated[list[str], Field(max_length=len(SYSTEMS))] = []
    k: Annotated[int, Field(ge=1, le=10)] = 1
    lang: Language = "en"


class Found(BaseModel):
    """What was found for one of the texts."""

    query: str
    matches: list[Match]


@router.post("", dependencies=[LIMITED])
def find_many_codes(opened: ServiceDep, given: Looked) -> list[Found]:
    """The codes for each of many texts, in their order."""
    _check_systems(given.system)
    found = opened.knowledge.finder.lookup_many(given.queries, given.k, tuple(given.system), given.lang)
    return [Found(query=query, matches=matches) for query, matches in zip(given.queries, found, strict=True)]


@router.get("/named", dependencies=[LIMITED])
def read_named_codes(
    opened: ServiceDep,
    q: Annotated[str, Query(min_length=1, max_length=500)],
    lang: Annotated[Language, Query()] = "en",
) -> list[CodeDetail]:
    """The codes that words name, in their order, as what they are together: a reason with its group and remarks."""
    catalog = opened.knowledge.catalog
    found = opened.knowledge.finder.lookup(q, k=_NEAR, language=lang)
    return told_together(codes_typed(q, found, catalog, lang), catalog, lang)


@router.get("/{system}/{code}", dependencies=[LIMITED])
def read_code(
    system: str,
    code: str,
    opened: ServiceDep,
    lang: Annotated[Language, Query()] = "en",
    on: Annotated[date | None, Query()] = None,
    group: Annotated[Group | None, Query()] = None,
) -> CodeDetail:
    """One code: its plain words, its source and edition; ``on`` asks for the edition of that day. A plan's reason or
    remark has its next step; ``group`` is the group code printed with it, which may change whose move it is."""
    entry = opened.knowledge.catalog.find(system, code, on) if system in SYSTEMS else None
    if entry is None:
        raise not_found()
    return detail_of(entry, lang, (group or "",))


def _check_systems(names: Iterable[str]) -> None:
    for name in names:
        if name not in SYSTEMS:
            raise Problem(400, f"There is no code system {name}. The systems are {', '.join(SYSTEMS)}.")
