"""Two readers of X12 that others wrote say how many claims a file holds and what was paid for them."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from bot.readers import Document, read_document

SHARED = Path(__file__).parents[5] / "shared" / "data" / "x12"
REMITTANCES = sorted((SHARED / "835").glob("*.edi"))
CLAIMS = sorted((SHARED / "837").glob("*.edi"))
ABSENT = pytest.mark.skipif(not (REMITTANCES and CLAIMS), reason="../shared/data/x12 is not here")


@ABSENT
@pytest.mark.parametrize("path", REMITTANCES, ids=lambda path: path.name)
def test_claims_and_payments_are_those_oxedi_finds(path: Path) -> None:
    oxedi = pytest.importorskip("oxedi")
    bills = read_document(Document(path.name, path.read_bytes()))
    theirs = oxedi.parse(path.read_bytes())
    assert len(bills) == theirs.count_claims()
    withheld = sum(map(Decimal, re.findall(r"\nPLB\*[^*]*\*[^*]*\*[^*]*\*([-\d.]+)", path.read_text(encoding="utf-8"))))
    assert sum(bill.totals.plan_paid or Decimal() for bill in bills) - withheld == theirs.sum_payments()


@ABSENT
@pytest.mark.parametrize("path", REMITTANCES, ids=lambda path: path.name)
def test_amounts_of_each_claim_are_those_openx12_finds(path: Path) -> None:
    x835 = pytest.importorskip("openx12").x835
    bills = read_document(Document(path.name, path.read_bytes()))
    theirs = x835.parse(path.read_text(encoding="utf-8")).claims
    for bill, claim in zip(bills, theirs, strict=True):
        assert bill.account == claim["patient_control_number"]
        assert bill.claim_number == claim["payer_claim_control_number"]
        assert bill.totals.charges == Decimal(str(claim["total_claim_charge"]))
        assert bill.totals.plan_paid == Decimal(str(claim["claim_payment_amount"]))
        assert len(claim["services"]) in (len(bill.lines), 0)


@ABSENT
@pytest.mark.parametrize("path", CLAIMS, ids=lambda path: path.name)
def test_claims_are_those_openx12_finds(path: Path) -> None:
    openx12 = pytest.importorskip("openx12")
    text = path.read_text(encoding="utf-8")
    bills = read_document(Document(path.name, path.read_bytes()))
    theirs = (openx12.x837i if "SV2*" in text else openx12.x837p).parse(text).claims
    for bill, claim in zip(bills, theirs, strict=True):
        assert bill.claim_number == claim["claim_number"]
        assert bill.totals.charges == Decimal(str(claim["amount"]))
        assert [line.charge for line in bill.lines] == [Decimal(str(one["charge"])) for one in claim["services"]]
