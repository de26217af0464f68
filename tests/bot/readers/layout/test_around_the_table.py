"""What stands around a table and what it says of the lines: whole-claim adjustments, days, forms, other numbers."""

import time
from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document

TABLE = "Date        Code    Description       Amount\n03/02/2026  99213   OFFICE VISIT      186.00\n"


def read(text: str) -> Bill:
    (bill,) = read_document(Document("bill", text.encode()))
    return bill


def test_an_adjustment_of_the_whole_claim_is_kept_apart_from_the_lines() -> None:
    bill = read(f"Explanation of benefits\n{TABLE}\nCO-253 Sequestration   -$3.72\n")
    assert [(one.group, one.reason, one.amount) for one in bill.adjustments] == [("CO", "253", Decimal("3.72"))]
    assert not bill.lines[0].adjustments


def test_a_due_date_may_stand_in_the_row_of_the_total_and_behind_the_amount() -> None:
    for row in ("TOTAL DUE BY 04/11/2026:          186.00", "Amount due:    $186.00 by April 11, 2026"):
        bill = read(f"Fox Clinic\n{TABLE}\n{row}\n")
        assert (str(bill.due_date), bill.totals.patient_owes) == ("2026-04-11", Decimal(186))


def test_the_revenue_code_of_the_total_closes_a_claim_form() -> None:
    bill = read(
        "UB-04\n1 FOX HOSPITAL\n42 REV  43 DESCRIPTION      44 HCPCS  46 UNITS  47 TOTAL CHARGES\n"
        "0450    EMERGENCY ROOM      99283     1         900.00\n"
        "0001    PAGE 1 OF 1                             900.00\n50 PAYER NAME   NORTH PLAN\n"
    )
    assert bill.kind == "claim"
    assert (bill.provider, bill.payer, bill.totals.charges) == ("FOX HOSPITAL", "NORTH PLAN", Decimal(900))
    assert len(bill.lines) == 1


def test_an_account_named_so_goes_before_the_number_of_an_invoice() -> None:
    assert read(f"Fox Clinic\nInvoice number: 771-26\nAccount: FX-20\n{TABLE}").account == "FX-20"
    assert read(f"Fox Clinic\nInvoice number: 771-26\n{TABLE}").account == "771-26"


def test_the_day_of_a_visit_named_in_a_sentence_dates_lines_without_one() -> None:
    table = "Code    Description       Amount\n99213   OFFICE VISIT      186.00\n36415   BLOOD DRAW         22.00\n"
    bill = read(f"Fox Clinic\nHere is the bill for your visit on 03/02/2026.\n\n{table}")
    assert {str(line.service_date) for line in bill.lines} == {"2026-03-02"}


def test_a_debt_collector_names_whose_debt_it_is() -> None:
    text = "Tern Recovery Services\nRe: Your account with Fox Valley Medical Center\nTotal due: $98.00\n"
    assert read(text).provider == "Fox Valley Medical Center"


def test_an_amount_said_again_needs_no_place() -> None:
    assert not read(f"Fox Clinic\n{TABLE}\nAmount due: $186.00\nPay $186.00 now\n").warnings


def test_an_adjustment_right_below_a_line_is_of_that_line() -> None:
    bill = read(
        f"Explanation of benefits\n{TABLE}   CO-45 Over the fee schedule   -$80.00\n   PR-1 Deductible   $20.00\n"
    )
    assert [(one.group, one.reason, one.amount) for one in bill.lines[0].adjustments] == [
        ("CO", "45", Decimal(80)),
        ("PR", "1", Decimal(20)),
    ]


def test_a_title_just_above_the_headings_is_no_heading() -> None:
    assert read(f"Fox Clinic\n{TABLE}Total 186.00\n").provider == "Fox Clinic"


def test_the_mark_of_a_note_behind_an_amount_is_no_part_of_it() -> None:
    bill = read(
        "Explanation of benefits\nService            Billed      Not covered   You owe\n"
        "Walking boot       $410.00     $410.00 1     $410.00\nX-ray              $148.00     $0.00         $52.60\n\n"
        "1 - Your plan does not cover this item.\n"
    )
    assert [line.not_covered for line in bill.lines] == [Decimal(410), Decimal(0)]
    assert bill.lines[0].remarks == ("1: Your plan does not cover this item.",)


def test_units_behind_an_amount_are_units() -> None:
    bill = read("Fox Clinic\nService            Price     Qty   Total\nBoot               10.00     2     20.00\n"
                "Strap               5.00     3     15.00\n")  # fmt: skip
    assert [line.units for line in bill.lines] == ["2", "3"]


