"""What a topic's template sees: the bill, its EOB and estimate, what the question is about, the user's figures."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.answer import Finding
from bot.asked.lines.services import load_services
from bot.asked.references import References
from bot.bill import Bill
from bot.case import Case
from bot.denials import Step, step_for
from bot.described import Described
from bot.facts import Fact, text
from bot.pairing import pair_lines
from bot.refused import refused_lines
from bot.roles import roles
from bot.views.amount_not_here import view_amount_not_here
from bot.views.bill import BillView
from bot.views.billed_as import view_billed
from bot.views.call import call_told
from bot.views.claim_math import view_claim_math
from bot.views.code import CodeView
from bot.views.composed import ComposedView
from bot.views.debt import view_debt
from bot.views.details import view_details
from bot.views.eob_part import eob_part
from bot.views.found import codes_found, dose_found
from bot.views.line import LineView
from bot.views.meanings import meaning_of
from bot.views.named_refusals import group_told, step_of_codes, steps_of_codes
from bot.views.near import longer, meant_instead
from bot.views.notes import notes_named
from bot.views.owed import view_owed
from bot.views.owed_charges import charges_owed
from bot.views.place import Place
from bot.views.reckoning import ReckoningView
from bot.views.refusals import Refusal, authorization_notes, refusal_notes
from bot.views.remitted import view_remitted
from bot.views.screening import view_screening
from bot.views.user import view_user
from codesets.catalog import Catalog
from codesets.entry import Language
from knowledge.finder import Finder

OWNERS = {"bill": "", "eob": "EOB ", "estimate": "estimate "}
"""How the source of a figure names its document; the bill goes without saying."""


@dataclass(frozen=True, slots=True)
class About:
    """What the question is about: lines and codes as views, how they were told, and the kind of charge it names
    that the bill does not have."""

    lines: list[LineView]
    codes: list[CodeView]
    how: str
    missing: Fact | None = None
    part: str | None = None
    """The field of the line whose amount the question names where it is not the charge: "copay"."""
    part_amount: Fact | None = None
    field: str | None = None
    """The amount of a line that the question asks for, where it names one: "patient_owes"."""
    asks_what: bool = False
    """Whether it asks what they are, and not only what they come to."""

    @property
    def line(self) -> LineView | None:
        """The one line, or the first of several."""
        return self.lines[0] if self.lines else None

    @property
    def code(self) -> CodeView | None:
        """The one code, or the first of several."""
        return self.codes[0] if self.codes else None


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
OF_FINDING = "finding: "
"""How the source of a finding's words begins."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as a topic speaks of it: its words with their figures as Facts, and its lines."""

    kind: str
    severity: str
    title: Fact
    explanation: Fact
    next_step: Fact
    lines: list[LineView]


@dataclass(frozen=True, slots=True)
class Describer:
    """Turns documents into views; ``described`` answers from the assistant's memory of recent bills."""

    catalog: Catalog
    described: Mapping[str, tuple[Described, ...]]
    finder: Finder | None = None

    def view(
        self, bill: Bill | None, name: str, language: Language, places: Mapping[int, Place] | None = None
    ) -> BillView | None:
        """The view of one document; figures of any but the bill name it in their source."""
        if bill is None:
            return None
        return BillView(bill, self.described[name], self.catalog, language, OWNERS[name], places)

    def bill_and_eob(self, case: Case, language: Language) -> tuple[BillView | None, BillView | None]:
        """The bill and its EOB, their lines joined where they are the same service."""
        if case.bill is None or case.eob is None:
            return self.view(case.bill, "bill", language), self.view(case.eob, "eob", language)
        found = pair_lines(case.bill, case.eob).lines
        lines = {eob_line.line: number for number, eob_line in found.items()}
        places = {
            line.line: Place(OWNERS["eob"], lines.get(line.line), unpaired=line.line not in lines and bool(lines))
            for line in case.eob.lines
        }
        eob = self.view(case.eob, "eob", language, places)
        views = {line.id: line for line in eob.lines} if eob else {}
        partners = {number: Place(partner=views[eob_line.line]) for number, eob_line in found.items()}
        return self.view(case.bill, "bill", language, partners), eob


