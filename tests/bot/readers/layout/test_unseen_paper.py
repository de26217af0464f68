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


def test_an_estimated_share_less_what_was_paid_is_what_is_asked() -> None:
    bill = read(
        "Fox Dental\nDate      ADA    Th  Surf  Description    Fee      Est Ins   Est Pat\n"
        "03/05/26  D2391  14  O     Resin filling  165.00   112.00     53.00\n"
        "03/19/26  D2750  30        Crown          900.00   450.00    450.00\n"
        "Totals                                  1,065.00   562.00    503.00\n\n"
        "Payment 03/05/26 Visa                                       -53.00\n"
        "Estimated patient balance                                    450.00\n"
    )
    assert [line.patient_owes for line in bill.lines] == [53, 450]
    assert bill.totals.patient_owes == 450


def test_days_in_the_boxes_of_a_form_are_days() -> None:
    bill = read(
        "HEALTH INSURANCE CLAIM FORM\n"
        "24.A DATE(S) OF SERVICE        B     D. PROCEDURES           F            G\n"
        "  From          To            PLACE CPT/HCPCS  MODIFIER    $ CHARGES    UNITS\n"
        "01 15 26     01 15 26         11    99203      25           231 00        1\n"
        "01 15 26     01 15 26         11    11730      TA           148 50        1\n\n"
        "28. TOTAL CHARGE  $ 379 50\n"
    )
    assert [str(line.service_date) for line in bill.lines] == ["2026-01-15", "2026-01-15"]
    assert [line.charge for line in bill.lines] == [Decimal("231.00"), Decimal("148.50")]
    assert bill.totals.charges == Decimal("379.50")


def test_a_ledgers_column_of_kinds_tells_payments_from_charges_of_one_code() -> None:
    bill = read(
        "Practice: Fox Urology\nSvc Date,Type,CPT,Descr,Qty,Amount,Payer\n"
        "02/17/2026,CHG,51798,Bladder scan,1,140.00,\n02/17/2026,PMT,51798,Ins payment,1,-61.15,HUMANA\n"
        "02/17/2026,ADJ,51798,Contractual,1,-58.85,HUMANA\n02/17/2026,PMT,,Copay card,1,-20.00,SELF\n",
        "ledger.csv",
    )
    totals = bill.totals
    assert codes(bill) == [["51798"]]
    assert [totals.plan_paid, totals.adjustments, totals.patient_paid] == [
        Decimal("61.15"), Decimal("58.85"), Decimal(20),
    ]  # fmt: skip


def test_a_count_behind_a_code_in_brackets_may_be_of_hundreds() -> None:
    bill = read("Fox Infusion\nService\tDate\tBilled\nNivolumab (J9299) x 240\t3/2/26\t$9,800.00\nTotal\t\t$9,800.00\n")
    assert bill.lines[0].units == "240"


def test_an_allowance_that_is_taken_off_is_no_allowed_amount() -> None:
    bill = read(
        "Fox Audiology\nServices provided on March 12, 2026:\nHearing test (92557): $165.00\n"
        "Hearing aids (V5261): $2,835.00\n"
        "Total: $3,000.00\nInsurance allowance: $1,200.00\nDeposit paid: $500.00\nBalance due: $1,300.00\n"
    )
    assert bill.totals.allowed is None
    assert any("$1,200.00" in warning for warning in bill.warnings)
    assert {str(line.service_date) for line in bill.lines} == {"2026-03-12"}


def test_a_price_before_insurance_is_the_charge() -> None:
    bill = read(
        "Date,Code,Treatment,Price before your plan,Plan,Reduced by,What's left\n"
        "03/01/2026,97161,PT evaluation,$240.00,$118.00,$82.00,$40.00\n"
        "03/08/2026,97110,Exercise,$160.00,$64.00,$56.00,$40.00\n",
        "export.csv",
    )
    assert [line.charge for line in bill.lines] == [240, 160]
    assert [line.adjustment for line in bill.lines] == [82, 56]
    assert [line.patient_owes for line in bill.lines] == [40, 40]


def test_a_share_in_percents_below_the_totals_is_no_line() -> None:
    bill = read(
        "Fox Clinic\nService date  Code   Service        Charge   Medicare allowed  Medicare paid\n"
        "02/19/2026    99214  Office visit   190.00   126.50            101.20\n\n"
        "Total charges                  $190.00\nMedicare write-off             -$63.50\n"
        "Medicare paid                 -$101.20\n20% coinsurance                 $25.30\nYou owe  $25.30\n"
    )
    assert len(bill.lines) == 1
    assert bill.totals.patient_owes == Decimal("25.30")


def test_discounts_of_each_item_and_their_sum_are_not_added() -> None:
    bill = read(
        "Fox Optical\nV2020 Frame              189.00\n   Plan discount        -70.00\n"
        "V2203 Lenses             160.00\n   Plan discount        -96.00\n"
        "V2750 Coating   75.00\n   Plan discount  -15.00\n"
        "Subtotal                 424.00\nDiscounts               -181.00\nVSP pays                -143.00\n"
        "You pay today            100.00\n"
    )
    assert bill.totals.adjustments == 181
    assert bill.totals.plan_paid == 143


def test_copays_that_were_received_the_patient_paid() -> None:
    bill = read(
        "Fox Therapy\n97110 Exercise   $120.00\n97140 Massage   $60.00\nTotal   $180.00\nCopays collected   $30.00\n"
        "Insurance payments   $90.00\nWrite off   $40.00\nAmount due   $20.00\n"
    )
    assert bill.totals.patient_paid == 30


def test_what_an_insurer_has_not_paid_yet_explains_what_is_not_asked() -> None:
    bill = read(
        "Fox Group\nDate      Code   Service     Charge   Ins Paid   Ins Adj   Ins Pend   Pt Due\n"
        "01/22/26  73030  X-ray       118.00      40.20     67.80       0.00    10.00\n"
        "03/17/26  20610  Injection   310.00       0.00      0.00     310.00     0.00\n"
        "Total                        428.00      40.20     67.80     310.00    10.00\n"
    )
    assert bill.totals.patient_owes == 10
    assert not bill.warnings
