"""The people of one bill as the templates see them: what the lines of each come to."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.facts import Fact, total
from bot.views.line import LineView


@dataclass(frozen=True, slots=True)
class PersonView:
    """One person: the name as printed, the lines, and their sums. A sum is None where a line lacks the amount."""

    name: Fact
    lines: tuple[LineView, ...]
    asked: Fact | None
    """The amount that is asked for, else the charges."""
    charged: Fact | None
    plan_paid: Fact | None
    owes: Fact | None


def people_of(groups: Sequence[Sequence[LineView]], field: str | None) -> list[PersonView]:
    """The people whose lines ``groups`` are, who has the most of ``field`` (the charge where it is None) first."""
    people = [_person(group[0].patient, tuple(group), field) for group in groups if group and group[0].patient]
    return sorted(people, key=lambda one: one.asked.amount if one.asked else Decimal(0), reverse=True)


def _person(name: Fact, lines: tuple[LineView, ...], field: str | None) -> PersonView:
    return PersonView(
        name,
        lines,
        asked=_whole(lines, field or "amount"),
        charged=_whole(lines, "charge"),
        plan_paid=_whole(lines, "plan_paid"),
        owes=_whole(lines, "patient_owes"),
    )


def _whole(lines: Sequence[LineView], field: str) -> Fact | None:
    held = [fact for line in lines if (fact := getattr(line, field))]
    return total(held) if len(held) == len(lines) else None
