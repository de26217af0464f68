"""One ExplanationOfBenefit, Claim or ClaimResponse as one Bill.

R4 as CARIN Blue Button and Da Vinci shape it, and the third version of FHIR as Medicare's Blue Button v1 does.
Patients have incomplete ones, so nothing is required; what is missing is None.
"""

from datetime import date
from decimal import Decimal

from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.readers.coded import coded
from bot.readers.fhir.access import Node, codes, codings, day, money, node, nodes, number, text
from bot.readers.fhir.adjudication import Decision, decided
from bot.readers.fhir.lines import line_of
from bot.readers.fhir.people import people
from bot.readers.fhir.resources import References

_MOST_NOTES = 50
_CARRIER_TOTALS = {"nch_carr_clm_sbmtd_chrg_amt": "charge", "nch_carr_clm_alowd_amt": "allowed"}
_SHARE_REASONS = {"deductible": "1", "coinsurance": "2", "copay": "3", "not_covered": None}
"""The patient's shares and the reasons (CARC) that name them; what is not covered may have any."""
_STATES = {"cancelled": "was cancelled", "draft": "is a draft", "entered-in-error": "was entered in error"}


def bill_of(resource: Node, references: References) -> Bill:
    """The bill in a resource; what could not be read, or does not add up, is a warning."""
    notes: list[str] = []
    who = people(resource, references)
    asked = references.find(resource, node(resource, "request")) if resource["resourceType"] == "ClaimResponse" else {}
    first = day(text(node(resource, "billablePeriod"), "start") or text(node(asked, "billablePeriod"), "start"))
    lines = _lines(resource, asked, first, notes)
    new, old = _diagnoses([*nodes(resource, "diagnosis"), *nodes(asked, "diagnosis")])
    if old:
        notes.append(f"Its diagnoses are in old codes (ICD-9), which can't be explained here: {', '.join(old[:12])}.")
    if state := _STATES.get(text(resource, "status")):
        notes.append(f"This document {state}; ask whether there is a newer one.")
    whole = decided([*nodes(resource, "total"), *nodes(resource, "adjudication")], notes)
    totals = _totals(resource, whole, lines, notes)
    return Bill(
        kind="claim" if resource["resourceType"] == "Claim" else "eob",
        provider=who.provider or (people(asked, references).provider if asked else None),
        payer=who.payer,
        account=_account(resource),
        claim_number=_number(resource),
        patient=who.patient,
        patient_birth_date=who.birth,
        patient_sex=who.sex,
        statement_date=day(text(resource, "created") or text(node(resource, "payment"), "date")),
        contacts=who.contacts,
        lines=tuple(lines),
        diagnoses=(*new, *_groups(resource)),
        totals=totals,
        adjustments=_own(whole, lines),
        warnings=tuple(dict.fromkeys(notes))[:_MOST_NOTES],
    )


def _lines(resource: Node, asked: Node, first: date | None, notes: list[str]) -> list[Line]:
    """The lines of the items; an answer's items are joined to those of the claim it answers."""
    said: dict[int, str] = {}
    for note in nodes(resource, "processNote"):
        if (place := note.get("number")) and isinstance(place, int) and text(note, "text"):
            said[place] = text(note, "text")
    claimed = {one["sequence"]: one for one in nodes(asked, "item") if isinstance(one.get("sequence"), int)}
    items = []
    for item in nodes(resource, "item"):
        place = item.get("itemSequence")
        before = claimed.get(place, {}) if isinstance(place, int) else {}
        items.append({**before, **item})
    items += nodes(resource, "addItem")
    return [line_of(order, item, first, said, notes) for order, item in enumerate(items, start=1)]


