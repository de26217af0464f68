import time
from decimal import Decimal

import pytest

from bot.bill import Bill
from bot.exceptions import TooLarge, Unreadable
from bot.readers import Document, delimited, read_document


def read(text: str) -> Bill:
    document = Document("table", text.encode())
    assert delimited.recognize(document) > 0.4
    (bill,) = read_document(document)
    return bill


def test_commas_semicolons_and_tabs_are_told_by_the_rows() -> None:
    rows = [["Date", "CPT", "Description", "Charge"], ["03/02/2026", "99213", "VISIT", "186.00"],
            ["03/02/2026", "36415", "DRAW", "22.00"]]  # fmt: skip
    for mark in (",", ";", "\t"):
        bill = read("\n".join(mark.join(row) for row in rows))
        assert [line.charge for line in bill.lines] == [186, 22]


def test_numbers_are_dollars_as_a_spreadsheet_writes_them() -> None:
    bill = read("code,description,qty,charge\n99213,VISIT,1,45\nJ1885,DRUG,2,12.5\n")
    assert [line.charge for line in bill.lines] == [Decimal("45.00"), Decimal("12.50")]
    assert [line.units for line in bill.lines] == ["1", "2"]


def test_a_revenue_code_that_lost_its_zero_gets_it_back_and_is_no_procedure() -> None:
    bill = read("rev code,cpt,description,amount\n450,99283,ER VISIT,900.00\n270,,SUPPLIES,41.00\n")
    assert [[(code.system, code.code) for code in line.codes] for line in bill.lines] == [
        [("cpt", "99283"), ("revenue", "0450")],
        [("revenue", "0270")],
    ]


def test_a_column_that_is_empty_moves_no_code_over() -> None:
    bill = read("rev,cpt,mod,description,amount\n0450,,,ROOM,900.00\n,99283,25,VISIT,300.00\n")
    assert [[code.code for code in line.codes] for line in bill.lines] == [["0450"], ["99283", "25"]]


@pytest.mark.parametrize("last", ["Patient,Moe Adler", "Insurance,Bluebonnet Health", "Due date,2026-12-31"])
def test_labels_over_a_short_table_are_no_part_of_it(last: str) -> None:
    above = ["Provider,Larkin Imaging", "Insurance,Bluebonnet Health", "Due date,2026-12-31", "Patient,Moe Adler"]
    rows = ["Date,Code,Description,Qty,Charge", "2026-11-12,73721-RT,MRI KNEE RIGHT,1,1290.00", "Total,,,,1290.00"]
    bill = read("\n".join([*(row for row in above if row != last), last, *rows]))
    assert [(line.description, line.charge) for line in bill.lines] == [("MRI KNEE RIGHT", Decimal(1290))]
    assert (bill.provider, bill.payer, bill.patient) == ("Larkin Imaging", "Bluebonnet Health", "Moe Adler")


def test_lines_of_an_address_and_amounts_part_no_cells() -> None:
    text = "Larkin Imaging\n12 Main St, Fenwick\nMarch 3, 2026\nTotal $1,290.00\nPaid $1,000.00\n"
    assert delimited.recognize(Document("x", text.encode())) == 0


def test_a_table_of_many_columns_or_rows_is_refused() -> None:
    with pytest.raises(TooLarge, match="columns"):
        read_document(Document("wide", (",".join(["x"] * 300) + "\n").encode() * 3 + b"a,b,c\n" * 50))
    with pytest.raises(TooLarge):
        read_document(Document("long", b"code,description,charge\n" + b"99213,VISIT,1.00\n" * 12_000))


def test_the_commas_of_amounts_in_drawn_columns_part_no_cells() -> None:
    text = "Date        Service     Charge      Allowed     You owe\n" + (
        "03/02/2026  VISIT       $1,000.00   $2,000.00   $3,000.00\n" * 3
    )
    assert delimited.recognize(Document("x", text.encode())) == 0


def test_a_million_columns_are_refused_soon() -> None:
    started = time.process_time()
    for data in (b"1," * 1_000_000, (b"1," * 500_000 + b"\n") * 2, b"a;" * 1_000_000 + b"\n1;2;3"):
        with pytest.raises(Unreadable):
            read_document(Document("wide", data))
    assert time.process_time() - started < 10


