"""What is made without validation is what validation would have made."""

import copy
from decimal import Decimal

import pytest

from bot.bill import Adjustment, Bill, Code, Line, Totals
from bot.exceptions import Unreadable
from bot.readers import Document, read_document
from bot.readers.x12.made import made
from tests.bot.readers.x12.x12_writer import CLAIM, PAYER, interchange

CODES = (Code(system="cpt", code="99213"),)
ROWS = (Adjustment(group="CO", reason="45", amount=Decimal("20.00")),)


def test_a_made_bill_is_the_validated_one_in_every_way() -> None:
    line = made(Line, line=1, codes=CODES, charge=Decimal("100.00"), adjustments=ROWS)
    same = Line(line=1, codes=CODES, charge=Decimal("100.00"), adjustments=ROWS)
    bill = made(Bill, kind="remittance", lines=(line,), totals=made(Totals, charges=Decimal("100.00")))
    validated = Bill(kind="remittance", lines=(same,), totals=Totals(charges=Decimal("100.00")))
    assert bill == validated
    assert bill.model_dump_json() == validated.model_dump_json()
    assert repr(bill) == repr(validated)
    assert copy.deepcopy(bill) == Bill.model_validate_json(bill.model_dump_json()) == validated
    assert bill.model_copy(update={"payer": "P"}).payer == "P"
    assert bill.payer is None


def test_what_is_read_passes_the_validation_it_was_spared() -> None:
    for bill in read_document(Document("era", interchange([*PAYER, *CLAIM]))):
        assert Bill.model_validate(bill.model_dump()) == bill
        assert Bill.model_validate_json(bill.model_dump_json()).model_dump_json() == bill.model_dump_json()


def test_amounts_that_come_to_more_than_a_bill_are_refused() -> None:
    huge = ["CLP*A*1*1*1**12*P", "SVC*HC:1*1*1", *["CAS*CO*45*999999999.99"] * 2]
    with pytest.raises(Unreadable, match="more than a billion"):
        read_document(Document("era", interchange([*PAYER, *huge])))
