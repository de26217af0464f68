"""The payment behind the claims of an 835."""

from datetime import date
from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document

_HEAD = (
    "ISA*00*          *00*          *ZZ*PAYER          *ZZ*PAYEE          *260101*0900*^*00501*000000001*0*P*:~"
    "GS*HP*PAYER*PAYEE*20260101*0900*1*X*005010X221A1~ST*835*0001~"
)


def _read(*segments: str) -> list[Bill]:
    return read_document(Document("era", (_HEAD + "~".join(segments) + "~SE*9*0001~GE*1*1~IEA*1*000000001~").encode()))


FILE = (
    "BPR*I*95.5*C*CHK************20260214", "TRN*1*00731*1999999999", "N1*PR*PLAN", "N1*PE*HOUSE", "LX*1",
    "CLP*A1*1*100*80*20*12*ICN1*22*1", "DTM*232*20260105", "DTM*050*20260110", "SVC*HC:99213*100*80", "CAS*PR*2*20",
    "CLP*A2*22*-50*-30*0*12*ICN2*13*7", "SVC*HC:71046*-50*-30*0324", "CAS*CO*45*-20",
    "PLB*1*20261231*L6*-55.5*WO:ICN9*10",
)  # fmt: skip


def test_each_claim_knows_the_check_what_was_taken_and_the_other_claims() -> None:
    first, second = (bill.remitted for bill in _read(*FILE))
    assert first
    assert second
    assert (first.number, first.method, first.day) == ("00731", "CHK", date(2026, 2, 14))
    assert (first.amount, first.claims_paid) == (Decimal("95.50"), Decimal("50.00"))
    assert [(one.code, one.claim, one.amount) for one in first.taken] == [
        ("L6", None, Decimal("-55.50")),
        ("WO", "ICN9", Decimal("10.00")),
    ]
    assert (first.status, first.frequency, first.received) == ("1", "1", date(2026, 1, 10))
    assert (second.status, second.facility, second.frequency, second.received) == ("22", "13", "7", None)
    assert [(one.place, one.claim_number, one.plan_paid) for one in first.others] == [(2, "ICN2", Decimal("-30.00"))]


def test_a_file_of_many_claims_does_not_list_them() -> None:
    many = [f"CLP*A{number}*1*10*10*0*12*ICN{number}" for number in range(40)]
    remitted = _read("BPR*I*400*C*ACH", "N1*PR*PLAN", "LX*1", *many)[0].remitted
    assert remitted
    assert (remitted.claims, remitted.others) == (40, ())
