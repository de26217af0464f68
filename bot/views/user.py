"""What a template sees of the question itself: the figures that it names, and how it asks."""

from dataclasses import dataclass, field

from bot.asked.lines.totals import OWED
from bot.asked.reckoning.timed_units import units_of
from bot.asked.references import References
from bot.asked.wording.unprinted import SLANT
from bot.facts import Fact, count, usd
from bot.views.reckoning import ASKED


@dataclass(frozen=True, slots=True)
class User:
    """Figures from the question itself: dollar amounts, and whole numbers such as months."""

    amounts: list[Fact]
    numbers: list[Fact]
    how_much: bool = False
    """Whether the question asks for a figure, or of one that it names, rather than for a meaning."""
    percents: list[Fact] = field(default_factory=list)
    names_plan: bool = False
    """Whether the question names the insurer."""
    why: bool = False
    """Whether the question asks for a reason."""
    said: list[Fact] = field(default_factory=list)
    """The numbers named that may be money on the papers at hand."""
    paid_first: Fact | None = None
    """What the conversation counts as paid before."""
    foretells: bool = False
    """Whether it asks what someone else will do."""
    ought: bool = False
    """Whether it asks if something billed ought to be otherwise."""
    ordered: str | None = None
    """The kind of change to the bill that it orders."""
    knows_owed: bool = False
    """Whether it asks what the amount is that the bill asks for, and names it."""
    tells: bool = False
    """Whether neither yes nor no answers it."""
    instead: bool = False
    """Whether it puts something in the place of what is there."""
    pays: bool = False
    """Whether it asks if a charge that the plan did not pay is to be paid."""
    minutes: Fact | None = None
    """The minutes of care that it tells."""
    when: bool = False
    """Whether it asks for a day."""
    period: str = "month"
    """How often it would pay: "month", "week" or "fortnight"."""
    second_plan: bool = False
    """Whether it names a plan that pays after another one."""
    slants: frozenset[str] = frozenset()
    """How it leans: "medicare", "limit", "to be paid"."""

    @property
    def unprinted(self) -> str | None:
        """The kind of thing it asks for that bills mostly do not print: "brand"."""
        return next((one.removeprefix(SLANT) for one in self.slants if one.startswith(SLANT)), None)

    @property
    def percent(self) -> Fact | None:
        """The first percentage."""
        return self.percents[0] if self.percents else None

    @property
    def amount(self) -> Fact | None:
        """The first amount."""
        return self.amounts[0] if self.amounts else None

    @property
    def timed(self) -> Fact | None:
        """The units that the minutes make."""
        return units_of(self.minutes) if self.minutes else None

    @property
    def number(self) -> Fact | None:
        """The first whole number."""
        return self.numbers[0] if self.numbers else None


def view_user(references: References) -> User:
    """What the question says and how it asks, as ``references`` have it."""
    return User(
        [usd(amount, ASKED) for amount in references.amounts],
        [count(number, ASKED) for number in references.numbers],
        references.how_much or references.whole,
        [Fact(percent, "percent", ASKED) for percent in references.percents],
        references.names_plan,
        references.why,
        said=[usd(amount, ASKED) for amount in references.said],
        paid_first=usd(references.paid_first, ASKED) if references.paid_first else None,
        foretells=references.foretells,
        ought=references.ought,
        ordered=references.ordered,
        knows_owed=(references.what or references.comes_about) and OWED in references.totals,
        tells=references.tells,
        instead=references.instead,
        pays=references.refusal == "pays",
        minutes=count(references.minutes, ASKED) if references.minutes else None,
        second_plan=references.second_plan,
        period=references.period,
        when=references.when,
        slants=references.slants,
    )