def test_an_address_longer_than_any_is_none() -> None:
    assert not read(f"Fox Clinic\n{TABLE}\nPay at www.fox.example/{'pay' * 900}\n").contacts


def test_a_total_after_a_discount_is_not_what_was_charged() -> None:
    text = f"Fox Clinic\n{TABLE}             Subtotal  186.00\n   Self-pay discount  -36.00\n   Total  150.00\n"
    totals = read(f"{text}   Paid (Visa **4471)  -150.00\n").totals
    assert (totals.charges, totals.adjustments, totals.patient_paid) == (Decimal(186), Decimal(36), Decimal(150))


def test_a_pasted_heading_has_as_many_columns_as_the_lines_have_amounts() -> None:
    head = "Date Description Charges Insurance payments Adjustments You owe\n"
    (line,) = read(
        f"Fox Clinic\n{head}03/02/2026 Visit $186.00 $71.40 $96.75 $17.85\nTotal $186.00 $71.40 $96.75 $17.85\n"
    ).lines
    assert [line.charge, line.plan_paid, line.adjustment] == [Decimal(186), Decimal("71.40"), Decimal("96.75")]


def test_days_of_six_digits_stand_in_a_column_of_days() -> None:
    bill = read("Claim\nFrom     To       Service          Charge\n020626   020626   OFFICE VISIT     186.00\n")
    assert [(str(line.service_date), line.description) for line in bill.lines] == [("2026-02-06", "OFFICE VISIT")]


def test_a_sum_of_something_after_every_line_takes_no_more_time_with_every_line() -> None:
    rows = "".join(f"03/02/2026  99213   OFFICE VISIT      {number}.00\nTotal of sorts                  7.00\n"
                   for number in range(10, 1510))  # fmt: skip
    started = time.process_time()
    assert len(read(f"Fox Clinic\nDate        Code    Description       Amount\n{rows}").lines) >= 1500
    assert time.process_time() - started < 15


def test_headings_a_space_apart_above_a_second_row_of_headings_are_parted() -> None:
    (line,) = read(
        "Fox Hospital\nREV  DESCRIPTION      HCPCS/RATES  SERV DATE SERV UNITS TOTAL CHARGES NON-COVERED\n"
        "CODE                  /HIPPS CODE\n"
        "0450 EMERG ROOM       99284 25     02/08/26          1      1,655.00        21.30\n"
    ).lines
    assert [line.units, line.charge, line.not_covered] == ["1", Decimal(1655), Decimal("21.30")]


def test_a_column_of_codes_behind_the_amounts_holds_remarks() -> None:
    (line,) = read("Explanation of benefits\nDate       Service               Billed     Plan paid   Code\n"
                   "02/04/26   Pathology exam 88302   $118.00    $36.80      C1\n").lines  # fmt: skip
    assert ([code.code for code in line.codes], line.remarks) == (["88302"], ("C1",))


@pytest.mark.parametrize(
    ("said", "payer"),
    [("Bill to: Blue Prairie Health Plan", "Blue Prairie Health Plan"), ("Bill To   Aetna PPO", "Aetna PPO"),
     ("Bill to: Maria Lopez", None), ("Facturar a: Plan de Salud Costa Azul", "Plan de Salud Costa Azul")],
)  # fmt: skip
def test_a_bill_that_went_to_a_plan_names_its_payer(said: str, payer: str | None) -> None:
    table = "Date  Code  Description  Amount\n02/03/2026  99213  Office visit  $180.00\nTotal $180.00\n"
    assert read(f"Alder Clinic\nPatient: Ana Roe\n{said}\n\n{table}").payer == payer


def test_of_a_balance_and_the_amount_due_that_follows_from_it_the_amount_due_is_asked() -> None:
    letter = "Tern Recovery LLC\nOriginal creditor: Fox Clinic\nBalance placed with us {}\n{}Total amount due {}\n"
    with_fee = letter.format("  $640.00", "Fees                      $15.00\n", "       $655.00")
    less_paid = letter.format("  $640.00", "Payments received       -$140.00\n", "       $500.00")
    assert [read(text).totals.patient_owes for text in (with_fee, less_paid)] == [Decimal(655), Decimal(500)]


def test_a_payment_without_a_name_beside_the_plans_own_is_the_patients_where_the_sum_says_so() -> None:
    table = (
        "Date        Code    Description     Charge   Discount  Plan paid  Your balance\n"
        "03/02/2026  99213   OFFICE VISIT    186.00      60.00      90.00         36.00\n"
        "Total                               186.00      60.00      90.00         36.00\n"
    )
    paid = read(f"Fox Clinic\nPlan: North Plan\n{table}\nPayments received: 20.00\nAmount due: 16.00\n")
    assert (paid.totals.patient_owes, paid.totals.patient_paid) == (Decimal(16), Decimal(20))
    assert not paid.warnings
    torn = read(f"Fox Clinic\nPlan: North Plan\n{table}\nPayments received: 20.00\nAmount due: 19.00\n")
    assert torn.totals.patient_paid is None
    assert torn.warnings