def build_context(
    case: Case,
    describer: Describer,
    references: References,
    findings: Callable[[], tuple[Finding, ...]],
    language: Language,
) -> dict[str, Any]:
    """The names that every template may use: bill, eob, estimate, about, user, reckoning, findings.

    ``findings`` is called only where a template asks for them: most answers don't.
    """
    bill, eob = describer.bill_and_eob(case, language)
    part = eob_part(case, bill, eob)
    owed = view_owed(bill, eob, part is not None, references)
    return {
        "bill": bill,
        "eob": eob,
        "eob_part": part,
        "owed": owed,
        "owed_charges": charges_owed(bill),
        "debt": view_debt(case.bill),
        "estimate": describer.view(case.estimate, "estimate", language),
        "about": _about(bill, references, describer.catalog, language),
        "user": view_user(references),
        "reckoning": ReckoningView(references.reckoning, bill, owed.base) if bill and references.reckoning else None,
        "composed": _composed(case, bill, eob, references),
        "billed": view_billed(references.billed, bill, language),
        "refusal_notes": refusal_notes(bill.lines) if bill else [],
        "authorization_lacking": authorization_notes(bill.lines, lacking=True) if bill else [],
        "authorization_named": authorization_notes(bill.lines, lacking=False) if bill else [],
        "screening": view_screening(bill),
        "amount_not_here": view_amount_not_here(references.amount_not_here, bill, case.bill),
        "notes": notes_named(references.marks, bill, eob),
        "details": view_details(bill, references.details),
        "printed_notes": [
            (text(note.text, f"{OWNERS[note.owner]}printed note"), note.answers) for note in references.notes
        ],
        "remitted": view_remitted(case.bill, references.remit, describer.catalog, language),
        "meant_instead": lambda code: meant_instead(code, describer.catalog, language),
        "longer": lambda code: longer(code, describer.catalog, language),
        "claim_math": view_claim_math(references.math),
        "call": call_told(references.call, language),
        "found": (found := codes_found(references.sought, describer.finder, describer.catalog, language)),
        "found_dose": dose_found(references.sought, found, language),
        "terms": [meaning_of(name, language) for name in references.terms],
        "step_of": lambda refusal: _step(refusal, language),
        "step_of_codes": lambda codes: step_of_codes(codes, language),
        "steps_of_codes": lambda codes: steps_of_codes(codes, language),
        "findings": lambda *kinds: [_finding(f, bill) for f in findings() if not kinds or f.kind in kinds],
    }


def _composed(case: Case, bill: BillView | None, eob: BillView | None, references: References) -> ComposedView | None:
    """What a question made of known parts comes to; None of any other."""
    asked = references.reckoning
    if bill is None or asked is None or asked.operation != "composed":
        return None
    return ComposedView(asked, bill, eob or bill, refused_lines(case))


def _step(refusal: Refusal, language: Language) -> Step | None:
    """What a refusal asks for."""
    reason = refusal.reason.plain_code if refusal.reason else ""
    return step_for(refusal.group, reason, [remark.plain_code for remark in refusal.line.remarks], language)


def _about(bill: BillView | None, references: References, catalog: Catalog, language: Language) -> About:
    lines = bill.pick(references.lines) if bill else []
    told = {code: entry for line in lines for code, entry in line.described.entries.items()}
    codes = [CodeView(c, told.get(c) or catalog.find(c.system, c.code), language) for c in references.codes]
    group_told(codes)
    kind = load_services().get(references.missing or "") or roles().get(references.missing or "")
    missing = kind.name(language) if kind else None
    part, amount = (lines and references.part and lines[0].part(references.part)) or (None, None)
    named = text(missing, "your question") if missing else None
    return About(
        lines, codes, references.how, named, part, amount, references.field, references.what and not references.how_much
    )


def _figures(words: str, finding: Finding) -> tuple[Fact, ...]:
    """The figures of the finding that stand in ``words``, each with its own source."""
    plain = words.replace(",", "")
    shown = (one for one in finding.figures if _DAY.fullmatch(one.value) or one.value.lstrip("-") in plain)
    return tuple(Fact(one.value, "number", one.origin) for one in shown)


def _finding(finding: Finding, bill: BillView | None) -> FindingView:
    source = f"{OF_FINDING}{finding.kind}"
    words = (finding.title, finding.explanation, finding.next_step)
    title, explanation, next_step = (Fact(word, "text", source, parts=_figures(word, finding)) for word in words)
    lines = bill.pick(finding.lines) if bill else []
    return FindingView(finding.kind, finding.severity, title, explanation, next_step, lines)
