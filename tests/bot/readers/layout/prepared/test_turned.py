"""Tables whose services stand side by side, and summaries that only look so."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document


def _read(text: str) -> Bill:
    (bill,) = read_document(Document("eob.txt", text.encode()))
    return bill


ACROSS = """\
Lakeview Health Plan            Explanation of Benefits
Patient: Odile Garnier          Claim number: LV-2204-118

                    Ear cleaning    Hearing test    Total
Date                04/02/2026      04/02/2026
Procedure code      69210           92557
Amount billed       $150.00         $220.00         $370.00
Plan discount       $60.00          $130.00         $190.00
Plan paid           $65.00          $90.00          $155.00
You owe             $25.00          $0.00           $25.00
"""


def test_services_side_by_side_become_lines() -> None:
    bill = _read(ACROSS)
    read = [
        (line.codes[0].code, line.charge, line.adjustment, line.plan_paid, line.patient_owes) for line in bill.lines
    ]
    assert read == [
        ("69210", Decimal("150.00"), Decimal("60.00"), Decimal("65.00"), Decimal("25.00")),
        ("92557", Decimal("220.00"), Decimal("130.00"), Decimal("90.00"), Decimal("0.00")),
    ]  # fmt: skip
    assert [line.description for line in bill.lines] == ["Ear cleaning", "Hearing test"]
    assert bill.totals.charges == Decimal("370.00")
    assert bill.totals.patient_owes == Decimal("25.00")


def test_a_summary_of_a_month_and_of_a_year_has_no_services() -> None:
    bill = _read("""\
Lakeview Health Plan            Explanation of Benefits
Patient: Odile Garnier          Claim number: LV-2204-118

Service          Date          Amount billed    Plan paid    You owe
Ear cleaning     04/02/2026    $150.00          $125.00      $25.00
Total                          $150.00          $125.00      $25.00

                 April 2026    Year to date
Amount billed    $150.00       $900.00
Plan discount    $0.00         $310.00
Plan paid        $125.00       $505.00
You owe          $25.00        $85.00
""")
    assert len(bill.lines) == 1
    assert bill.totals.charges == Decimal("150.00")


ONE_ACROSS = """\
Lakeview Health Plan            Explanation of Benefits
Patient: Odile Garnier          Claim number: LV-2204-118

Billed       Plan paid    You owe
$150.00      $65.00       $25.00

                    Service 1       Claim total
Date                04/02/2026
Service             Ear cleaning
Amount billed       $150.00         $150.00
Plan discount       $60.00          $60.00
Deductible
Plan paid           $65.00          $65.00
You owe             $25.00          $25.00
"""


def test_one_service_beside_the_sums_is_one_line_below_a_summary_and_around_a_row_that_nothing_has() -> None:
    bill = _read(ONE_ACROSS)
    (line,) = bill.lines
    assert (line.description, line.charge, line.plan_paid) == ("Ear cleaning", Decimal("150.00"), Decimal("65.00"))
    assert line.deductible is None
    assert bill.totals.charges == Decimal("150.00")
    assert not bill.warnings


WRAPPED = """\
Lakeview Health Plan            Explanation of Benefits
Patient: Odile Garnier          Claim number: LV-2204-119

                         Service 1        Service 2          Total
Date                    05/12/2026       05/12/2026
Services provided       Sleep study          Office
                                      consultation
Procedure code               95810            99243
Amount billed              $900.00          $250.00      $1,150.00
Plan discount              $300.00           $50.00        $350.00
Tier two fund               $10.00           $10.00         $20.00
Charges not                      -                -              -
covered
Plan paid                  $540.00          $160.00        $700.00
Total member                $50.00           $30.00         $80.00
responsibility
"""


def test_labels_and_values_that_wrap_and_labels_known_to_nobody_do_not_end_a_turned_table() -> None:
    bill = _read(WRAPPED)
    assert [(line.plan_paid, line.patient_owes) for line in bill.lines] == [
        (Decimal("540.00"), Decimal("50.00")),
        (Decimal("160.00"), Decimal("30.00")),
    ]
    assert [line.description for line in bill.lines] == ["Sleep study", "Office consultation"]
    assert any("Tier two fund" in warning for warning in bill.warnings)