def test_a_letter_that_says_it_collects_a_debt_comes_from_a_collection_agency() -> None:
    letter = (
        "Tern Recovery LLC    Phone: 1-800-555-0141\nOur reference: TR-88120\nOriginal creditor: Fox Clinic\n"
        "Total amount due  $98.00\nThis is an attempt to collect a debt.\n"
    )
    bill = read(letter)
    assert [(contact.who, contact.phone) for contact in bill.contacts] == [("collection agency", "1-800-555-0141")]
    assert bill.account == "TR-88120"
    assert read(letter.replace("This is an attempt to collect a debt.", "Thank you.")).contacts[0].who == "main number"


def test_a_sum_beyond_any_bill_and_a_name_without_end_are_left_out() -> None:
    row = "03/02/2026  99213   OFFICE VISIT      900,000,000.00\n"
    bill = read(f"Fox Clinic\nDate        Code    Description       Amount\n{row * 3}")
    assert len(bill.lines) == 3
    assert bill.totals.charges is None
    assert read(f"Provider: {'Fox-' * 700}Clinic\n{TABLE}").provider is None


def test_a_monthly_amount_is_not_taken_for_the_balance_and_a_total_without_payments_is_read() -> None:
    table = (
        "Date        Code    Description     Charge   Discount  Plan paid  Your balance\n"
        "03/02/2026  99213   OFFICE VISIT    186.00      60.00      90.00         36.00\n"
        "Total                               186.00      60.00      90.00         36.00\n"
    )
    monthly = read(f"Fox Clinic\nPlan: North Plan\n{table}\nTotal amount due this month: 12.00\n")
    assert monthly.totals.patient_owes == Decimal(36)
    more = read(f"Fox Clinic\nPlan: North Plan\n{table}\nLate fee: 5.00\nTotal amount due: 41.00\n")
    assert (more.totals.patient_owes, more.totals.patient_paid) == (Decimal(41), None)


def test_a_bill_of_several_people_is_of_none_of_them() -> None:
    bill = read(f"Fox Clinic\nPatient: Noor Haddad\n{TABLE}\nPatient: Sami Haddad\n")
    assert bill.patient is None
    bill = read(f"Fox Clinic\nPatient: Noor Haddad\n{TABLE}\nPatient: HADDAD, NOOR\n")
    assert bill.patient == "Noor Haddad"


def test_charges_that_not_every_line_has_are_not_added_up() -> None:
    bill = read("Item          Price     You pay\nVisit 99213   95.00     10.00\nMembership              75.00\n")
    assert bill.totals.charges is None


def test_what_several_paid_below_the_lines_is_added_where_only_so_it_comes_to_what_is_asked() -> None:
    paid = "Medicare paid    -100.00\nAARP supplement paid    -56.00\n"
    bill = read(f"{TABLE}Total charges    186.00\n\n{paid}Balance    30.00\n")
    assert (bill.totals.plan_paid, bill.totals.patient_owes) == (Decimal(156), Decimal(30))
    assert not bill.warnings


def test_a_share_that_is_still_pending_leaves_the_sum_of_the_shares_unsaid() -> None:
    bill = read(
        "Visit Date,Service,Billed,Insurance Paid,You owe\n01/12/2026,Physical,310.00,300.00,10.00\n"
        "03/22/2026,MRI,1960.00,pending,pending\n"
    )
    assert [str(line.charge) for line in bill.lines] == ["310.00", "1960.00"]
    assert bill.totals.patient_owes is None


def test_the_number_of_a_page_is_no_account_and_a_claim_may_begin_alike() -> None:
    assert read(f"Fox Clinic\nSTATEMENT OF ACCOUNT          Page 1 of 1\n{TABLE}").account is None
    assert read(f"Explanation of benefits\nClaim number: PG-4471180\n{TABLE}").claim_number == "PG-4471180"


def test_a_title_beside_a_label_with_its_own_value_heads_no_column() -> None:
    head = "Quail Clinic\nSTATEMENT           Date: 10/02/2026\n\n"
    bill = read(f"{head}08/12/2026 99213 Office visit    $150.00\nTotal $150.00\n")
    assert str(bill.statement_date) == "2026-10-02"
