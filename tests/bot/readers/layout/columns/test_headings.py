from datetime import date
from decimal import Decimal

from bot.readers import Document, read_document
from bot.readers.layout import Page, Word, text_pages
from bot.readers.layout.columns.headings import Heading, heading_at
from bot.readers.layout.language.tokens import Style
from bot.readers.layout.page.rows import rows_of

LINE = "03/02/2026  99213   Office visit    1    186.00   120.00  66.00\n"


def heading(text: str) -> Heading | None:
    return heading_at(rows_of(text_pages(text.rstrip() + "\n" + LINE)), 0, Style())


def roles(text: str) -> list[str]:
    found = heading(text)
    return [column.role for column in found.columns] if found else []


def test_headings_one_space_apart_are_cut_where_the_vocabulary_knows_them() -> None:
    assert roles("Date of Service Code Description Qty Unit Price Amount") == [
        "service_date", "code", "description", "units", "unit_price", "charge",
    ]  # fmt: skip


def test_headings_of_two_rows_go_together_by_what_lies_over_what() -> None:
    found = heading(
        "Date of     Procedure                Amount    Plan       You\n"
        "service     code        Service      billed    paid       owe\n"
    )
    assert found is not None
    assert found.rows == 2
    assert [column.role for column in found.columns] == [
        "service_date", "code", "description", "charge", "plan_paid", "patient_owes",
    ]  # fmt: skip


def test_a_price_beside_units_and_a_total_is_the_price_of_one() -> None:
    assert roles("Item     Qty     Price     Total") == ["description", "units", "unit_price", "charge"]


def test_an_unknown_heading_keeps_its_place() -> None:
    assert roles("Date     Zorb     Description     Amount") == ["service_date", "other", "description", "charge"]


def test_labels_of_a_summary_and_sentences_are_no_heading() -> None:
    assert heading("Statement date     Account number     Amount due") is None
    assert heading("Your payment is due when you receive this statement.") is None
    assert heading("Patient: Jane Roe     Account: 1234") is None
    assert heading("03/02/2026     99213     Office visit     186.00") is None


def test_words_above_no_amount_are_no_heading() -> None:
    assert heading_at(rows_of(text_pages("Date     Description     Amount\nnothing here\n")), 0, Style()) is None


def test_days_and_numbers_below_their_labels_head_no_table() -> None:
    assert heading("Summit Mutual Insurance    08 Mar 2026    8342-39728\nMember    Patient DOB\n") is None


def test_a_rate_behind_a_heading_changes_nothing() -> None:
    assert roles("Date  Service  Charge  Coinsurance (20%)  You owe")[3] == "coinsurance"


def test_what_was_covered_is_paid_beside_a_column_of_adjustments() -> None:
    rows = "Service,Billed,Insurance covered,Adjustments,You owe\nCT head,2140.00,-512.40,-1499.50,128.10\n"
    (bill,) = read_document(Document("portal.csv", rows.encode()))
    assert (bill.lines[0].plan_paid, bill.lines[0].adjustment) == (Decimal("512.40"), Decimal("1499.50"))


def test_a_column_of_days_whose_cells_say_what_was_done_is_one_of_descriptions() -> None:
    rows = "Service dates and type,Amount billed,You owe\nOffice visit on 2/24/26 99214,285.00,40.00\n"
    (bill,) = read_document(Document("eob.csv", rows.encode()))
    assert bill.lines[0].service_date == date(2026, 2, 24)
    assert [code.code for code in bill.lines[0].codes] == ["99214"]


def test_one_word_below_a_heading_that_is_whole_is_the_first_of_a_description() -> None:
    text = "Date      Description     Amount\n          of service      billed\n          Vasectomy\n"
    found = heading(text)
    assert found is not None
    assert [column.heading for column in found.columns] == ["Date", "Description of service", "Amount billed"]
    below = heading(text.replace("Vasectomy", "provided"))
    assert below is not None


def test_headings_that_touch_on_a_picture_are_parted_by_the_strip_below() -> None:
    rows = (
        (("Service", 10, 40), ("Billed", 100, 130), ("Paid", 136, 162), ("You", 158, 178), ("Owe", 180, 200)),
        (("Biopsy", 10, 40), ("90.00", 104, 130), ("60.00", 134, 162), ("30.00", 174, 200)),
        (("Suture", 10, 40), ("80.00", 104, 130), ("80.00", 134, 162), ("0.00", 178, 200)),
    )  # fmt: skip
    words = [
        Word(text, x0, x1, 15.0 * top, 15.0 * top + 10, confidence=0.99)
        for top, row in enumerate(rows)
        for text, x0, x1 in row
    ]
    found = heading_at(rows_of([Page(tuple(words))]), 0, Style())
    assert found is not None
    assert [column.role for column in found.columns] == ["description", "charge", "plan_paid", "patient_owes"]


def test_a_line_ruled_between_two_words_parts_them() -> None:
    words = (
        Word("Plan", 10.0, 30.0, 0.0, 10.0),
        Word("paid", 32.0, 50.0, 0.0, 10.0),
        Word("Due", 53.0, 70.0, 0.0, 10.0),
    )
    (row,) = rows_of([Page(words, rules=((51.0, 52.0, -5.0, 30.0),))])
    assert [phrase.text for phrase in row.phrases] == ["Plan paid", "Due"]


def test_a_line_whose_dollar_marks_stand_apart_is_no_part_of_the_heading() -> None:
    page = (
        "Elm Community Clinic\nStatement\nPatient: Ana Ruiz\n\n"
        "Service                Quantity        Unit           Ext.\n"
        "                                      Price          Price\n"
        "Flu vaccine                   1     $ 40.00        $ 40.00\n"
        "B12 injection                 3     $ 20.50        $ 61.50\n"
        "Total                                              $ 101.50\n"
    )
    (bill,) = read_document(Document("bill.txt", page.encode()))
    assert [(line.description, str(line.charge)) for line in bill.lines] == [
        ("Flu vaccine", "40.00"),
        ("B12 injection", "61.50"),
    ]


def test_a_supplier_tells_whether_a_thing_is_rented_beside_what_it_is() -> None:
    page = (
        "Elm Oxygen & Respiratory\nPay by: 05/01/2026\nPatient: Ana Ruiz\nInsurance: Cigna\n\n"
        "DOS         HCPCS  Rent/Buy  Equipment             Billed   Allowed  Plan paid  You owe\n"
        "03/02/2026  E1390  RR        Oxygen concentrator  $100.00    $60.00     $48.00   $12.00\n"
        "03/02/2026  K0001  NU        Wheelchair            $80.00    $50.00     $40.00   $10.00\n"
        "Amount due: $22.00\n"
    )
    (bill,) = read_document(Document("bill.txt", page.encode()))
    assert (bill.kind, bill.provider, bill.payer) == ("statement", "Elm Oxygen & Respiratory", "Cigna")
    assert [line.description for line in bill.lines] == ["Oxygen concentrator", "Wheelchair"]
