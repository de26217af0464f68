"""What one code means, as the interface gives it, with the next step where it is why a plan did not pay."""

from collections.abc import Sequence
from datetime import date

from pydantic import BaseModel

from bot.denials import Mover, Step, step_for
from bot.facts import Fact
from codesets import SYSTEMS
from codesets.catalog import Catalog
from codesets.entry import Entry, Language
from knowledge.match import Match


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

    ``group`` is the group code that a reason was asked with.
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
    group: str | None = None
    step: NextStep | None = None


Beside = tuple[str, *tuple[str, ...]]
"""A group code, "" where none stands there, and the remarks beside a reason."""


def detail_of(entry: Entry, language: Language, beside: Beside = ("",)) -> CodeDetail:
    """``entry`` in ``language``, its next step as the group and remarks ``beside`` it change it."""
    return CodeDetail(
        system=entry.system,
        code=SYSTEMS[entry.system].format(entry.code),
        title=entry.title(language),
        plain=entry.plain(language),
        section=entry.section,
        origin=entry.origin,
        source=entry.source,
        edition=entry.edition,
        synonyms=entry.synonyms,
        unit=entry.unit,
        official=entry.official or None,
        starts=entry.starts,
        ends=entry.ends,
        group=beside[0] or None,
        step=_step(entry, language, beside),
    )


def told_together(named: Sequence[Match], catalog: Catalog, language: Language) -> list[CodeDetail]:
    """``named`` as they stand together: a reason takes the group before it, else the one after, and the remarks after.

    A group beside a reason is no code of its own, and remarks beside one have no step of their own.
    """
    has_reason = any(match.system == "carc" for match in named)
    told = []
    for place, match in enumerate(named):
        entry = catalog.find(match.system, match.code)
        if entry is None or (has_reason and match.system == "group"):
            continue
        beside = _beside(named, place) if match.system == "carc" else ("",)
        detail = detail_of(entry, language, beside)
        told.append(detail.model_copy(update={"step": None}) if has_reason and match.system == "rarc" else detail)
    return told


def _beside(named: Sequence[Match], place: int) -> Beside:
    groups = [*reversed(named[:place]), *named[place:]]
    group = next((match.code for match in groups if match.system == "group"), "")
    after = named[place + 1 :]
    end = next((at for at, match in enumerate(after) if match.system == "carc"), len(after))
    return (group, *(match.code for match in after[:end] if match.system == "rarc"))


def _step(entry: Entry, language: Language, beside: Beside) -> NextStep | None:
    group, *remarks = beside
    asked = {"carc": (entry.code, remarks), "rarc": ("", [entry.code])}.get(entry.system)
    found = step_for(group, asked[0], asked[1], language) if asked else None
    return _next_step(found, group) if found else None


def _next_step(found: Step, group: str) -> NextStep:
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
