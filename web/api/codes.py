"""Codes: finding them by words, and what one of them means."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field

from bot.denials import Mover, step_for
from bot.facts import Fact
from codesets import SYSTEMS
from codesets.entry import Language
from knowledge.match import Match
from web.deps import LIMITED, ServiceDep
from web.problems import Problem, not_found

router = APIRouter(prefix="/api/codes", tags=["codes"])


MOST_QUERIES = 200
"""Texts that one request may look up."""

Group = Literal["CO", "PR", "OA", "PI"]


class Matches(BaseModel):
    """Found codes, best first."""

    matches: list[Match]


class NextStep(BaseModel):
    """What a refusal asks for: whose move it is, what the billing office does, sends and by when, and words for the
    patient, whose ``patient_by`` is the patient's own last day."""

    mover: Mover
    means: str
    do: str
    send: str | None
    by: str | None
    patient: str
    patient_by: str | None


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
    step: NextStep | None = None


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
    found = opened.knowledge.finder.lookup(q, k=k, systems=tuple(system or ()), language=lang, on=on)
    return Matches(matches=found)


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
        step=_step(entry.system, entry.code, group, lang),
    )


def _step(system: str, code: str, group: str | None, language: Language) -> NextStep | None:
    asked = {"carc": (code, ()), "rarc": ("", (code,))}.get(system)
    found = step_for(group or "", asked[0], asked[1], language) if asked else None
    if found is None:
        return None

    def words(fact: Fact | None) -> str | None:
        return str(fact.value) if fact else None

    own = str(found.patient.value)
    # The words of some reasons speak of the group themselves.
    of_group = words(found.group) if group and group not in own else None
    return NextStep(
        mover=found.mover,
        means=str(found.means.value),
        do=str(found.do.value),
        send=words(found.send),
        by=words(found.provider_by),
        patient=f"{of_group} {own}" if of_group else own,
        patient_by=words(found.patient_by),
    )


def _check_systems(names: Iterable[str]) -> None:
    for name in names:
        if name not in SYSTEMS:
            raise Problem(400, f"There is no code system {name}. The systems are {', '.join(SYSTEMS)}.")
