"""What a question wants worked out: one operation and what it is over, with the topic that shows it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from bot.asked.lines.fates import Fate
from bot.asked.lines.operations import Operation

Event = Literal["plan paid", "you paid", "discharge", "admission", "due", "statement", "visit"]
"""What happens around the care on a day that papers print."""

TOPICS: Mapping[Operation, str] = {
    "before payment": "previous-balance",
    "before or after": "before-or-after",
    "plan paid": "if-plan-pays",
    "plan covers": "if-plan-pays",
    "as another": "if-plan-pays",
    "at allowed": "if-plan-pays",
    "payments left": "payments-left",
    "payments made": "already-paid",
    "ranked": "biggest-charge",
    "dearest day": "per-visit",
    "cheapest day": "per-visit",
    "days compared": "compare-lines",
    "which of two": "compare-lines",
    "average": "per-visit",
    "difference": "compare-lines",
    "count days": "how-many-charges",
    "each": "per-visit",
    "without": "without-line",
    "pay off": "pay-some-now",
    "fraction": "pay-some-now",
    "sum": "group-total",
    "sum of two": "group-total",
    "sum of days": "group-total",
    "sum counted": "group-total",
    "sum of all": "group-total",
    "check": "is-the-total-right",
    "rest in parts": "pay-over-time",
    "which": "which-charges",
    "whose": "per-person",
    "share": "group-total",
    "units said": "units-counted",
    "units instead": "units-counted",
    "units asked": "units-and-dose",
    "units together": "units-and-dose",
    "debt": "how-the-debt-grew",
    "price over days": "per-visit",
    "days apart": "days-apart",
    "composed": "worked-out",
    "part": "line-and-plan",
}
"""The topic that shows each operation."""


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One operation and what it is over.

    ``lines`` are the bill's lines it takes; ``groups`` the two sets that a difference holds against each other;
    ``amount`` or ``percent`` what the plan would pay, ``more`` beyond what it paid; ``times`` how many payments are
    made at once, ``number`` how many are counted ahead, how often a thing is said to have been done, or the month
    of payments made; ``parts`` the parts that a fraction cuts an amount into; ``field`` the amount of the lines
    that is taken where it is not their charge; ``fate`` what the lines are told by; ``each`` the size of the
    payments that follow a first one.
    """

    operation: Operation
    lines: tuple[int, ...] = ()
    groups: tuple[tuple[int, ...], ...] = ()
    amount: Decimal | None = None
    percent: Decimal | None = None
    more: bool = False
    times: int | None = None
    number: int | None = None
    parts: int | None = None
    field: str | None = None
    fate: Fate | None = None
    each: Decimal | None = None
    events: tuple[Event, Event] | None = None
    """Those whose days are held against each other."""
    counts: str | None = None
    """What the units of the lines count: "spots", "hours", "dose"; of a debt, the step that is asked for; of a question
    made of known parts, what is done with them; of before or after, the one side that is asked for; of payments, what
    picks them."""
    places: tuple[int, ...] = ()
    """The payments meant, by their places among the patient's."""
    day: date | None = None
    """The day that bounds what is asked for."""
    said: tuple[Decimal, ...] = ()
    """Amounts of the question's own that are worked with."""
    known: bool = True
    """Whether the papers say of single lines what the question wants to know of them."""

    @property
    def topic(self) -> str:
        """The topic that shows it."""
        return TOPICS[self.operation]
