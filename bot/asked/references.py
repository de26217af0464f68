"""What a question speaks of, once its words are resolved against the papers: lines, codes, amounts, days, how it
asks."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from bot.asked.codes.sought import Sought
from bot.asked.lines.amount_not_here import AmountNotHere
from bot.asked.lines.billed_as import BilledAs
from bot.asked.lines.details import DetailMeant
from bot.asked.lines.figure_changed import Change
from bot.asked.lines.refusal import Side
from bot.asked.notes_meant import NoteMeant
from bot.asked.reckoning.claim_math import ClaimMath
from bot.asked.reckoning.reckoning import Reckoning
from bot.asked.wording.of_the_payment import PaymentAsked
from bot.bill import Code


@dataclass(frozen=True, slots=True)
class References:
    """What a question speaks of.

    ``lines`` are the bill's lines it means, in the order meant; ``how`` says what told them ("code",
    "line number", "amount", "date", "ordinal", "size", "words", "focus"). ``amounts`` are the dollar
    amounts it names, ``codes`` the codes, ``pointing`` whether it leans on what was said before. ``missing`` is the
    role that it names and that no line of the bill plays.
    """

    lines: tuple[int, ...] = ()
    how: str = ""
    codes: tuple[Code, ...] = ()
    amounts: tuple[Decimal, ...] = ()
    dates: tuple[date, ...] = ()
    pointing: bool = False
    numbers: tuple[int, ...] = ()
    missing: str | None = None
    how_much: bool = False
    """Whether the question asks for a figure, so that a meaning alone does not answer it."""
    whole: bool = False
    """Whether it names an amount that the bill prints as a total of its own."""
    part: Decimal | None = None
    """The amount it names where that is a part of a line's charge: its copay, what the plan paid."""
    totals: tuple[tuple[str, str], ...] = ()
    """The totals it names by their amount: which document's, and which field."""
    why: bool = False
    """Whether it asks for a reason."""
    when: bool = False
    """Whether it asks for a day."""
    names_plan: bool = False
    """Whether it names the insurer: "someone at my insurance"."""
    percents: tuple[Decimal, ...] = ()
    """The percentages it names."""
    said: tuple[Decimal, ...] = ()
    """The numbers it names that may be money on the papers at hand, in order; none of them would be paid by it."""
    one_of: bool = False
    """Whether it speaks of one of several: "if they take one off"."""
    paid_first: Decimal | None = None
    """An amount that the conversation counts as paid before what the question asks."""
    reckoning: Reckoning | None = None
    """What it wants worked out of them."""
    period: str = "month"
    """How often it would pay: "month", "week" or "fortnight"."""
    what: bool = False
    """Whether it asks what something is."""
    comes_about: bool = False
    """Whether it asks how an amount comes about, or what it is made of."""
    foretells: bool = False
    """Whether it asks what someone else will do."""
    ought: bool = False
    """Whether it asks if something billed ought to be otherwise."""
    ordered: str | None = None
    """The kind of change to the bill that it orders: "charge", "code", "payment", "price", "details"."""
    refusal: Side | None = None
    """What it would ask of a charge that the plan did not pay."""
    terms: tuple[str, ...] = ()
    """The terms of the trade whose meaning it asks."""
    marks: tuple[str, ...] = ()
    """The marks of notes on the papers that it asks about, as printed."""
    tells: bool = False
    """Whether it asks to be told something, so that neither yes nor no answers it."""
    field: str | None = None
    """The amount of a line that it names, in words or by its figure."""
    change: Change | None = None
    """What it does to the figure that the last answer began with."""
    instead: bool = False
    """Whether it puts something in the place of what is there: "if they gave me 30 instead"."""
    minutes: int | None = None
    """The minutes of care that it tells."""
    second_plan: bool = False
    """Whether it names a plan that pays after another one: "her medigap", "plan G"."""
    billed: BilledAs | None = None
    """What it wants to know of how something is billed: if at all, on which side, as which class of medicine."""
    slants: frozenset[str] = frozenset()
    """How it leans: "medicare", "limit", "to be paid"."""
    sought: Sought | None = None
    """The thing whose code it seeks, where no line of the bill is that."""
    math: ClaimMath | None = None
    """The claim that it names in figures of its own, with no paper at hand."""
    remit: PaymentAsked | None = None
    """What it asks of the payment behind a remittance."""
    call: str | None = None
    """The matter about which a patient calls."""
    amount_not_here: AmountNotHere | None = None
    """The amount it asks after that is on none of the papers."""
    names_sender: bool = False
    """Whether it asks who someone is by the name from which the bill comes."""
    told_before: bool = False
    """Whether its lines are those of a story told before the question, which itself names none."""
    details: tuple[DetailMeant, ...] = ()
    """What its lines say in columns of the paper's own that it asks for."""
    notes: tuple[NoteMeant, ...] = ()
    """What the papers print in words of their own about what it asks."""
