"""The papers a letter is written from: which asks for money, which is the plan's notice, what they show."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

from bot.checks.seen import Seen
from bot.facts import Fact, difference
from bot.view_bill import BillView
from bot.view_line import LineView
from bot.view_refusals import Refusal

NOTICES = ("eob", "remittance")
OUT_OF_NETWORK = ("out of network", "out-of-network", "non-network", "fuera de la red")
NETWORK_REASONS = frozenset({"242", "279"})
"""Reasons (CARC) that say the provider was not in the plan's network."""
EMERGENCY_REVENUE = "045"
"""How the revenue codes of emergency rooms begin."""
AIR_AMBULANCE = frozenset({"A0430", "A0431", "A0435", "A0436"})
"""HCPCS codes of air ambulances and their miles."""

OTHER_RULES = ("medicaid", "advantage", "tricare", "veterans", "champva")
"""Words in a plan's name that mean appeals by rules other than those of private plans or of Medicare itself."""


@dataclass(frozen=True)
class Papers:
    """The views of a case and what the person says; every property is None or empty where nothing shows it."""

    bill: BillView | None
    eob: BillView | None
    planned: BillView | None
    seen: Sequence[Seen] = ()
    has_words: bool = False

    @classmethod
    def of(cls, context: dict[str, Any], seen: Sequence[Seen], has_words: bool = False) -> "Papers":
        """The papers of a template's context."""
        return cls(context["bill"], context["eob"], context["estimate"], seen, has_words)

    @property
    def asked(self) -> BillView | None:
        """The document with which a provider asks for money."""
        return self.bill if self.bill and self.bill.kind not in (*NOTICES, "good_faith_estimate") else None

    @property
    def notice(self) -> BillView | None:
        """What the plan says about the care."""
        return self.eob or (self.bill if self.bill and self.bill.kind in NOTICES else None)

    @property
    def estimate(self) -> BillView | None:
        """The good faith estimate."""
        return self.planned or (self.bill if self.bill and self.bill.kind == "good_faith_estimate" else None)

    @property
    def owed(self) -> Fact | None:
        """What is left to pay: what the bill asks for, else what the plan's notice puts on the patient."""
        document = self.asked or self.notice
        return document.owes if document else None

    @cached_property
    def denied(self) -> list[Refusal]:
        """What the plan refused, told by its notice, else by the bill."""
        document = self.notice or self.asked
        return document.refusals if document else []

    @property
    def is_insured(self) -> bool:
        """Whether a plan has looked at this care."""
        return bool(self.notice) or bool(self.asked and self.asked.insurance in ("paid", "processed"))

    @property
    def is_medicare(self) -> bool:
        """Whether the plan is Medicare itself, whose appeals have rules of their own."""
        return "medicare" in self._plan and not self.has_other_rules

    @property
    def has_other_rules(self) -> bool:
        """Whether the plan is of a kind whose time limits only its notice tells."""
        return any(word in self._plan for word in OTHER_RULES)

    @property
    def _plan(self) -> str:
        named = [one.payer for one in (self.notice, self.asked) if one and one.payer]
        return str(named[0].value).lower() if named else ""

    @property
    def over_estimate(self) -> Fact | None:
        """By how much the bill's charges exceed the estimate's (negative: they don't); None where either is unknown."""
        billed = (self.asked.charged or self.asked.owes) if self.asked else None
        planned = (self.estimate.charged or self.estimate.owes) if self.estimate else None
        return difference(billed, planned) if billed and planned else None

    @property
    def beyond_estimate(self) -> list[LineView]:
        """The bill's lines that the estimate does not hold, or holds at a lower price; told by their codes."""
        if not self.asked or not self.estimate:
            return []
        priced = [line for line in self.estimate.lines if line.code and line.charge]
        planned = {line.code.plain_code: line.charge.amount for line in priced if line.code and line.charge}
        return [
            line
            for line in self.asked.lines
            if planned and line.code and line.charge and line.charge.amount > planned.get(line.code.plain_code, 0)
        ]

    @property
    def above_share(self) -> Fact | None:
        """By how much the bill asks for more than the plan's notice puts on the patient; None where it does not."""
        asked = self.asked.owes if self.asked else None
        share = self.notice.owes if self.notice else None
        gap = difference(asked, share) if asked and share else None
        return gap if gap and gap.amount > 0 else None

    @property
    def outside(self) -> list[LineView]:
        """The lines that a document says were out of the plan's network."""
        documents = [document for document in (self.notice, self.asked) if document]
        return [line for document in documents for line in document.lines if _is_outside(line)]

    @property
    def emergency(self) -> list[LineView]:
        """The lines for emergency room care."""
        document = self.asked or self.notice
        return [line for line in document.lines if _is_emergency(line)] if document else []

    @property
    def only_ground_ambulance(self) -> bool:
        """Whether every charge is for a ride in an ambulance on the ground."""
        document = self.asked or self.notice
        rides = document.role("ambulance") if document else []
        air = any(code.plain_code in AIR_AMBULANCE for line in rides for code in line.codes)
        return bool(document and rides) and not air and len(rides) == len(document.by_charge if document else [])

    @property
    def owes_nothing(self) -> bool:
        """Whether the papers say that nothing is left to pay."""
        return self.owed is not None and self.owed.amount <= Decimal(0)


def _is_emergency(line: LineView) -> bool:
    codes = {(code.system, code.plain_code) for code in line.codes}
    place = any(system == "revenue" and code.startswith(EMERGENCY_REVENUE) for system, code in codes)
    return place or line.role == "emergency_visit"


def _is_outside(line: LineView) -> bool:
    printed = str(line.printed.value).lower() if line.printed else ""
    reasons = {one.reason.plain_code for one in line.adjustments if one.reason}
    return any(words in printed for words in OUT_OF_NETWORK) or not reasons.isdisjoint(NETWORK_REASONS)