def test_a_formula_stays_text() -> None:
    bill = read(
        'code,description,charge\n99213,"=HYPERLINK(""http://x.example"",""VISIT"")",45.00\n36415,+DRAW,22.00\n'
    )
    assert [line.description for line in bill.lines] == ['=HYPERLINK("http://x.example","VISIT")', "+DRAW"]


def test_facts_in_one_cell_each_and_sums_below_hide_no_table() -> None:
    over = "Billing Statement;;;;\nProvider: Elm Clinic;;;;\nPatient: Ana Ruiz;;;;\nPrinted: Mar 9, 2026;;;;\n"
    table = "Service date;Code;Service;Units;Charge\nMar 2, 2026;99213;Office visit;1;$120.00\n"
    bill = read(over + table)
    assert bill.provider == "Elm Clinic"
    assert [line.charge for line in bill.lines] == [120]
    sums = "Total charges,$310.00\nInsurance paid,$190.00\nAmount due,$120.00\n"
    bill = read('Date,Code,Service,Qty,Charge\n3/2/2026,99213,"Visit, long",1,$310.00\n' + sums)
    assert [line.charge for line in bill.lines] == [310]
    assert bill.totals.patient_owes == 120


def test_bars_that_begin_only_the_row_of_the_total_are_no_markdown() -> None:
    bill = read("Date|Code|Service|Charge\n3/2/2026|99213|Visit|120.00\n3/2/2026|36415|Draw|12.00\n||Total|132.00\n")
    assert [line.charge for line in bill.lines] == [120, 12]
    assert bill.totals.charges == 132


def test_commas_in_a_short_markdown_table_are_those_of_amounts() -> None:
    text = "# Cuenta\nPaciente: Ana Ruiz\nCuenta n.º: 5-1\nFecha de emisión: 3/9/2026\nClínica: Olmo\n\n"
    table = "| Código | Servicio | P. unitario | Cargo |\n|:--|:--|:--|:--|\n"
    table += "| 20610 | Inyección | $1,384.56 | $2,769.12 |\n"
    (bill,) = read_document(Document("note.md", (text + table).encode()))
    assert [(line.unit_price, line.charge) for line in bill.lines] == [(Decimal("1384.56"), Decimal("2769.12"))]
    assert bill.account == "5-1"


def test_a_column_of_people_or_shops_is_no_column_of_what_was_done() -> None:
    bill = read(
        "Expense date,Dependent,Merchant,Expense,Total charge,Plan paid,You owe\n"
        "05/03/2026,Ana Ruiz,Elm Dental Group,Sealant,$60.00,$40.00,$20.00\n"
        "05/04/2026,Ana Ruiz,Elm Dental Group,Filling,$90.00,$60.00,$30.00\n"
    )
    assert [line.description for line in bill.lines] == ["Sealant", "Filling"]
    assert (bill.patient, bill.provider) == ("Ana Ruiz", "Elm Dental Group")


def test_a_diagnosis_is_no_amount_with_a_point() -> None:
    bill = read("Fecha;Código;Servicio;Diagnóstico;Importe\n13/02/2026;81001;Análisis;Z00.00;49,50\n")
    assert bill.lines[0].charge == Decimal("49.50")


def test_commas_inside_amounts_part_no_columns_that_stand_apart_by_spaces() -> None:
    facts = "Claim\nHospital: Elm Hospital\nPatient name: Ana Ruiz\nProcessed on: 5/21/2026\n\n"
    heads = "Service date  Code   Description     Units  Submitted charges  Adjustment  Patient balance\n"
    lines = "4/2/2026      93000  Electrocardiogram   3          $2,072.28   $1,494.65          $577.63\n"
    text = facts + heads + lines + lines.replace("93000", "93005")
    (bill,) = read_document(Document("paste.txt", text.encode()))
    assert [line.charge for line in bill.lines] == [Decimal("2072.28")] * 2


def test_a_short_export_of_labels_and_values_is_a_table_of_two_columns() -> None:
    text = (
        "Fox Hill Health System\n310 Elm Dr\n\nAccount #,G78995220\nPatient name,Ana Ruiz\n"
        'Statement Date,"Feb 20, 2026"\n\nDue now,$516.00\nTotal balance,"$1,548.00"\n'
    )
    bill = read(text)
    assert (bill.account, bill.patient, bill.provider) == ("G78995220", "Ana Ruiz", "Fox Hill Health System")
    assert (bill.totals.patient_owes, bill.totals.due_now) == (Decimal("1548.00"), Decimal("516.00"))
