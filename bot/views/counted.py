"""What several charges count together: spots, hours, minutes, milligrams; the whole and the part of each charge."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from bot.asked.reckoning.timed_units import minutes_of_a_unit
from bot.facts import Fact
from bot.views.line import LineView

_DOSE = re.compile(r"([\d,.]+) (.+)")


@dataclass(frozen=True, slots=True)
class Counted:
    """``what`` is counted ("spots", "hours", "dose"), how many in all, and how many by each charge.

    ``minutes`` is how long the units last together; None where not each of them stands for a time.
    """

    what: str
    whole: Fact
    parts: list[tuple[Fact, LineView]]
    minutes: Fact | None = None


def counted(lines: Sequence[LineView], what: str | None) -> Counted | None:
    """What ``lines`` count of ``what`` together; None where nothing is to be counted or they do not tell."""
    if what is None:
        return None
    parts = [(part, line) for line in lines if (part := _part(line, what))]
    if not parts:
        return None
    whole = _doses([part for part, _ in parts]) if what == "dose" else _sum([part for part, _ in parts])
    return Counted(what, whole, parts, _minutes(lines) if what == "units" else None) if whole else None


def _minutes(lines: Sequence[LineView]) -> Fact | None:
    parts = [part for line in lines if (part := _part(line, "minutes"))]
    return _sum(parts) if len(parts) == len(lines) else None


def _part(line: LineView, what: str) -> Fact | None:
    if what == "dose":
        return line.dose
    # A charge that prints no units was made once.
    units = line.units or Fact(Decimal(1), "count", f"{line.number.value}, counted once", line.id)
    if what != "minutes":
        return units
    main = line.described.main
    step = minutes_of_a_unit(main.title_en) if main else None
    if not step:
        return None
    return Fact((units.amount * step).normalize(), "count", f"{units.source} × {step} minutes", line.id)


def _sum(parts: Sequence[Fact]) -> Fact:
    number = sum((part.amount for part in parts), Decimal(0))
    return Fact(number, "count", " + ".join(part.source for part in parts), parts=tuple(parts))


def _doses(parts: Sequence[Fact]) -> Fact | None:
    """The doses together, where all are told in one measure."""
    told = [_DOSE.fullmatch(str(part.value)) for part in parts]
    measures = {one[2] for one in told if one}
    if not all(told) or len(measures) != 1:
        return None
    amount = sum((Decimal(one[1].replace(",", "")) for one in told if one), Decimal(0))
    words = f"{amount.normalize():,f} {measures.pop()}"
    return Fact(words, "text", " + ".join(part.source for part in parts), parts=tuple(parts))
