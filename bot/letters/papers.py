"""The papers a letter is written from: which asks for money, which is the plan's notice, what they show."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Any

from bot.checks.seen import Seen
from bot.facts import Fact, difference
from bot.views.bill import BillView
from bot.views.line import LineView
from bot.views.refusals import Refusal

NOTICES = ("eob", "remittance")
OUT_OF_NETWORK = ("out of network", "out-of-network", "non-network", "fuera de la red")
NETWORK_REASONS = frozenset({"242", "279"})
"""Reasons (CARC) that say the provider was not in the plan's network."""
EMERGENCY_REVENUE = "045"
"""How the revenue codes of emergency rooms begin."""
COLLECTOR = ("collect", "cobranza", "recovery")
"""Words for the contact of a collection agency."""
WHO_TREATS = re.compile(
    r"\b(?:hospitals?|clinics?|cl[ií]nica|medical|m[eé]dic[oa]s?|health\w*|salud|physicians?|doctors?|ambulance|labs?"
    r"|laborator\w+|imaging|radiolog\w+|surg\w+|dental|pediatric\w*|cardio\w+|orthop\w+|emergency|centro m[eé]dico)\b",
    re.IGNORECASE,
)
"""Words in the name of who gave the care, where a collector's letter names it."""
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
    def appealed(self) -> list[Refusal]:
        """What an appeal is about: what was refused, less what the plan left to the provider (group CO) beside it."""
        return [refusal for refusal in self.denied if refusal.group != "CO"] or self.denied

    @property
    def is_providers_loss(self) -> bool:
        """Whether all that was refused is the provider's to write off or correct (group CO)."""
        return bool(self.denied) and all(refusal.group == "CO" for refusal in self.denied)

    @property
    def is_from_collector(self) -> bool:
        """Whether the bill comes from a collection agency, told by whom it says to call."""
        contacts = self.asked.contacts if self.asked else []
        return any(word in str(contact.who.value).lower() for contact in contacts for word in COLLECTOR)

    @property
    def names_who_treated(self) -> bool:
        """Whether the provider that the bill names is by its name a hospital, a clinic or a doctor, and no agency."""
        name = str(self.asked.provider.value) if self.asked and self.asked.provider else ""
        return bool(WHO_TREATS.search(name)) and not any(word in name.lower() for word in COLLECTOR)

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
    def office_address(self) -> Fact | None:
        """Where the bill says to write about it, else the address in its letterhead; without the provider's name,
        which stands above it."""
        told = self.asked.address("dispute", "letter", "sender") if self.asked else None
        name = f"{self.asked.provider.value}, " if self.asked and self.asked.provider else ""
        if told is None or not name or not str(told.value).lower().startswith(name.lower()):
            return told
        return replace(told, value=str(told.value)[len(name) :])

    @property
    def over_estimate(self) -> Fact | None:
        """By how much the bill's charges exceed the estimate's (negative: they don't); None where either is unknown."""
        billed = (self.asked.charged or self.asked.owes) if self.asked else None
        planned = (self.estimate.charged or self.estimate.owes) if self.estimate else None
        return difference(billed, planned) if billed and planned else None

    @property
    def beyond_estimate(self) -> list[LineView]:
        """The bill's lines that the estimate does not hold, or holds at a lower price; told by code, else by words."""
        if not self.asked or not self.estimate:
            return []
        planned = {_service(line): line.charge.amount for line in self.estimate.lines if line.charge}
        if not planned:
            return []
        return [one for one in self.asked.lines if one.charge and one.charge.amount > planned.get(_service(one), 0)]

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
    def air_ambulance(self) -> list[LineView]:
        """The lines for a ride in an ambulance that flies."""
        document = self.asked or self.notice
        lines = document.lines if document else []
        return [line for line in lines if any(code.plain_code in AIR_AMBULANCE for code in line.codes)]

    @property
    def only_ground_ambulance(self) -> bool:
        """Whether every charge is for a ride in an ambulance on the ground."""
        document = self.asked or self.notice
        rides = document.role("ambulance") if document else []
        return bool(document and rides and len(rides) == len(document.by_charge)) and not self.air_ambulance

    @property
    def shows_surprise(self) -> bool:
        """Whether a document itself shows care that the rules on surprise bills may cover."""
        seen = any(one.kind == "balance_billing" for one in self.seen)
        above = self.notice and self.notice.above_price
        return bool(seen or above or self.outside or self.air_ambulance or (self.emergency and self.above_share))

    @property
    def owes_nothing(self) -> bool:
        """Whether the papers say that nothing is left to pay."""
        return self.owed is not None and self.owed.amount <= Decimal(0)


def _service(line: LineView) -> str:
    """What was done, so that two documents' lines can be matched: the code, else the printed words."""
    return line.code.plain_code if line.code else " ".join(str((line.printed or line.name).value).lower().split())


def _is_emergency(line: LineView) -> bool:
    codes = {(code.system, code.plain_code) for code in line.codes}
    place = any(system == "revenue" and code.startswith(EMERGENCY_REVENUE) for system, code in codes)
    return place or line.role == "emergency_visit"


def _is_outside(line: LineView) -> bool:
    printed = str(line.printed.value).lower() if line.printed else ""
    reasons = {one.reason.plain_code for one in line.adjustments if one.reason}
    return any(words in printed for words in OUT_OF_NETWORK) or not reasons.isdisjoint(NETWORK_REASONS)
