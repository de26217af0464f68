"""FHIR as insurers and portals write it: read to the cent, refused by name, never a traceback."""

import json
import re
import time
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.bill import Adjustment, Bill, Code, Contact, Line, Totals
from bot.exceptions import TooLarge, Unreadable
from bot.readers import Document, fhir, read_document, reader_of
from tests.bot.readers.fhir.fhir_writer import BASE, CARIN, benefit, concept

SHARED = Path(__file__).parents[5] / "shared" / "data" / "fhir"
FILES = sorted(SHARED.glob("*.json"))
VARIABLE = "https://bluebutton.cms.gov/resources/variables/"
AMOUNTS = st.decimals(0, 99999, places=2).map(lambda amount: amount.quantize(Decimal("0.01")))
WORDS = st.text("ABCDEFGHIJ áñ", min_size=1, max_size=20).map(lambda text: " ".join(text.split()) or "A")


def read(resource: object) -> list[Bill]:
    return read_document(Document("eob.json", json.dumps(resource).encode()))


def adjudged(system: str, code: str, value: float, **more: Any) -> dict[str, Any]:
    return {"category": concept(system, code), "amount": {"value": value}, **more}


@st.composite
def bills(draw: st.DrawFn) -> Bill:
    lines = []
    for number in range(1, draw(st.integers(1, 4)) + 1):
        code = draw(st.sampled_from([("cpt", "99213"), ("hcpcs", "J1885"), ("cdt", "D1110"), ("ndc", "00409-1207-03")]))
        more = draw(st.sampled_from([[], [("modifier", "25")], [("modifier", "RT"), ("revenue", "0450")]]))
        lines.append(
            Line(
                line=number,
                service_date=draw(st.dates(date(1990, 1, 1), date(2040, 1, 1))),
                description=draw(WORDS),
                codes=tuple(Code(system=s, code=c) for s, c in [code, *more]),
                units=draw(st.sampled_from([None, "1", "2.5"])),
                charge=draw(AMOUNTS),
                **{
                    name: draw(st.none() | AMOUNTS)
                    for name in ("allowed", "plan_paid", "adjustment", "deductible", "copay", "coinsurance",
                                 "not_covered", "patient_owes")
                },
            )
        )  # fmt: skip
    return Bill(
        kind="eob",
        provider=draw(WORDS),
        payer=draw(WORDS),
        claim_number=draw(WORDS),
        patient=draw(WORDS),
        patient_birth_date=draw(st.dates(date(1930, 1, 1), date(2025, 1, 1))),
        patient_sex=draw(st.sampled_from(["female", "male"])),
        statement_date=date(2026, 3, 9),
        lines=tuple(lines),
        diagnoses=(Code(system="icd10cm", code="M54.50"), Code(system="icd10cm", code="E11.9")),
        totals=Totals(
            charges=sum((line.charge or Decimal() for line in lines), Decimal()),
            allowed=draw(AMOUNTS),
            plan_paid=draw(AMOUNTS),
            adjustments=draw(AMOUNTS),
            patient_owes=draw(AMOUNTS),
        ),
    )


@settings(max_examples=150, deadline=None)
@given(bills())
def test_an_explanation_written_from_a_bill_is_read_as_that_bill(bill: Bill) -> None:
    assert read(benefit(bill)) == [bill]


def test_a_bundle_gives_a_bill_for_each_claim_and_names_from_its_resources() -> None:
    provider = {"resourceType": "Organization", "id": "o", "name": "Fox Clinic",
                "telecom": [{"system": "phone", "value": "8005550142"}]}  # fmt: skip
    patient = {"resourceType": "Patient", "id": "p", "birthDate": "1980-05-01", "gender": "female",
               "name": [{"given": ["Ana", "M"], "family": "Ruiz", "suffix": ["Jr"]}]}  # fmt: skip
    claim = {"resourceType": "ExplanationOfBenefit", "patient": {"reference": "Patient/p"},
             "provider": {"reference": "https://portal.example/fhir/Organization/o"}}  # fmt: skip
    entries = [{"resource": one} for one in (claim, patient, provider, claim)]
    first, second = read({"resourceType": "Bundle", "entry": entries})
    assert first == second
    assert (first.patient, first.patient_birth_date, first.patient_sex) == ("Ana M Ruiz Jr", date(1980, 5, 1), "female")
    assert first.provider == "Fox Clinic"
    assert first.contacts == (Contact(who="billing office", phone="800-555-0142"),)


def test_one_resource_a_line_is_read_as_well() -> None:
    one = json.dumps({"resourceType": "ExplanationOfBenefit", "identifier": [{"value": "A"}]})
    other = one.replace('"A"', '"B"')
    data = f"{one}\n\n{other}\n".encode()
    assert [bill.claim_number for bill in read_document(Document("export.ndjson", data))] == ["A", "B"]


