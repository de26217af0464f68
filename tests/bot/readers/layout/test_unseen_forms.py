"""Forms, ledgers, cells and messages of software that nobody had brought yet: which lines and totals they hold."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document


def read(text: str, name: str = "bill") -> Bill:
    (bill,) = read_document(Document(name, text.encode()))
    return bill


def codes(bill: Bill) -> list[list[str]]:
    return [[code.code for code in line.codes] for line in bill.lines]


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


def test_lines_below_each_other_in_the_cells_of_one_row_are_rows() -> None:
    bill = read(
        "<html><body><p>Fox Clinic</p><table><tr><th>Visit</th><th>CPT</th><th>Service</th><th>Charge</th>"
        "<th>You owe</th></tr><tr><td>03/05/2026</td><td>99212<br>11200</td><td>Visit<br>Skin tags</td>"
        "<td>$90.00<br>$130.00</td><td>$20.00<br>$13.00</td></tr>"
        "<tr><td>03/19/2026</td><td>99211</td><td>Nurse visit</td><td>$40.00</td>"
        "<td>$0.00</td></tr></table></body></html>",
        "page.html",
    )
    assert codes(bill) == [["99212"], ["11200"], ["99211"]]
    assert [line.charge for line in bill.lines] == [90, 130, 40]
    assert [line.patient_owes for line in bill.lines] == [20, 13, 0]
    assert str(bill.lines[1].service_date) == "2026-03-05"


def test_a_cell_of_two_lines_beside_one_amount_is_one_line() -> None:
    bill = read(
        "<html><body><p>Fox Clinic</p><table><tr><th>Date</th><th>CPT</th><th>Service</th><th>Charge</th></tr>"
        "<tr><td>03/05/2026</td><td>99212</td><td>Visit<br>Dr. Roe</td><td>$90.00</td></tr>"
        "<tr><td>03/19/2026</td><td>99211</td><td>Nurse<br>visit</td><td>$40.00</td></tr></table></body></html>",
        "page.html",
    )
    assert [line.charge for line in bill.lines] == [90, 40]


def test_a_share_called_due_from_you_is_asked_for() -> None:
    bill = read(
        "Fox Anesthesia\n00840 Anesthesia   $900.00\nCharges   $900.00\nCigna payment   ($500.00)\n"
        "Cigna write-off   ($300.00)\nCoinsurance due from you   $100.00\n"
    )
    assert bill.totals.patient_owes == 100


def test_a_message_prices_each_service_and_says_what_is_left() -> None:
    bill = read(
        "Hi Ray,\n\nHere is the breakdown for your 3/11/26 visit (acct 77-2043):\n\n"
        "92004 eye exam: $185, EyeMed paid $95, discount $50, you pay $40\n"
        "92015 refraction: $45, not covered, you pay $45\n\n"
        "You already paid $40 at the visit, so $45 is left.\n\nThanks,\nFox Vision\n"
    )
    assert [line.charge for line in bill.lines] == [185, 45]
    assert [line.plan_paid for line in bill.lines] == [95, None]
    assert [line.not_covered for line in bill.lines] == [None, None]
    assert {str(line.service_date) for line in bill.lines} == {"2026-03-11"}
    assert bill.totals.patient_owes == 45


def test_a_row_of_sums_may_name_insurers_alone() -> None:
    bill = read(
        "FOX PODIATRY GROUP\nDate: 03/13/2026   Provider: A. Roe DPM\n  CPT 11720  Mod 59   Debride nails   $95.00\n"
        "Date: 03/27/2026   Provider: A. Roe DPM\n  CPT 99212  Mod 25   Office visit   $105.00\n\n"
        "Charges 200.00   Medicare 120.00-   Medigap 30.00-   Write-off 50.00-   Balance 0.00\n"
    )
    totals = bill.totals
    assert bill.provider == "FOX PODIATRY GROUP"
    assert [str(line.service_date) for line in bill.lines] == ["2026-03-13", "2026-03-27"]
    assert codes(bill) == [["11720", "59"], ["99212", "25"]]
    assert [totals.plan_paid, totals.adjustments, totals.patient_owes] == [Decimal(150), Decimal(50), Decimal(0)]


def test_a_list_of_prices_keeps_the_one_that_says_nothing_else() -> None:
    bill = read(
        "Good morning Ms. Roe,\n\nThe charges on account LV-3391 (patient: Ann Roe, visit 02/27/2026):\n\n"
        "99396 Preventive visit, $245.00 - covered in full\n"
        "87624 Virus test, $131.00 - insurance paid $78.60, you owe $0.00\n"
        "99213-25 Problem visit, $148.00 - insurance paid $62.00, adjustment $41.00, you owe $45.00\n\n"
        "Total due: $45.00\nFox Women's Care\n"
    )
    assert codes(bill) == [["99396"], ["87624"], ["99213", "25"]]
    assert [line.charge for line in bill.lines] == [245, 131, 148]
    assert {str(line.service_date) for line in bill.lines} == {"2026-02-27"}
    assert bill.account == "LV-3391"
    assert bill.provider == "Fox Women's Care"
