"""Rows that paper, copying and people make strange, each mended or said."""

from itertools import pairwise

import pytest

from bot.bill import Bill
from bot.readers import Document, read_document
from bot.readers.layout import Word
from bot.readers.layout.prepared.glued import unglued


def read(text: str) -> Bill:
    (bill,) = read_document(Document("", text.encode()))
    return bill


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("CONSULTATION$95.00", ["CONSULTATION", "$95.00"]),
        ("1,650.00742.00", ["1,650.00", "742.00"]),
        ("02/05/202672148", ["02/05/2026", "72148"]),
        ("PROVIDERCHARGES", ["PROVIDER", "CHARGES"]),
        ("D0120.00", ["D0120.00"]),
        ("($95.00)", ["($95.00)"]),
        ("1,234,567.00", ["1,234,567.00"]),
        ("COPAYMENT", ["COPAYMENT"]),
    ],
)
def test_a_word_is_parted_only_where_it_is_surely_two(text: str, parts: list[str]) -> None:
    found = list(unglued([Word(text, 10.0, 10.0 + 5 * len(text), 0.0, 9.0)]))
    assert [word.text for word in found] == parts
    assert all(before.x1 < after.x0 for before, after in pairwise(found))


LINES = "03/02  99213  Office visit    180.00\n03/04  85025  Blood count      36.00\n"


def test_days_without_a_year_take_that_of_the_heading_above_them() -> None:
    bill = read(f"Fox Clinic\n\n2024\n{LINES}2025\n{LINES}\nTotal charges  432.00\n")
    assert [str(line.service_date) for line in bill.lines] == ["2024-03-02", "2024-03-04", "2025-03-02", "2025-03-04"]


def test_days_whose_year_nothing_says_stay_unknown_and_that_is_said() -> None:
    bill = read(f"Fox Clinic\n\n{LINES}\nTotal charges  216.00\n")
    assert [line.service_date for line in bill.lines] == [None, None]
    assert any("without a year" in warning for warning in bill.warnings)


def test_a_charge_that_became_no_line_is_said() -> None:
    table = "Date        Code   Description      Charge\n03/02/2026  99213  Office visit     180.00\n"
    bill = read(f"Fox Clinic\n03/04/2026  85025  Blood count     36.00\n\n{table}")
    assert [line.charge for line in bill.lines] == [180]
    assert any("looks like a charge" in warning and "36.00" in warning for warning in bill.warnings)


def test_the_slip_below_a_table_is_none_of_its_lines() -> None:
    table = "Date        Code   Description      Charge\n03/02/2026  99213  Office visit     180.00\n"
    slip = "Please detach and return with payment\nFOX CLINIC             ANA ROE\nPO BOX 3391            $180.00\n"
    bill = read(f"Fox Clinic\n{table}{slip}NORFOLK VA 23510       CHESAPEAKE VA 23320\n")
    assert [line.description for line in bill.lines] == ["Office visit"]


def test_a_family_is_no_patient_and_a_number_before_a_name_no_part_of_it() -> None:
    table = "Date        Code   Description      Charge\n03/02/2026  99213  Office visit     180.00\n"
    assert read(f"Fox Clinic\nStatement for: The Roe Family\n{table}").patient is None
    assert read(f"Fox Clinic\nPatient 40071 ANA ROE\n{table}").patient == "ANA ROE"


def test_what_is_asked_below_payments_is_no_line() -> None:
    bill = read(
        "Fox Ambulance\nHCPCS  Description         Quantity   Amount\n"
        "A0427  Emergency base rate   1       1,385.00\nA0425  Ground mileage        18        414.00\n"
        "       Subtotal                      1,799.00\n       Medicare paid                  (612.44)\n"
        "       Please remit                  1,186.56\n"
    )
    assert len(bill.lines) == 2
    assert str(bill.totals.patient_owes) == "1186.56"


def test_what_two_insurers_paid_is_added() -> None:
    bill = read(
        "Fox Dialysis\nDate        Code   Description     Billed   Medicare paid   Medigap paid   You owe\n"
        "02/02/2026  90999  Hemodialysis    640.00   221.40          55.35          0.00\n"
        "02/04/2026  90999  Hemodialysis    640.00   221.40          55.35          0.00\n"
        "                                 1,280.00   442.80         110.70          0.00\n"
    )
    assert [str(line.plan_paid) for line in bill.lines] == ["276.75", "276.75"]
    assert str(bill.totals.plan_paid) == "553.50"
    assert bill.warnings == ()


TABLE = "Date        Code   Service   Charge    You owe\n03/02/2026  99213  Visit     $245.00   $20.00\n"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("13/45/2026  85025  CBC        $36.00    $6.00\n", "The day on line 2"),
        ("03/02/2026  8502S  CBC        $36.00    $6.00\n", "The code on line 2"),
        ("03/02/2026  85025  CBC       $36.OO    $6.00\n", "An amount stands among the words of line 2"),
    ],
)
def test_what_a_column_should_have_given_and_did_not_is_said(row: str, said: str) -> None:
    assert any(warning.startswith(said) for warning in read(TABLE + row).warnings)


def test_an_amount_keeps_its_value_beside_the_mark_of_a_note_or_a_word() -> None:
    head = "Date,Code,Service,Charge,You owe\n"
    bill = read(f"{head}2026-03-02,99213,Visit,245.00*,20.00\n2026-03-02,85025,CBC,36.00,6.00\n")
    assert [str(line.charge) for line in bill.lines] == ["245.00", "36.00"]
    bill = read(f"{head}2026-03-02,99213,Visit,$245.00 billed,$20.00 due\n")
    assert [(str(line.charge), str(line.patient_owes)) for line in bill.lines] == [("245.00", "20.00")]