def _totals(resource: Node, whole: Decision, lines: list[Line], notes: list[str]) -> Totals:
    """What the claim says as a whole; where it says nothing, the sum of its lines, if each has the amount."""
    amounts = whole.fields()
    for extension in nodes(resource, "extension"):
        meant = _CARRIER_TOTALS.get(text(extension, "url").rsplit("/", 1)[-1])
        if meant and (value := money(extension, "valueMoney", notes)) is not None:
            amounts.setdefault(meant, value)
    for name, holder in (("total", resource), ("totalCost", resource)):
        if "category" not in node(holder, name) and (value := money(holder, name, notes)) is not None:
            amounts.setdefault("charge", value)
    if (value := money(node(resource, "payment"), "amount", notes)) is not None:
        amounts.setdefault("plan_paid", value)
    notes += _charges(amounts.get("charge"), lines)
    return Totals(
        charges=_or_sum(amounts, "charge", lines),
        allowed=_or_sum(amounts, "allowed", lines),
        plan_paid=_or_sum(amounts, "plan_paid", lines),
        adjustments=_or_sum(amounts, "adjustment", lines),
        patient_paid=whole.amounts.get("patient_paid", _paid_by_patient(resource)),
        patient_owes=_or_sum(amounts, "patient_owes", lines),
    )


def _or_sum(amounts: dict[str, Decimal], name: str, lines: list[Line]) -> Decimal | None:
    if name in amounts:
        return amounts[name]
    parts = [value for line in lines if (value := getattr(line, name)) is not None]
    return sum(parts, Decimal()) if parts and len(parts) == len(lines) else None


def _paid_by_patient(resource: Node) -> Decimal | None:
    """What the patient paid, where only the items say it: a pharmacy's counter."""
    parts = [decided(nodes(item, "adjudication"), []).amounts.get("patient_paid") for item in nodes(resource, "item")]
    known = [part for part in parts if part is not None]
    return sum(known, Decimal()) if known else None


def _own(whole: Decision, lines: list[Line]) -> tuple[Adjustment, ...]:
    """What was decided about the claim as a whole: its reasons, and shares that no line carries (PR 1 to 3)."""
    found = list(whole.adjustments)
    for name, reason in _SHARE_REASONS.items():
        value = whole.amounts.get(name)
        if value and all(getattr(line, name) is None for line in lines):
            found.append(Adjustment(group="PR" if reason else None, reason=reason, amount=value))
    return tuple(found)


def _charges(charge: Decimal | None, lines: list[Line]) -> list[str]:
    known = [line.charge for line in lines if line.charge is not None]
    summed = sum(known, Decimal())
    if charge is None or not known or len(known) < len(lines) or summed == charge:
        return []
    return [f"The lines come to ${summed:,.2f}, but the claim's charge is ${charge:,.2f}; a line may be missing."]


def _number(resource: Node) -> str | None:
    """The claim's number: the identifier marked as such, else the first."""
    identifiers = [one for one in nodes(resource, "identifier") if text(one, "value")]
    marked = [one for one in identifiers if "uc" in codes(node(one, "type")) or text(one, "system").endswith("/clm_id")]
    return next((text(one, "value") for one in [*marked, *identifiers]), None)


def _account(resource: Node) -> str | None:
    for info in nodes(resource, "supportingInfo"):
        if "patientaccountnumber" in codes(node(info, "category")):
            return text(info, "valueString") or text(node(info, "valueIdentifier"), "value") or None
    return None


def _diagnoses(written: list[Node]) -> tuple[list[Code], list[str]]:
    """The ICD-10-CM codes in their order, and the ICD-9 codes that no system of today has."""
    new: dict[Code, None] = {}
    old: dict[str, None] = {}
    for one in sorted(written, key=lambda one: number(one.get("sequence")) or Decimal()):
        for system, code in codings(node(one, "diagnosisCodeableConcept")):
            if "icd-10" in system.lower() and (made := coded("icd10cm", code)):
                new[made] = None
            elif "icd-9" in system.lower():
                old[code] = None
    return list(new), list(old)


def _groups(resource: Node) -> list[Code]:
    """The diagnosis-related group, where a hospital stay was paid by it."""
    concepts = [node(one, "packageCode") for one in nodes(resource, "diagnosis")]
    concepts += [
        node(one, "code") for one in nodes(resource, "supportingInfo") if "drg" in codes(node(one, "category"))
    ]
    found = [
        coded("msdrg", code) for one in concepts for _, code in codings(one) if code.isdecimal() and len(code) <= 3
    ]
    return list(dict.fromkeys(one for one in found if one))