def test_medicares_second_blue_button_names_each_amount_twice() -> None:
    def both(code: str, variable: str, value: float) -> dict[str, Any]:
        coding = [{"system": BASE, "code": code}, {"system": "x", "code": VARIABLE + variable}]
        return {"category": {"coding": coding}, "amount": {"value": value}}

    item = {
        "productOrService": concept("https://bluebutton.cms.gov/resources/codesystem/hcpcs", "99213"),
        "adjudication": [
            both("submitted", "line_sbmtd_chrg_amt", 75.0),
            both("eligible", "line_alowd_chrg_amt", 47.84),
            both("benefit", "line_nch_pmt_amt", 37.5),
            both("coinsurance", "line_coinsrnc_amt", 9.57),
            both("deductible", "line_bene_ptb_ddctbl_amt", 0.77),
        ],
    }
    identifier = [{"system": VARIABLE + "clm_id", "value": "-99"}]
    (bill,) = read({"resourceType": "ExplanationOfBenefit", "identifier": identifier, "item": [item]})
    (line,) = bill.lines
    assert bill.payer == "Medicare"
    assert [str(one) for one in (line.charge, line.allowed, line.plan_paid, line.coinsurance, line.deductible)] == [
        "75.00", "47.84", "37.50", "9.57", "0.77",
    ]  # fmt: skip


def test_a_claim_has_its_prices_and_its_response_has_its_services() -> None:
    claim = {
        "resourceType": "Claim", "id": "c", "total": {"value": 245.1, "currency": "USD"},
        "item": [{"sequence": 1, "productOrService": concept("http://www.ama-assn.org/go/cpt", "96372"),
                  "unitPrice": {"value": 122.55}, "quantity": {"value": 2}}],
    }  # fmt: skip
    answer = {
        "resourceType": "ClaimResponse", "request": {"reference": "Claim/c"},
        "item": [{"itemSequence": 1, "adjudication": [adjudged(BASE, "benefit", 80)]}],
    }  # fmt: skip
    asked, answered = read({"resourceType": "Bundle", "entry": [{"resource": claim}, {"resource": answer}]})
    assert (asked.kind, answered.kind) == ("claim", "eob")
    assert asked.totals.charges == asked.lines[0].charge == Decimal("245.10")
    assert answered.lines[0].codes == asked.lines[0].codes == (Code(system="cpt", code="96372"),)
    assert answered.lines[0].plan_paid == answered.totals.plan_paid == 80


def test_reasons_are_adjustments_where_they_have_amounts_and_remarks_where_not() -> None:
    carc = concept("https://x12.org/codes/claim-adjustment-reason-codes", "45")
    group = concept("https://x12.org/codes/claim-adjustment-group-codes", "CO")
    rarc = concept("https://x12.org/codes/remittance-advice-remark-codes", "N130")
    item = {"adjudication": [
        {"category": group, "reason": carc, "amount": {"value": 120}},
        {"category": concept(CARIN, "denialreason"), "reason": rarc},
        adjudged(CARIN, "noncovered", 5, reason=concept("https://x12.org/codes/claim-adjustment-reason-codes", "96")),
    ], "noteNumber": [1]}  # fmt: skip
    note = [{"number": 1, "text": "Sent twice."}]
    (bill,) = read({"resourceType": "ExplanationOfBenefit", "item": [item], "processNote": note})
    (line,) = bill.lines
    assert [(row.group, row.reason, row.amount) for row in line.adjustments] == [
        ("CO", "45", Decimal(120)),
        (None, "96", Decimal(5)),
    ]
    assert (line.adjustment, line.not_covered) == (Decimal(120), Decimal(5))
    assert line.remarks == ("N130", "Sent twice.")