def test_a_list_in_a_message_says_what_each_amount_is() -> None:
    bill = read(
        "Thanks for calling Fox Clinic about account LW-9042.\n\n"
        "- 99395 Checkup: $245.00 billed, insurance paid $171.50, adjustment $73.50, you owe $0.00\n"
        "- 99213-25 Visit: $180.00 billed, insurance paid $66.00, adjustment $69.00, you owe $45.00\n"
    )
    assert [(line.description, str(line.charge), str(line.plan_paid), str(line.adjustment), str(line.patient_owes))
            for line in bill.lines] == [("Checkup", "245.00", "171.50", "73.50", "0.00"),
                                        ("Visit", "180.00", "66.00", "69.00", "45.00")]  # fmt: skip


def test_a_short_message_tells_its_totals() -> None:
    bill = read(
        "Pacific Crest Lab: Rosa, your balance for services on 02/09/2026 is $38.14 (billed $212.00, insurance "
        "adjustment $121.40, insurance paid $52.46). Acct 7704421. Pay by 03/25/2026: pcl.example/p/88\n"
    )
    told = bill.totals
    assert bill.provider == "Pacific Crest Lab"
    assert [str(one) for one in (told.charges, told.adjustments, told.plan_paid, told.patient_owes)] == [
        "212.00", "121.40", "52.46", "38.14"]  # fmt: skip


def test_an_empty_line_behind_every_line_changes_nothing() -> None:
    text = (
        "Fox Pharmacy\nRX 7740183\nMETFORMIN 500 MG\nQTY 60\nUsual price  24.99\nInsurance paid  12.41\nCopay  4.00\n"
    )
    text += "RX 7740190\nELIQUIS 5 MG\nQTY 60\nUsual price  642.10\nInsurance paid  548.77\nCopay  47.00\n"
    once, twice = read(text), read(text.replace("\n", "\n\n"))
    assert once == twice
    assert len(once.lines) == 2


def test_where_no_line_is_found_beside_codes_and_amounts_that_is_said() -> None:
    bill = read("Fox Clinic\n99213\nsaid aloud: 180.00 for it\n85025\nand 36.00 as well\nBalance due\n216.00\n")
    assert bill.lines == ()
    assert any("lines may be missing" in warning for warning in bill.warnings)


def test_a_code_stays_with_the_words_below_it_where_each_value_stands_in_a_row_of_its_own() -> None:
    bill = read("Fox Clinic\n\n99203\nNew patient visit\n175.00\n87880\nRapid strep\n35.00\nTotal\n210.00\n")
    assert [(line.codes[0].code, line.description) for line in bill.lines] == [
        ("99203", "New patient visit"), ("87880", "Rapid strep")]  # fmt: skip


def test_codes_that_no_line_could_be_given_are_said() -> None:
    table = (
        "Service            Charge\nOffice visit       180.00\nBlood count         36.00\nTotal charges      216.00\n"
    )
    bill = read(f"Fox Clinic\n99213\n85025\n\n{table}")
    assert len(bill.lines) == 2
    assert any("99213, 85025" in warning for warning in bill.warnings)


def test_more_paid_than_charged_is_said() -> None:
    head = "Date        Code   Service   Charge    Plan paid   You owe\n"
    bill = read(head + "03/02/2026  99213  Visit      20.00      245.00      5.00\n")
    assert "On line 1 the plan payment is larger than the charge; its amounts may stand aside." in bill.warnings


def test_dashes_between_words_and_amounts_are_no_minus_signs() -> None:
    bill = read("Fox Clinic\n\nMRI of the knee (73721) - 1140.00\nVisit (99213) - 385.00\nTotal charges - 1525.00\n")
    assert [str(line.charge) for line in bill.lines] == ["1140.00", "385.00"]


def test_totals_that_do_not_explain_each_other_are_said_where_no_sum_of_charges_is_printed() -> None:
    head = "Date        Code   Service   Charge\n"
    table = f"{head}03/02/2026  99213  Visit     245.00\n03/02/2026  85025  CBC        36.00\n"
    bill = read(f"Fox Clinic\n{table}Insurance paid   100.00\nAdjustment   81.00\nAmount due   20.00\n")
    assert any("come to $100.00" in warning and "$20.00" in warning for warning in bill.warnings)


def test_an_allowance_that_is_taken_off_is_an_adjustment() -> None:
    bill = read(
        "Fox Clinic | x | y\n99213 | Visit | 410.00\n85025 | CBC | 40.00\nTotal | | 450.00\nAllowance | | -214.60\n"
    )
    assert (bill.totals.allowed, str(bill.totals.adjustments)) == (None, "214.60")


def test_what_is_glued_to_a_code_counts_and_days_begin_their_own_lines() -> None:
    head = "Date        Px       Service   Charge   You owe\n"
    rows = "03/02/2026  J0696x4  Rocephin   88.00      10.00\n03/02/2026  99213    Visit     172.00      25.00\n"
    bill = read(head + rows)
    assert [(line.codes[0].code, line.units) for line in bill.lines] == [("J0696", "4"), ("99213", None)]
    bill = read(
        "Recent activity\nFeb 10, 2026\nVisit (99214)\n$236.00\nJan 27, 2026\nNerve test (95909)\n$188.00\n"
        "Current balance\n$424.00\n"
    )
    assert [(str(line.service_date), str(line.charge)) for line in bill.lines] == [
        ("2026-02-10", "236.00"), ("2026-01-27", "188.00")]  # fmt: skip
