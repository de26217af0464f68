"""Writes FHIR for the tests: an ExplanationOfBenefit as CARIN Blue Button shapes it, from a bill."""

from decimal import Decimal
from typing import Any

from bot.bill import Bill, Code, Line

BASE = "http://terminology.hl7.org/CodeSystem/adjudication"
CARIN = "http://hl7.org/fhir/us/carin-bb/CodeSystem/C4BBAdjudication"
CATEGORIES = {
    "charge": (BASE, "submitted"),
    "allowed": (BASE, "eligible"),
    "plan_paid": (BASE, "benefit"),
    "deductible": (BASE, "deductible"),
    "copay": (BASE, "copay"),
    "coinsurance": (CARIN, "coinsurance"),
    "not_covered": (CARIN, "noncovered"),
    "adjustment": (CARIN, "discount"),
    "patient_owes": (CARIN, "memberliability"),
}
SYSTEMS = {
    "cpt": "http://www.ama-assn.org/go/cpt",
    "hcpcs": "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
    "cdt": "http://www.ada.org/cdt",
    "ndc": "http://hl7.org/fhir/sid/ndc",
}


def concept(system: str, code: str) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code}]}


def amount(value: Decimal) -> dict[str, Any]:
    return {"value": float(value), "currency": "USD"}


def adjudication(one: Line) -> list[dict[str, Any]]:
    found = [(CATEGORIES[name], getattr(one, name)) for name in CATEGORIES]
    return [{"category": concept(*named), "amount": amount(value)} for named, value in found if value is not None]


def _patient(bill: Bill) -> dict[str, Any]:
    return {
        "resourceType": "Patient",
        "id": "p",
        "name": [{"text": bill.patient}],
        "gender": bill.patient_sex,
        "birthDate": str(bill.patient_birth_date),
    }


def benefit(bill: Bill) -> dict[str, Any]:
    """The ExplanationOfBenefit that says what `bill` says."""
    totals = bill.totals
    whole = Line(
        line=1, charge=totals.charges, allowed=totals.allowed, plan_paid=totals.plan_paid,
        adjustment=totals.adjustments, patient_owes=totals.patient_owes,
    )  # fmt: skip
    return {
        "resourceType": "ExplanationOfBenefit",
        "status": "active",
        "use": "claim",
        "contained": [_patient(bill)],
        "identifier": [{"type": concept("C4BBIdentifierType", "uc"), "value": bill.claim_number}],
        "patient": {"reference": "#p"},
        "insurer": {"display": bill.payer},
        "provider": {"display": bill.provider},
        "created": f"{bill.statement_date}T00:00:00+00:00",
        "diagnosis": [
            {"sequence": place, "diagnosisCodeableConcept": concept("http://hl7.org/fhir/sid/icd-10-cm", code.code)}
            for place, code in enumerate(bill.diagnoses, start=1)
        ],
        "item": [_item(line) for line in bill.lines],
        "total": adjudication(whole),
    }  # fmt: skip


def _item(line: Line) -> dict[str, Any]:
    def coded(system: str) -> list[Code]:
        return [code for code in line.codes if code.system == system]

    service = line.codes[0]
    item: dict[str, Any] = {
        "sequence": line.line,
        "productOrService": {**concept(SYSTEMS[service.system], service.code), "text": line.description},
        "modifier": [
            concept("https://bluebutton.cms.gov/resources/codesystem/hcpcs", m.code) for m in coded("modifier")
        ],
        "servicedDate": str(line.service_date),
        "adjudication": adjudication(line),
    }
    if line.units:
        item["quantity"] = {"value": float(line.units)}
    if revenue := coded("revenue"):
        item["revenue"] = concept("https://www.nubc.org/CodeSystem/RevenueCodes", revenue[0].code)
    return item
