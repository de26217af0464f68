import pytest

from bot.bill import Bill
from bot.readers import Document, read_document


def read(text: str) -> Bill:
    (bill,) = read_document(Document("", text.encode()))
    return bill


def test_codes_under_item_are_codes_where_another_column_has_the_words() -> None:
    bill = read("DOS,Item,Text,Amount\n02/09/2026,99392,WELL CHILD,215.00\n02/09/2026,90471,IMMUNIZATION,48.00\n")
    assert [(line.codes[0].code, line.description) for line in bill.lines] == [
        ("99392", "WELL CHILD"), ("90471", "IMMUNIZATION"),
    ]  # fmt: skip


def test_percents_are_no_amounts_whatever_their_heading() -> None:
    bill = read("Date,Service,Charge,Copay\n02/09/2026,Exam,62.00,100%\n02/09/2026,Filling,264.00,80%\n")
    assert all(line.copay is None for line in bill.lines)


def test_a_day_in_a_column_with_something_else_is_the_day_of_the_line() -> None:
    bill = read("Claim,Service,Charge,Balance\n112045 02/11/2026,Office visit,252.00,0.00\n")
    assert str(bill.lines[0].service_date) == "2026-02-11"


def test_days_that_would_come_after_the_letter_are_written_day_first() -> None:
    bill = read("3 de marzo de 2026\n\nFecha         Estudio        Cargo\n12/02/2026    Sonograma      $210.00\n")
    assert str(bill.lines[0].service_date) == "2026-02-12"


def test_a_spreadsheet_without_headings_is_read_by_its_shapes() -> None:
    bill = read("02/03/2026,99285,EMERGENCY VISIT,1,1842.00\n02/03/2026,71046,CHEST X-RAY,1,386.00\n")
    assert [str(line.charge) for line in bill.lines] == ["1842.00", "386.00"]


def test_payments_and_discounts_in_one_column_are_said_together() -> None:
    bill = read("Date,Service,Charge,Plan paid / adjusted,You owe\n02/09/2026,Visit,214.00,184.00,30.00\n")
    assert bill.lines[0].plan_paid is None
    assert any("together" in warning for warning in bill.warnings)


def test_what_two_insurers_paid_in_two_columns_is_added() -> None:
    bill = read(
        "Date,Service,Charge,Primary Ins Paid,Secondary Ins Paid,Write Off,Patient Due\n"
        "02/03/2026,Exercise,130.00,48.20,12.05,69.75,0.00\n02/10/2026,Exercise,130.00,48.20,0.00,69.75,12.05\n"
    )
    assert [str(line.plan_paid) for line in bill.lines] == ["60.25", "48.20"]
    assert not bill.warnings


def test_columns_headed_by_insurers_alone_hold_what_these_paid() -> None:
    bill = read(
        "Date,Service,Charges,Medicare,AARP,Adjustments,Balance\n"
        "02/05/2026,Knee injection,310.00,58.40,14.60,237.00,0.00\n02/05/2026,Visit,188.00,72.30,0.00,91.60,24.10\n"
    )
    assert [str(line.plan_paid) for line in bill.lines] == ["73.00", "72.30"]


def test_the_rate_of_an_insurer_is_not_what_it_paid() -> None:
    text = "Date,Service,Charge,Aetna rate,Adjustment,You owe\n02/05/2026,Visit,200.00,150.00,50.00,150.00\n"
    assert read(text).totals.plan_paid is None
    spaced = "\n".join("".join(f"{cell:<14}" for cell in row.split(",")) for row in text.splitlines())
    assert read(spaced).totals.plan_paid is None


def test_money_taken_off_that_no_label_explains_is_said() -> None:
    bill = read("Date,Service,Charge\n02/05/2026,Knee injection,310.00\n\nPatient fund: -$50.00\nAmount due: $260.00\n")
    assert bill.warnings


def test_what_a_bill_calls_payable_was_not_paid_by_a_plan() -> None:
    bill = read("Date,Service,Charge,Discount,Payable\n02/09/2026,Visit,200.00,50.00,150.00\n")
    assert bill.totals.plan_paid is None
    told = read("Date,Service,Billed,Allowed,Amount payable,You owe\n02/09/2026,Visit,200.00,150.00,120.00,30.00\n")
    assert str(told.totals.plan_paid) == "120.00"


@pytest.mark.parametrize("heading", ["Treatments", "Sessions", "Session"])
def test_words_under_a_heading_of_counts_are_descriptions(heading: str) -> None:
    bill = read(f"Date,{heading},Fee\n02/09/2026,Therapy 45 min,150.00\n02/16/2026,Cleaning,100.00\n")
    assert [line.description for line in bill.lines] == ["Therapy 45 min", "Cleaning"]
    assert [line.units for line in bill.lines] == [None, None]


def test_a_day_in_the_words_of_one_line_alone_is_not_when_it_was() -> None:
    head = "Description                        Charge\n"
    told = ("Visit                             $100.00\n", "Walker rental thru 03/31/2026     $ 60.00\n")
    bill = read(f"Date of service: 02/05/2026\n\n{head}{told[0]}{told[1]}")
    assert [str(line.service_date) for line in bill.lines] == ["2026-02-05", "2026-02-05"]
    dated = ("Visit of 02/05/2026 at home       $100.00\n", "Visit of 02/06/2026 at home       $ 60.00\n")
    bill = read(f"{head}{dated[0]}{dated[1]}")
    assert [str(line.service_date) for line in bill.lines] == ["2026-02-05", "2026-02-06"]


@pytest.mark.parametrize("heading", ["Quantity and service", "Qty / Description", "Cantidad y descripción"])
def test_a_column_of_counts_and_words_has_both(heading: str) -> None:
    bill = read(f"Date,{heading},Charge\n02/09/2026,2 Lipid panel,98.00\n02/09/2026,1 Vitamin B-12,74.00\n")
    assert [(line.units, line.description) for line in bill.lines] == [("2", "Lipid panel"), ("1", "Vitamin B-12")]


@pytest.mark.parametrize(
    ("headings", "amounts", "plan", "off"),
    [
        ("Total adjustments,Other adjustments", "60.00,50.00", None, "60.00"),
        ("Other adjustment,Contract adjustment", "10.00,50.00", None, "60.00"),
        ("Plan paid,Other insurance paid,Total insurance paid", "40.00,20.00,60.00", "60.00", None),
    ],
)
def test_a_total_of_two_columns_is_not_added_to_them(headings: str, amounts: str, plan: str, off: str) -> None:
    bill = read(f"Date,Service,Charge,{headings},You owe\n02/09/2026,Visit,100.00,{amounts},40.00\n")
    found = (bill.lines[0].plan_paid, bill.lines[0].adjustment)
    assert tuple(amount and str(amount) for amount in found) == (plan, off)
