"""The 835: what a payer answers becomes a bill a claim, to the cent, and what does not balance is said."""

import re
from datetime import date
from decimal import Decimal

import pytest

from bot.bill import Adjustment, Bill, Code, Contact, Line, Totals
from bot.readers import Document, read_document
from tests.bot.readers.x12.x12_writer import CLAIM, PAYER, interchange


def read(*segments: str, marks: str = "*:~", newline: str = "") -> list[Bill]:
    return read_document(Document("era.835", interchange(segments, marks=marks, newline=newline)))


def shown(one: Line | Totals, names: str) -> str:
    return " ".join(str(getattr(one, name)) for name in names.split())


def test_a_remittance_is_read_whole() -> None:
    (bill,) = read(*PAYER, *CLAIM)
    assert bill.kind == "remittance"
    assert (bill.provider, bill.payer, bill.patient) == ("FOX CLINIC", "HARVEST POINT HEALTH", "FELIX M DUARTE JR")
    assert (bill.account, bill.claim_number, bill.statement_date) == ("ACC-1", "PAYER-9", date(2026, 3, 9))
    assert bill.contacts == (Contact(who="insurer", phone="800-555-0190", url="www.harvest.example"),)
    assert bill.totals.model_dump(mode="json") == {
        "charges": "245.00",
        "allowed": "125.00",
        "plan_paid": "80.00",
        "adjustments": "120.00",
        "patient_paid": None,
        "patient_owes": "45.00",
        "previous_balance": None,
        "due_now": None,
    }
    assert bill.warnings == ()


def test_a_service_keeps_its_codes_amounts_reasons_and_remarks() -> None:
    (line,) = read(*PAYER, *CLAIM)[0].lines
    assert line.codes == (Code(system="cpt", code="96372"), Code(system="modifier", code="59"))
    assert (line.service_date, line.units) == (date(2026, 3, 2), "2")
    assert shown(line, "charge allowed plan_paid adjustment") == "245.00 125.00 80.00 120.00"
    assert shown(line, "deductible coinsurance copay patient_owes") == "25.00 15.00 5.00 45.00"
    assert line.not_covered is None
    assert line.remarks == ("N130",)
    assert line.adjustments[0] == Adjustment(group="CO", reason="45", amount=Decimal("120"))
    assert len(line.adjustments) == 4


@pytest.mark.parametrize("marks", ["*:~", "|>\n", "^<\x1c", "\x1d\x1f\x1e", "*!'"])
@pytest.mark.parametrize("newline", ["", "\n", "\r\n"])
def test_delimiters_come_from_isa(marks: str, newline: str) -> None:
    assert read(*PAYER, *CLAIM, marks=marks, newline=newline) == read(*PAYER, *CLAIM)


def test_two_interchanges_may_use_different_delimiters() -> None:
    both = interchange([*PAYER, *CLAIM]) + b"\r\n" + interchange([*PAYER, *CLAIM], marks="|>\n")
    one, other = read_document(Document("two.835", both))
    assert one == other


def test_a_file_wrapped_at_eighty_columns_is_read() -> None:
    data = interchange([*PAYER, *CLAIM])
    wrapped = b"\n".join(data[place : place + 80] for place in range(0, len(data), 80))
    (bill,) = read_document(Document("era.835", b"\xef\xbb\xbf" + wrapped))
    assert bill == read(*PAYER, *CLAIM)[0]


def test_a_reversal_is_negative_throughout() -> None:
    back = ["CLP*ACC-1*22*-245*-80**12*PAYER-9", "NM1*QC*1*DUARTE*FELIX", "SVC*HC:96372*-245*-80", "CAS*CO*45*-165"]
    reversal, again = read(PAYER[0].replace("80", "0", 1), *PAYER[1:], *back, *CLAIM)
    assert shown(reversal.totals, "charges plan_paid adjustments") == "-245.00 -80.00 -165.00"
    assert reversal.lines[0].adjustment == -165
    assert reversal.warnings == again.warnings == ()


def test_a_claim_answered_as_a_whole_is_one_line_with_its_group() -> None:
    claim = ["CLP*A*1*9000*80*920*MA*P*11*1**470*2.1", "CAS*CO*45*8000", "CAS*PR*1*920", "MIA*0***80*MA02"]
    (bill,) = read(*PAYER, *claim, "NM1*QC*1*DOE*JO", "MOA***MA01*N2", "DTM*232*20260201")
    (line,) = bill.lines
    assert line.codes == bill.diagnoses == (Code(system="msdrg", code="470"),)
    assert shown(line, "charge plan_paid deductible patient_owes") == "9000.00 80.00 920.00 920.00"
    assert line.remarks == ("MA02", "MA01", "N2")
    assert line.service_date == date(2026, 2, 1)
    assert bill.warnings == ()


def test_what_the_plan_leaves_to_the_patient_is_a_share_or_not_covered() -> None:
    (bill,) = read(*PAYER, "CLP*A*1*200*80*120*12*P", "SVC*HC:99213*200*80", "CAS*PR*96*70**66*20**248*15**45*15")
    (line,) = bill.lines
    assert shown(line, "not_covered deductible coinsurance patient_owes") == "70.00 20.00 15.00 120.00"


