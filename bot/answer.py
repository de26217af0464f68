"""The Answer and the Explanation: what plainbill gives back, in the shapes its callers rely on."""

from typing import Literal

from pydantic import ConfigDict, Field

from bot.bill import Bill, Code, Line, Model, Money
from codesets.entry import Language
from knowledge.match import Match

HandoffTo = Literal["billing office", "insurer", "clinician", "emergency", "crisis line"]

FindingKind = Literal[
    "duplicate_line", "total_mismatch", "line_arithmetic", "unbundled", "units_unlikely", "code_invalid",
    "code_conflict", "date_outside_stay", "eob_mismatch", "billed_before_insurer", "provider_write_off_billed",
    "balance_billing", "over_estimate", "payment_missing", "price_above_published", "denied", "other",
]  # fmt: skip

LetterKind = Literal[
    "itemized_bill_request", "billing_error", "insurer_appeal", "financial_assistance", "estimate_dispute",
    "surprise_bill", "payment_plan",
]  # fmt: skip


class Figure(Model):
    """A figure of the answer and where it comes from."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, serialize_by_alias=True)

    value: str
    origin: str = Field(alias="from")


class Source(Model):
    """A page that a claim rests on; ``checked`` is the day it was last compared, ISO 8601."""

    title: str
    url: str
    checked: str | None = None


class Handoff(Model):
    """Whom the person should turn to instead, and why."""

    reason: str
    to: HandoffTo
    phone: str | None = None


class Answer(Model):
    """One answer. ``lines`` are the bill's lines it rests on, in the order it speaks of them; ``letter`` is the
    letter that would follow from it, where one fits; ``reworded`` whether a language model chose the words."""

    answer: str
    language: Language
    intent: str
    lines: tuple[int, ...] = ()
    codes: tuple[Code, ...] = ()
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    confidence: float = 1.0
    abstained: bool = False
    handoff: Handoff | None = None
    suggestions: tuple[str, ...] = ()
    letter: LetterKind | None = None
    reworded: bool = False


class PublishedPrice(Model):
    """What the hospital's own list says of a line, all its units together; None is what the list does not say."""

    hospital: str
    updated: str | None = None
    gross: Money | None = None
    cash: Money | None = None
    negotiated: Money | None = None
    plan: str | None = None
    least: Money | None = None
    most: Money | None = None


class MedicarePrice(Model):
    """What Medicare pays for a line, all its units together: a yardstick, not what is owed.

    ``setting`` says in words to whom, ``schedule`` is the month from which the fees hold.
    """

    amount: Money
    setting: str
    schedule: str


class LineExplanation(Model):
    """One line in plain words.

    ``share`` is its percent of the charges; ``matched`` what it may be where it printed no code; ``published`` what
    the hospital's own price list says, ``medicare`` what Medicare pays, where these have been imported. ``eob`` is
    the line of the EOB brought along that speaks of this charge.
    """

    line: int
    plain: str
    why_charged: str
    codes: tuple[Code, ...] = ()
    matched: tuple[Match, ...] = ()
    confidence: float
    share: str | None = None
    title: str = ""
    role: str = "other"
    published: PublishedPrice | None = None
    medicare: tuple[MedicarePrice, ...] = ()
    eob: Line | None = None


class Finding(Model):
    """Something worth asking about: what the document shows, why it may be right, what to say and to whom;
    ``letter`` is the letter that asks it, where one fits."""

    kind: FindingKind
    severity: Literal["error", "question", "info"]
    lines: tuple[int, ...] = ()
    codes: tuple[Code, ...] = ()
    amount: Money | None = None
    title: str
    explanation: str
    next_step: str
    figures: tuple[Figure, ...] = ()
    sources: tuple[Source, ...] = ()
    letter: LetterKind | None = None


class Explanation(Model):
    """A whole bill, explained."""

    bill: Bill
    summary: str
    lines: tuple[LineExplanation, ...] = ()
    findings: tuple[Finding, ...] = ()
