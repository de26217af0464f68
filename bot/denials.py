"""What a refusal asks for: what it means, whose move it is, what to do, what to send, and by when.

The reason (CARC) decides, the group changes whose move it is, and a remark (RARC) says more where the reason is a
general one. The tables stand in ``knowledge/denials``, in our own words; meanings after X12's lists
(https://x12.org/codes/claim-adjustment-reason-codes, …/remittance-advice-remark-codes). A patient's 180 days are those
of 45 CFR 147.136 (https://www.healthcare.gov/appeal-insurance-company-decision/internal-appeals/), the four months
those of external review (https://www.healthcare.gov/appeal-insurance-company-decision/external-review/).
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from bot.facts import Fact, text
from codesets.entry import Language

Mover = Literal["provider", "insurer", "patient", "nobody"]

GENERAL = frozenset({"", "16", "96", "125", "133", "226", "227", "252", "272", "A1", "B5", "192"})
"""Reasons that say little by themselves: the remark beside them decides."""
_STAYS_WITH_PATIENT = frozenset({"patient_info", "paid_to_you", "spend_down", "share"})
_SAID_ALREADY = frozenset({("price", "CO"), ("payment_rule", "CO"), ("share", "PR")})
"""Steps whose own words say what the group would: there nothing was refused."""
_APPEALS = frozenset({"appeal", "review"})


@dataclass(frozen=True, slots=True)
class Step:
    """The next step on one refusal, in one language.

    ``action`` is its kind, ``mover`` whose move it is; ``do`` and ``provider_by`` speak to the billing office,
    ``patient``, ``patient_by`` and ``group`` to the patient. ``send`` and the days are None where there are none.
    """

    action: str
    mover: Mover
    means: Fact
    do: Fact
    send: Fact | None
    patient: Fact
    group: Fact | None
    provider_by: Fact | None
    patient_by: Fact | None
    tells_group: bool = False
    """Whether the words for the patient already say what the group means for them."""


@cache
def _table(name: str) -> tuple[dict[str, str], ...]:
    source = files("knowledge").joinpath("denials", f"{name}.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(source.splitlines()))


@cache
def actions() -> Mapping[str, dict[str, str]]:
    """Every kind of step with its words."""
    return {row["action"]: row for row in _table("actions")}


@cache
def reasons() -> Mapping[tuple[str, str], str]:
    """The action for a reason and a group; "" as the group stands for any that has no row of its own."""
    return {(row["reason"], row["group"]): row["action"] for row in _table("reasons")}


@cache
def remarks() -> Mapping[str, str]:
    """The action that a remark asks for."""
    return {row["remark"]: row["action"] for row in _table("remarks")}


def action_for(group: str, reason: str, remarks_beside: Iterable[str] = ()) -> str | None:
    """The action for a refusal; None where the tables don't know what it asks for."""
    said = next((remarks()[remark] for remark in remarks_beside if remark in remarks()), None)
    if said and reason in GENERAL:
        return said
    return reasons().get((reason, group)) or reasons().get((reason, "")) or said


def step_for(group: str, reason: str, remarks_beside: Iterable[str], language: Language) -> Step | None:
    """The next step on a refusal under ``group`` ("" where none is printed) for ``reason`` ("" where none is)."""
    action = action_for(group, reason, remarks_beside)
    if action is None:
        return None
    row = actions()[action]
    source = f"what to do about {' '.join(filter(None, (group, reason)))}".strip()
    grouped = next((one for one in _table("groups") if one["group"] == group), None)
    days = next((one for one in _table("deadlines") if one["by"] == row["by"]), {})

    def words(held: Mapping[str, str] | None, name: str) -> Fact | None:
        said = (held or {}).get(f"{name}_{language}")
        return text(said, source) if said else None

    return Step(
        action,
        mover_of(row["mover"], row["by"], group, action),
        text(row[f"means_{language}"], source),
        text(row[f"do_{language}"], source),
        words(row, "send"),
        text(_patients(row, group, language), source),
        words(None if (action, group) in _SAID_ALREADY else grouped, "patient"),
        words(days, "provider"),
        words(days, "patient"),
        tells_group=bool(row.get(f"{group.lower()}_{language}")),
    )


def _patients(row: Mapping[str, str], group: str, language: Language) -> str:
    """The words for the patient under ``group``: nobody is told to appeal what the provider has to write off."""
    grouped = f"{group.lower()}_{language}"
    return row.get(grouped) or row[f"patient_{language}"]


def mover_of(mover: str, by: str, group: str, action: str) -> Mover:
    """Whose move it is: CO makes a patient's step the provider's, PR makes what can be appealed the patient's."""
    if group == "CO" and mover == "patient" and action not in _STAYS_WITH_PATIENT:
        return "provider"
    if group == "PR" and mover == "provider" and by in _APPEALS:
        return "patient"
    return mover  # type: ignore[return-value]