@pytest.mark.parametrize(
    ("service", "codes"),
    [
        ("SVC*NU:0450*100*80", [("revenue", "0450")]),
        ("SVC*HC:J1885:JW*100*80*636*4", [("hcpcs", "J1885"), ("modifier", "JW"), ("revenue", "0636")]),
        ("SVC*AD:D1110*100*80", [("cdt", "D1110")]),
        ("SVC*N4:00409120703*100*80", [("ndc", "00409-1207-03")]),
        ("SVC*HC>99213>25*100*80", [("cpt", "99213"), ("modifier", "25")]),
        ("SVC**100*80**1*HC:99214", [("cpt", "99214")]),
    ],
)
def test_the_service_composite_names_the_code(service: str, codes: list[tuple[str, str]]) -> None:
    (bill,) = read(*PAYER, "CLP*A*1*100*80**12*P", service, "CAS*CO*45*20")
    assert [(code.system, code.code) for code in bill.lines[0].codes] == codes


def test_units_are_those_that_were_billed() -> None:
    (bill,) = read(*PAYER, "CLP*A*1*100*80**12*P", "SVC*HC:99213*100*80**1.00**3.5", "CAS*CO*45*20")
    assert bill.lines[0].units == "3.5"


def test_a_service_without_a_day_has_the_claims() -> None:
    (bill,) = read(*PAYER, "CLP*A*1*100*80**12*P", "DTM*232*20260105", "SVC*HC:99213*100*80", "CAS*CO*45*20")
    assert bill.lines[0].service_date == date(2026, 1, 5)


def test_no_patient_share_is_nothing_to_pay_only_where_the_service_adds_up() -> None:
    whole, broken = read(
        *PAYER, "CLP*A*1*100*60**12*P", "SVC*HC:99213*100*60", "CAS*CO*45*40",
        "CLP*B*1*100*20**12*P", "SVC*HC:99213*100*20",
    )  # fmt: skip
    assert whole.lines[0].patient_owes == whole.totals.patient_owes == 0
    assert broken.lines[0].patient_owes is None
    assert broken.totals.patient_owes is None


@pytest.mark.parametrize(
    ("segments", "words"),
    [
        (["CLP*A*1*100*80**12*P", "SVC*HC:1*100*80", "CAS*CO*45*19"], "Line 1 does not add up: [$]100.00.*[$]19.00"),
        (["CLP*A*1*120*80**12*P", "SVC*HC:1*100*80", "CAS*CO*45*20"], "The lines come to [$]100.00"),
        (["CLP*A*1*100*80**12*P", "CAS*CO*45*10"], "This claim does not add up"),
        (["CLP*A*1*100*70**12*P", "CAS*CO*45*30"], "payment of this file is [$]80.00, but its claims come to [$]70"),
        (["CLP*A*1*1O0*80**12*P", "CAS*CO*45*20"], "charge of the claim could not be read: it says “1O0”"),
        (["CLP*A*1*100*80**12*P", "CAS*CO*45*20.005"], "adjustment CO 45 could not be read"),
        (["CLP*A*1*100*80**12*P", "SVC*HC*99213*100*80", "CAS*CO*45*20"], "written in two parts"),
    ],
)
def test_what_is_wrong_is_said(segments: list[str], words: str) -> None:
    (bill,) = read(*PAYER, *segments)
    assert any(re.search(words, one) for one in bill.warnings)


def test_an_adjustment_of_the_whole_claim_is_kept_beside_its_lines() -> None:
    segments = ["CLP*A*1*100*75**12*P", "CAS*CO*A2*5", "SVC*HC:1*100*80", "CAS*CO*45*20"]
    (bill,) = read(*PAYER, *segments)
    assert bill.adjustments == (Adjustment(group="CO", reason="A2", amount=Decimal(5)),)
    assert bill.totals.adjustments == Decimal(25)
    assert [one.reason for one in bill.lines[0].adjustments] == ["45"]


def test_what_the_payer_takes_from_the_provider_belongs_to_the_payment() -> None:
    paid = ["CLP*A*1*100*90**12*P", "CAS*CO*45*10", "PLB*1234567893*20261231*WO:1*12.50*L6*-2.50"]
    assert read(*PAYER, *paid)[0].warnings == ()


def test_a_file_that_ends_early_says_so_on_every_bill() -> None:
    data = interchange([*PAYER, *CLAIM])
    (bill,) = read_document(Document("era", data[: data.index(b"AMT")]))
    assert bill.totals.charges == 245
    assert any("ends before" in one for one in bill.warnings)


def test_segments_that_are_missing_are_counted() -> None:
    data = interchange([*PAYER, *CLAIM]).replace(b"LQ*HE*N130~", b"")
    (bill,) = read_document(Document("era", data))
    assert any("18 segments here, but 17 were found" in one for one in bill.warnings)
