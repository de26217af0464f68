from bot.bill import Bill
from bot.readers import Document, read_document


def read(*rows: str) -> Bill:
    (bill,) = read_document(Document("", "\n".join(rows).encode()))
    return bill


def test_a_price_times_a_count_tells_three_columns() -> None:
    bill = read(
        "Service,Code,Fee for one,Sessions planned,Together",
        "Intake,90791,210.00,1,210.00",
        "Therapy,90834,145.00,12,1740.00",
    )
    assert [(str(line.unit_price), line.units, str(line.charge)) for line in bill.lines] == [
        ("210.00", "1", "210.00"), ("145.00", "12", "1740.00"),
    ]  # fmt: skip


def test_what_the_sums_of_every_line_need_names_an_unknown_column() -> None:
    bill = read(
        "Date,Service,Charge,Knocked down,Allowed,Plan paid,Left for us",
        "02/03/2026,Visit,300.00,120.00,180.00,150.00,30.00",
        "02/04/2026,X-ray,200.00,90.00,110.00,80.00,30.00",
    )
    assert [(str(line.adjustment), str(line.patient_owes)) for line in bill.lines] == [
        ("120.00", "30.00"), ("90.00", "30.00"),
    ]  # fmt: skip
    assert not bill.warnings


def test_two_columns_that_may_change_places_stay_in_doubt() -> None:
    bill = read(
        "Date,Service,Charge,Knocked down,Plan paid,Left for us",
        "02/03/2026,Visit,300.00,120.00,150.00,30.00",
        "02/04/2026,X-ray,200.00,90.00,80.00,30.00",
    )
    assert all(line.adjustment is None and line.patient_owes is None for line in bill.lines)
    assert len(bill.warnings) == 2


def test_a_column_that_no_sum_needs_stays_in_doubt() -> None:
    bill = read(
        "Date,Service,Charge,Knocked down,Plan paid,Points",
        "02/03/2026,Visit,300.00,120.00,150.00,12.50",
        "02/04/2026,X-ray,200.00,90.00,80.00,11.75",
    )
    assert all(line.adjustment is None and line.patient_owes is None for line in bill.lines)
    assert any("Points" in warning for warning in bill.warnings)


def test_a_column_of_numbers_of_articles_is_no_charge_beside_one_of_amounts() -> None:
    bill = read(
        "SVC_DT,CHG_CD,CHG_DESC,QTY,CHG_AMT",
        "20260211,4500012,ER VISIT,1,1385.00",
        "20260211,2600007,IV PUSH,1,412.00",
    )
    assert [str(line.charge) for line in bill.lines] == ["1385.00", "412.00"]


def test_a_price_without_a_count_is_what_is_charged() -> None:
    bill = read("Item,HCPCS,Rate,Your portion", "CPAP machine,E0601,86.00,17.20", "Full face mask,A7030,164.00,32.80")
    assert [str(line.charge) for line in bill.lines] == ["86.00", "164.00"]


def test_the_column_that_leads_from_balance_to_balance_is_one_of_payments() -> None:
    bill = read(
        "Date,Description,Charges,Receipts so far,Balance",
        "02/04/2026,93306 ECHO,1150.00,,1150.00",
        "02/26/2026,REGENCE BLUESHIELD PAYMENT,,-612.30,537.70",
        "02/26/2026,REGENCE CONTRACTUAL WRITE OFF,,-484.62,53.08",
    )
    assert len(bill.lines) == 1
    assert (str(bill.totals.plan_paid), str(bill.totals.adjustments)) == ("612.30", "484.62")


def test_a_total_that_is_the_amount_and_its_tax_is_the_charge() -> None:
    bill = read("Item,Amount,Tax,Total", "Frame V2020,189.00,10.40,199.40", "Tint V2744,85.00,4.68,89.68")
    assert [str(line.charge) for line in bill.lines] == ["199.40", "89.68"]
    assert not bill.warnings


def test_a_second_column_of_payments_is_not_lost_in_silence() -> None:
    bill = read("Date,Service,Charge,Paid,Amount paid", "02/03/2026,Visit,300.00,120.00,45.00")
    assert 'The amounts under "Amount paid" could not be placed.' in bill.warnings


def test_what_the_patient_paid_in_several_tables_is_added() -> None:
    head = "Service        Billed     You paid    Balance"
    bill = read(
        head, "Visit 99213    300.00       40.00     260.00", "X-ray 73610    200.00        0.00     200.00",
        "Total          500.00       40.00     460.00", "", head,
        "Lab 80053      100.00        0.00     100.00", "Lab 85025       50.00        0.00      50.00",
        "Total          150.00        0.00     150.00",
    )  # fmt: skip
    assert str(bill.totals.patient_paid) == "40.00"


def test_what_runs_from_row_to_row_is_a_balance_and_not_owed_for_each_line() -> None:
    bill = read(
        "Date,Code,Service,Amount,You owe", "02/11/2026,99283,ER visit,1204.50,1204.50",
        "02/11/2026,12001,Repair,488.00,1692.50", "02/12/2026,99213,Visit,100.00,1792.50",
    )  # fmt: skip
    assert all(line.patient_owes is None for line in bill.lines)


def test_what_a_patient_has_paid_is_not_left_to_pay() -> None:
    head = "Date,Code,Service,Charge,Allowed,Plan paid,{}"
    rows = ("02/03/2026,99213,Visit,300.00,180.00,150.00,30.00", "02/04/2026,73610,X-ray,200.00,110.00,80.00,30.00")
    assert str(read(head.format("You paid"), *rows).totals.patient_paid) == "60.00"
    assert str(read(head.format("Patient payment"), *rows).totals.patient_owes) == "60.00"


def test_a_discount_that_the_charge_is_less_by_is_not_taken_off_again() -> None:
    bill = read(
        "Qty,Code,Item,Price,Discount,Amount", "1,A7034,Mask,142.00,14.20,127.80", "2,A7035,Headgear,38.00,7.60,68.40"
    )
    assert [str(line.charge) for line in bill.lines] == ["127.80", "68.40"]
    assert bill.totals.adjustments is None


def test_a_gross_charge_less_its_discount_is_the_net_and_no_price_of_one() -> None:
    bill = read(
        "Code,Item,Quantity,Gross Charges,Self Pay Discount,Net Charges", "29881,Knee,1,9480.00,4740.00,4740.00",
        ",Drugs,6,212.40,106.20,106.20",
    )  # fmt: skip
    assert [(str(line.charge), str(line.adjustment)) for line in bill.lines] == [
        ("9480.00", "4740.00"), ("212.40", "106.20"),
    ]  # fmt: skip


def test_a_column_of_words_holds_no_amounts_whatever_its_heading_says() -> None:
    bill = read(
        "Visit,CPT,Description,Chg,Insurance,Pmt Amt,Adj Amt", "2/2/26,98940,CMT,48,BCBS,22.5,15.5",
        "2/2/26,97012,Traction,30,BCBS,11.2,18.8",
    )  # fmt: skip
    assert [str(line.charge) for line in bill.lines] == ["48.00", "30.00"]


def test_a_sheet_without_headings_and_with_several_amounts_in_a_row_is_in_doubt() -> None:
    bill = read("2/2/26,98940,CMT,48.5,22.5,15.5", "2/9/26,98940,CMT,48.5,10.5,38.5")
    assert any("no headings" in warning for warning in bill.warnings)
