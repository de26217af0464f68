"""The 837: what a provider asks of a payer, line by line, for the patient of its level."""

import re
from datetime import date

import pytest

from bot.bill import Bill, Code
from bot.readers import Document, read_document
from tests.bot.readers.x12.x12_writer import interchange

PROVIDER = ["BHT*0019*00*1*20260312*0802*CH", "HL*1**20*1", "NM1*85*2*PRAIRIE CLINIC*****XX*1"]
SUBSCRIBER = ["HL*2*1*22*0", "SBR*P*18", "NM1*IL*1*BRANDT*HELGA", "DMG*D8*19790214*F", "NM1*PR*2*HARVEST POINT"]
CLAIM = ["CLM*PC-1*100***11:B:1*Y*A*Y*Y", "HI*ABK:M5450*ABF:E119"]
LINE = ["LX*1", "SV1*HC:99213:25*100*UN*1***1", "DTP*472*D8*20260309"]


def read(*segments: str) -> list[Bill]:
    return read_document(Document("claim.837", interchange(segments, kind="837")))


def test_a_claim_is_read_whole() -> None:
    (bill,) = read(*PROVIDER, *SUBSCRIBER, *CLAIM, *LINE)
    assert (bill.kind, bill.provider, bill.payer) == ("claim", "PRAIRIE CLINIC", "HARVEST POINT")
    assert (bill.patient, bill.patient_birth_date, bill.patient_sex) == ("HELGA BRANDT", date(1979, 2, 14), "female")
    assert bill.claim_number == bill.account == "PC-1"
    assert [code.code for code in bill.diagnoses] == ["M54.50", "E11.9"]
    assert [(code.system, code.code) for code in bill.lines[0].codes] == [
        ("cpt", "99213"), ("modifier", "25"), ("pos", "11"),
    ]  # fmt: skip
    assert bill.totals.charges == bill.lines[0].charge == 100
    assert bill.warnings == ()


def test_a_dependent_is_the_patient_of_the_claims_of_that_level_only() -> None:
    dependent = ["HL*3*2*23*0", "PAT*19", "NM1*QC*1*BRANDT*OTTO", "DMG*D8*20110730*M"]
    next_one = ["HL*4*1*22*0", "NM1*IL*1*KNOX*PAUL"]
    first, second = read(*PROVIDER, *SUBSCRIBER, *dependent, *CLAIM, *LINE, *next_one, *CLAIM, *LINE)
    assert (first.patient, first.patient_sex) == ("OTTO BRANDT", "male")
    assert (second.patient, second.patient_birth_date, second.payer) == ("PAUL KNOX", None, None)
    assert first.provider == second.provider == "PRAIRIE CLINIC"


def test_another_insurers_people_and_amounts_are_not_the_patients() -> None:
    other = ["SBR*S*18", "AMT*D*61.5", "CAS*PR*1*12.5", "OI***Y", "NM1*IL*1*OTHER*SUE", "DMG*D8*19500101*M"]
    (bill,) = read(*PROVIDER, *SUBSCRIBER, *CLAIM, *other, "NM1*PR*2*MEDICARE", *LINE)
    assert (bill.patient, bill.patient_birth_date, bill.payer) == ("HELGA BRANDT", date(1979, 2, 14), "HARVEST POINT")
    assert bill.totals.plan_paid is not None
    assert f"{bill.totals.plan_paid}" == "61.50"


def test_services_without_their_counter_are_lines_too() -> None:
    (bill,) = read(
        *PROVIDER, *SUBSCRIBER, *CLAIM, "SV1*HC:99213*60*UN*1", "SV1*HC:J1885*40*UN*2", "LIN**N4*00409379601"
    )
    assert [line.codes[0].code for line in bill.lines] == ["99213", "J1885"]
    assert Code(system="ndc", code="00409-3796-01") in bill.lines[1].codes


def test_a_hospitals_line_has_its_department_and_no_place_of_service() -> None:
    claim = ["CLM*H*500***11:A:1", "DTP*434*RD8*20260305-20260308", "AMT*F5*20", "AMT*F3*130"]
    (bill,) = read(*PROVIDER, *SUBSCRIBER, *claim, "LX*1", "SV2*0120**500*DA*3**150")
    (line,) = bill.lines
    assert line.codes == (Code(system="revenue", code="0120"),)
    assert (line.units, line.service_date) == ("3", date(2026, 3, 5))
    assert line.not_covered == 150
    assert f"{bill.totals.patient_paid} {bill.totals.patient_owes}" == "20.00 130.00"


@pytest.mark.parametrize(
    ("segments", "words"),
    [
        (["CLM*A*90***11:B:1", *LINE], "lines come to [$]100.00, but the claim's charge is [$]90.00"),
        (["CLM*A*100***11:B:1", "HI*BK:7245", *LINE], "old codes [(]ICD-9[)].*7245"),
        (["CLM*A*100***11:B:1", *LINE[:2], "DTP*472*D8*20260231"], "date of line 1 could not be read"),
    ],
)
def test_what_is_wrong_is_said(segments: list[str], words: str) -> None:
    (bill,) = read(*PROVIDER, *SUBSCRIBER, *segments)
    assert any(re.search(words, one) for one in bill.warnings)
