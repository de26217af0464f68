"""Papers of software that nobody had brought yet: what their rows, headings and sums mean."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document


def read(text: str, name: str = "bill") -> Bill:
    (bill,) = read_document(Document(name, text.encode()))
    return bill


def codes(bill: Bill) -> list[list[str]]:
    return [[code.code for code in line.codes] for line in bill.lines]


def test_amounts_with_signs_are_no_ages_of_a_debt() -> None:
    bill = read(
        "Fox Lab\nTest              CPT      Charge   Adjustments  Insurance paid  You owe\n"
        "Thyroid panel     84443     61.30       -40.12          -12.10       9.08\n"
        "Blood count       85025     44.20       -31.15          -10.00       3.05\n"
    )
    assert [line.charge for line in bill.lines] == [Decimal("61.30"), Decimal("44.20")]
    assert [line.plan_paid for line in bill.lines] == [Decimal("12.10"), Decimal("10.00")]


def test_a_column_of_services_that_are_all_codes_is_one_of_codes() -> None:
    bill = read(
        "Fox Health Plan\nExplanation of benefits\n"
        "Service   Date       Billed    Allowed   Plan paid   You owe\n"
        "92014     02/17/26   180.00    120.00    100.00      20.00\n"
        "92015     02/17/26    40.00     25.00     25.00       0.00\n"
        "Claim totals         220.00    145.00    125.00      20.00\n"
    )
    assert codes(bill) == [["92014"], ["92015"]]
    assert [line.plan_paid for line in bill.lines] == [100, 25]
    assert bill.totals.charges == 220


def test_a_code_day_and_count_may_stand_between_words_and_amount() -> None:
    bill = read(
        "Fox Hospital\nChest x-ray\nFeb 9, 2026\n71046\nQuantity: 1\n$310.00\n"
        "Saline\nFeb 9, 2026\nJ7030\nQuantity: 2\n$64.00\nHeart tracing\nFeb 10, 2026\n93005\nQuantity: 1\n$226.00\n"
    )
    assert codes(bill) == [["71046"], ["J7030"], ["93005"]]
    assert [line.units for line in bill.lines] == ["1", "2", "1"]
    assert [line.charge for line in bill.lines] == [310, 64, 226]


def test_modifiers_of_several_columns_are_kept() -> None:
    bill = read("Svc Date,Proc,Mod1,Mod2,Qty,Charge\n01/12/2026,11042,59,LT,1,155.00\n01/12/2026,99213,25,,1,99.00\n")
    assert codes(bill) == [["11042", "59", "LT"], ["99213", "25"]]


def test_a_sign_of_numbers_behind_the_words_heads_how_many() -> None:
    counts = read(
        "Date,CPT,Service,#,Fee\n01/12/2026,95004,Skin tests,40,480.00\n01/12/2026,99204,New visit,1,265.00\n"
    )
    assert [line.units for line in counts.lines] == ["40", "1"]
    numbers = read("#,CPT,Service,Fee\n1,95004,Skin tests,480.00\n2,99204,New visit,265.00\n")
    assert [line.units for line in numbers.lines] == [None, None]


def test_rows_of_the_same_labels_are_the_sums_of_parts() -> None:
    bill = read(
        "Fox Clinic\nVisit 1\n99213 Office visit    $120.00\nCharges $120.00 Adjustments $20.00 Balance $100.00\n"
        "Visit 2\n97140 Manual therapy    $60.00\nCharges $60.00 Adjustments $10.00 Balance $50.00\n"
        "Amount due $150.00\n"
    )
    totals = bill.totals
    assert [totals.charges, totals.adjustments, totals.patient_owes] == [Decimal(180), Decimal(30), Decimal(150)]


def test_a_service_called_an_adjustment_behind_its_code_is_a_charge() -> None:
    bill = read("Fox Chiropractic\n98940 Chiropractic adjustment    $58.00\n97010 Heat pack    $15.00\nTotal $73.00\n")
    assert codes(bill) == [["98940"], ["97010"]]


def test_a_modifier_may_stand_in_brackets_behind_a_leading_code() -> None:
    bill = read("Fox Counseling\nDate        Service               Fee\n03/03/2026  90834 (95) - Therapy  $140.00\n")
    assert codes(bill) == [["90834", "95"]]


def test_what_was_paid_on_a_statement_for_reimbursement_its_client_paid() -> None:
    bill = read(
        "Fox Counseling\nReceipt for insurance reimbursement\nDate        CPT    Service   Fee      Paid\n"
        "03/03/2026  90834  Therapy   $140.00  $140.00\nTotal paid by client: $140.00\n"
    )
    assert bill.lines[0].plan_paid is None
    assert bill.totals.plan_paid is None
    assert bill.totals.patient_paid == Decimal(140)


def test_labeled_amounts_below_what_was_done_are_of_that() -> None:
    bill = read(
        "Fox Health Plan\nExplanation of benefits\n1. 02/26/2026  Eye exam (92014)\n"
        "Billed: $165.00   Discount: $58.00   Plan paid: $77.00   You owe: $30.00\n"
        "2. 02/27/2026  Lens fitting (92310)\nBilled: $90.00   Discount: $40.00   Plan paid: $50.00   You owe: $0.00\n"
        "Claim total:  Billed $255.00   Discount $98.00   Plan paid $127.00   You owe $30.00\n"
    )
    assert codes(bill) == [["92014"], ["92310"]]
    assert [line.adjustment for line in bill.lines] == [58, 40]
    assert bill.totals.adjustments == 98


def test_cents_that_stand_apart_belong_to_their_dollars() -> None:
    bill = read(
        "FOX HOSPITAL\n\n42 REV CD  43 DESCRIPTION    44 HCPCS/RATE  45 SERV DATE  46 UNITS  47 TOTAL CHARGES\n"
        "0324       CHEST X-RAY       71046          030226        1         310 00\n"
        "0450       EMERGENCY ROOM    99283 25       030226        1        1275 40\n"
        "0001       TOTALS                                                  1585 40\n"
    )
    assert [line.charge for line in bill.lines] == [Decimal("310.00"), Decimal("1275.40")]
    assert codes(bill)[1] == ["99283", "25", "0450"]
    assert bill.totals.charges == Decimal("1585.40")


def test_codes_with_an_amount_each_in_one_row_are_lines_of_their_own() -> None:
    bill = read(
        "Fox Clinic\nPatient: Ann Roe\n04/01/2026   99214  $180.00      93000  $62.00\n"
        "04/09/2026   85025  $31.00\nTotal charges  $273.00\n"
    )
    assert codes(bill) == [["99214"], ["93000"], ["85025"]]
    assert [line.charge for line in bill.lines] == [180, 62, 31]
    assert [str(line.service_date) for line in bill.lines] == ["2026-04-01", "2026-04-01", "2026-04-09"]


def test_a_code_called_one_makes_a_charge_however_many_words_stand_before_it() -> None:
    bill = read(
        "Fox Lab\nSexually transmitted infection panel, urine CPT 87491 $92.10\nGlucose test CPT 82947 $11.75\n"
        "Total charges $103.85\n"
    )
    assert codes(bill) == [["87491"], ["82947"]]


def test_codes_and_counts_in_a_row_below_belong_to_the_line_above() -> None:
    bill = read(
        "FOX HOSPITAL\nDate / Code    Description / Quantity            Charge\n"
        "03/08/2026     CHEST X-RAY TWO VIEWS               412.00\n71046          Qty 1\n"
        "03/08/2026     ONDANSETRON INJECTION                41.00\nJ2405          Qty 4\n"
        "               Total charges                       453.00\n"
    )
    assert codes(bill) == [["71046"], ["J2405"]]
    assert [line.units for line in bill.lines] == ["1", "4"]


def test_labeled_amounts_below_each_line_are_of_that_line() -> None:
    bill = read(
        "Fox Health Plan\nExplanation of benefits\nDate        Service                   Amount billed   Your share\n"
        "03/04/2026  Heart ultrasound (93306)      $1,180.00       $95.00\n"
        "Plan discount $702.00   Plan paid $383.00   Copay $95.00\n"
        "03/04/2026  Office visit (99214)            $230.00       $40.00\n"
        "Plan discount $88.00   Plan paid $102.00   Copay $40.00\n"
        "Total                                     $1,410.00      $135.00\n"
    )
    assert [line.plan_paid for line in bill.lines] == [383, 102]
    assert [line.adjustment for line in bill.lines] == [702, 88]
    assert [line.copay for line in bill.lines] == [95, 40]
    assert bill.totals.patient_owes == 135


def test_sums_below_one_line_are_not_its_own() -> None:
    bill = read(
        "Fox Clinic\nDate        Service                   Amount billed\n"
        "03/04/2026  Office visit (99214)            $230.00\n"
        "Insurance discount $88.00   Insurance paid $102.00   You owe $40.00\n"
    )
    assert bill.lines[0].plan_paid is None
    assert [bill.totals.plan_paid, bill.totals.patient_owes] == [Decimal(102), Decimal(40)]


def test_a_table_of_visits_has_these_for_its_lines() -> None:
    bill = read(
        "Fox Health - Billing summary\n"
        "Visit                            Total charges   Insurance   Adjustments   You paid   Remaining\n"
        "02/03/2026 Office, Dr. Amari         $265.00      $140.00       $85.00      $40.00      $0.00\n"
        "02/19/2026 Lab, Fox Main             $318.00      $122.50      $164.00       $0.00     $31.50\n"
        "                                     $583.00      $262.50      $249.00      $40.00     $31.50\n"
    )
    assert [line.plan_paid for line in bill.lines] == [Decimal("140.00"), Decimal("122.50")]
    assert [line.patient_owes for line in bill.lines] == [Decimal("0.00"), Decimal("31.50")]
    assert bill.totals.charges == Decimal("583.00")


def test_what_remains_after_a_payment_told_before_it_is_asked() -> None:
    bill = read(
        "Fox Surgical Center\nAccount 8812 | Patient Ann Roe | DOS 02/25/2026\n\n"
        "CPT | What | Billed | Plan paid | Written off | Yours\n"
        "29881 | Knee | 6,200.00 | 3,410.00 | 2,290.00 | 500.00\n"
        "Totals | | 6,200.00 | 3,410.00 | 2,290.00 | 500.00\n\nYou have paid 150.00 so far. Remaining: 350.00\n"
    )
    assert bill.totals.patient_paid == 150
    assert bill.totals.patient_owes == 350


def test_the_day_of_an_offer_is_not_the_day_due() -> None:
    bill = read(
        "Fox Physicians\n03/02/2026  99285  Emergency visit   $600.00\nCurrent balance   $600.00\n"
        "SPECIAL OFFER: pay $480.00 by 05/01/2026 and we will take 20% off your balance.\n"
    )
    assert bill.due_date is None
    assert bill.totals.patient_owes == 600


def test_of_a_form_of_all_services_only_what_is_ticked_was_done() -> None:
    bill = read(
        "FOX PRIMARY CARE - SUPERBILL\nName: Ann Roe     Visit: 03/18/2026\n\n"
        "[ ] 99212  Brief visit            $90\n[X] 99214  Moderate visit        $180\n[ ] 94010  Spirometry   $75\n"
        "[X] 90471  Shot admin             $30\n\nTotal today: $210\n"
    )
    assert codes(bill) == [["99214"], ["90471"]]
    assert [line.charge for line in bill.lines] == [180, 30]
    assert bill.totals.charges == 210


def test_boxes_of_ways_to_pay_leave_the_bill_alone() -> None:
    bill = read("Fox Clinic\n99213  Office visit   $90.00\nTotal due   $90.00\n[ ] Visa   [ ] Check\n")
    assert bill.totals.patient_owes == 90


def test_a_stroke_parts_a_code_from_its_words() -> None:
    bill = read(
        "Fox Clinic\nDate         Procedure / Description     Charges   You owe\n"
        "02/12/2026   59025 / Fetal stress test    180.00     23.00\n"
        "03/03/2026   36415 / Blood draw            25.00      0.00\n"
    )
    assert codes(bill) == [["59025"], ["36415"]]


def test_a_fee_with_a_code_is_a_charge() -> None:
    bill = read(
        "Fox Orthodontics\nTreatment fee D8080      $5,400.00\nInsurance paid   -$1,500.00\nBalance   $3,900.00\n"
    )
    assert codes(bill) == [["D8080"]]
    assert bill.lines[0].charge == 5400