def test_what_is_decided_about_the_whole_claim_is_an_adjustment_of_it() -> None:
    (bill,) = read({"resourceType": "ExplanationOfBenefit", "total": [adjudged(BASE, "copay", 20)]})
    assert bill.adjustments == (Adjustment(group="PR", reason="3", amount=Decimal(20)),)
    assert bill.warnings == ()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"item": [{"adjudication": [adjudged(BASE, "submitted", 12.345)]}]}, "it says “12.345”"),
        ({"item": [{"adjudication": [adjudged(BASE, "submitted", 1)]}], "total": [adjudged(BASE, "submitted", 2)]},
         "lines come to [$]1.00"),
        ({"status": "cancelled"}, "was cancelled"),
        ({"total": [{"category": concept(BASE, "benefit"), "amount": {"value": 2, "currency": "CAD"}}]}, "US dollars"),
        ({"diagnosis": [{"diagnosisCodeableConcept": concept("http://hl7.org/fhir/sid/icd-9-cm", "250.00")}]}, "ICD-9"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(more: dict[str, Any], words: str) -> None:
    (bill,) = read({"resourceType": "ExplanationOfBenefit", **more})
    assert any(re.search(words, one) for one in bill.warnings)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"resourceType": "Patient"}', "holds Patient, which is no bill"),
        (b'{"resourceType": "Bundle", "entry": [{"resource": {"resourceType": "Coverage"}}]}', "holds Coverage"),
        (b'{"resourceType": "Bundle"}', "is empty"),
        (b'{"resourceType": "ExplanationOfBenefit", "item": [', "damaged"),
        (b'{"resourceType": "ExplanationOfBenefit", "total": NaN}', "damaged"),
        (b'{"resourceType": "ExplanationOfBenefit", "x": ' + b"[" * 99_999, "damaged"),
        (b'{"resourceType": "ExplanationOfBenefit", "x": "\xff"}', "UTF-8"),
        (b'[[[[[{"resourceType": "Claim"}]]]]]', "Bundles inside"),
    ],
)
def test_what_is_no_bill_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words) as raised:
        read_document(Document("eob.json", data))
    assert str(raised.value).endswith(".")


def test_more_lines_or_resources_than_a_bill_has_are_refused() -> None:
    with pytest.raises(TooLarge):
        read({"resourceType": "Claim", "item": [{}] * 5_001})
    with pytest.raises(TooLarge):
        read([{"resourceType": "Claim"}] * 20_001)


def test_a_bill_that_quotes_fhir_stays_a_bill() -> None:
    quoted = Bill(kind="eob", warnings=('It says "resourceType": "Patient".',)).model_dump_json()
    assert reader_of(Document("b.json", quoted.encode())) is not fhir


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("2026-13-45"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["coding", "code", "system", "value", "amount", "category", "adjudication", "display", "text",
                         "reference", "sequence", "start", "resource", "id", "name", "given", "number", "reason"]),
        inner, max_size=4),
    max_leaves=12,
)  # fmt: skip
NAMES = ["item", "addItem", "total", "adjudication", "diagnosis", "identifier", "patient", "provider", "insurer",
         "insurance", "contained", "extension", "payment", "billablePeriod", "processNote", "supportingInfo", "request",
         "created",
         "productOrService", "quantity", "net", "unitPrice", "noteNumber", "totalCost", "entry", "status"]  # fmt: skip


@settings(max_examples=150)
@given(
    st.sampled_from(["ExplanationOfBenefit", "Claim", "ClaimResponse", "Bundle"]),
    st.dictionaries(st.sampled_from(NAMES), JSON | st.lists(st.dictionaries(st.sampled_from(NAMES), JSON)), max_size=8),
)
@example("ExplanationOfBenefit", {"item": [{"net": {"value": 10**400}, "quantity": {"value": 1e300}}]})
@example("ExplanationOfBenefit", {"item": [{"adjudication": [adjudged(BASE, "submitted", 1e-300)]}]})
def test_any_shape_is_read_or_refused(kind: str, members: dict[str, Any]) -> None:
    with suppress(Unreadable):
        read({"resourceType": kind, **members})


@pytest.mark.skipif(not FILES, reason="../shared/data/fhir is not here")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_real_file_is_read(path: Path) -> None:
    content = json.loads(path.read_text(encoding="utf-8"))
    claims = [one["resource"] for one in content["entry"]] if content["resourceType"] == "Bundle" else [content]
    bills = read_document(Document(path.name, path.read_bytes()))
    assert [len(bill.lines) for bill in bills] == [len(claim["item"]) for claim in claims]
    for bill, claim in zip(bills, claims, strict=True):
        assert bill.claim_number in [one["value"] for one in claim["identifier"]]
        assert bill.totals.charges is not None
        assert bill.totals.plan_paid is not None
        paid = claim.get("payment", {}).get("amount", {}).get("value")
        assert paid is None or bill.totals.plan_paid == Decimal(str(paid))


@pytest.mark.skipif(not FILES, reason="../shared/data/fhir is not here")
def test_three_hundred_explanations_take_less_than_a_second() -> None:
    resource = json.loads((SHARED / "v1_eobReadCarrierMultipleLines.json").read_text(encoding="utf-8"))
    data = json.dumps({"resourceType": "Bundle", "entry": [{"resource": resource}] * 100}).encode()
    started = time.process_time()
    assert len(fhir.read(Document("all.json", data))) == 100
    assert time.process_time() - started < 1.0  # three times what 300 a second allow: a loaded machine, a tracer
