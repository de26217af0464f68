"""Spreadsheet files: what a person sees in them is read, what would fill the memory is refused."""

import struct
import time
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from bot.bill import Bill
from bot.exceptions import Encrypted, TooLarge, Unreadable
from bot.readers import Document, grid_size, read_document, spreadsheet
from tests.bot.readers.sheets import archive, changed, ods, ods_row, xlsx

HEAD: list[object] = ["Service date", "Rev code", "HCPCS", "Description", "Qty", "Charges"]
LINES: list[list[object]] = [
    HEAD,
    [date(2026, 2, 3), 450, 99284, "ED VISIT LEVEL 4", 1, 1480],
    [datetime(2026, 2, 3, 14, 20), 301, 80053, "COMP METABOLIC PANEL", 1, 212.5],
    [date(2026, 2, 3), 636, "J1885", "KETOROLAC 15 MG", 2, "(38.40)"],
]
GOLDEN = Path(__file__).parents[2] / "golden"


def read(data: bytes) -> Bill:
    assert spreadsheet.recognize(Document("x", data)) == 1.0
    (bill,) = read_document(Document("x", data))
    return bill


def test_dates_codes_and_money_are_read_as_they_are_shown() -> None:
    bill = read(xlsx(LINES))
    assert [line.service_date for line in bill.lines] == [date(2026, 2, 3)] * 3
    assert [line.charge for line in bill.lines] == [Decimal("1480.00"), Decimal("212.50"), Decimal("-38.40")]
    assert [(code.system, code.code) for code in bill.lines[0].codes] == [("cpt", "99284"), ("revenue", "0450")]
    assert [line.units for line in bill.lines] == ["1", "1", "2"]


def test_a_merged_title_and_labels_above_the_table_are_the_header() -> None:
    above: list[list[object]] = [["Cedar Ridge Hospital"], ["Patient:", "Nora Quill", None, "Account number:", 4471920]]
    bill = read(xlsx([*above, *LINES], merged=["A1:F1"]))
    assert (bill.provider, bill.patient, bill.account) == ("Cedar Ridge Hospital", "Nora Quill", "4471920")


def test_a_merged_heading_stands_over_all_its_columns() -> None:
    rows: list[list[object]] = [
        [None, None, "Insurance", None, "Patient"],
        ["Description", "Charge", "Paid", "Adjustment", "Balance"],
        ["OFFICE VISIT", 186, 98.2, 62.8, 25],
        ["BLOOD DRAW", 22, 9, 13, 0],
    ]
    bill = read(xlsx(rows, merged=["C1:D1"]))
    line = bill.lines[0]
    assert (line.charge, line.plan_paid, line.adjustment) == (Decimal(186), Decimal("98.20"), Decimal("62.80"))


def test_several_sheets_are_pages_and_a_hidden_one_is_none() -> None:
    bill = read(xlsx(LINES[:2], [HEAD, LINES[2]], hidden=[HEAD, LINES[3]]))
    assert [line.charge for line in bill.lines] == [Decimal("1480.00"), Decimal("212.50")]


def test_what_a_formula_came_to_when_it_was_saved_counts() -> None:
    data = xlsx([*LINES, [None, None, None, "Total charges", None, "=SUM(F2:F4)"]])
    saved = changed(data, "xl/worksheets/sheet1.xml", b"<f>SUM(F2:F4)</f><v></v>", b"<f>SUM(F2:F4)</f><v>1654.1</v>")
    assert read(saved).totals.charges == Decimal("1654.10")


def test_an_ods_file_filled_up_to_its_edge_is_read() -> None:
    rows = (
        ods_row("Code", "Description", "Charge") + ods_row("99213", "VISIT", "186") + ods_row("36415", "DRAW", "22.5")
    )
    filler = '<table:table-row table:number-rows-repeated="1048570">'
    filler += '<table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    bill = read(ods(rows + filler))
    assert [line.charge for line in bill.lines] == [186, Decimal("22.50")]


def test_a_far_cell_and_a_cell_repeated_without_end_take_no_memory() -> None:
    far = changed(xlsx(LINES), "xl/worksheets/sheet1.xml", b'r="F4"', b'r="XFD1048576"')
    many = ods("".join(ods_row("99213", "VISIT", "186", repeated=60) for _ in range(9000)))
    started = time.process_time()
    for data in (far, many):
        with pytest.raises(TooLarge, match="rows or columns"):
            read_document(Document("x", data))
    assert time.process_time() - started < 10


def test_an_archive_that_unpacks_to_far_more_is_refused() -> None:
    bomb = archive({"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": b" " * (90 * 1024 * 1024)})
    assert len(bomb) < 200_000
    with pytest.raises(TooLarge, match="unpacks"):
        read_document(Document("x", bomb))


def test_an_archive_that_lies_about_its_sizes_is_refused() -> None:
    made = bytearray(archive({"xl/workbook.xml": b"<a/>", "xl/worksheets/sheet1.xml": b" " * 5_000_000}))
    place = made.rindex(b"PK\x01\x02") + 24
    assert struct.unpack_from("<I", made, place) == (5_000_000,)
    struct.pack_into("<I", made, place, 100)
    with pytest.raises(Unreadable, match="damaged"):
        read_document(Document("x", bytes(made)))


def test_entities_are_not_expanded() -> None:
    laughs = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
    data = changed(xlsx(LINES), "xl/worksheets/sheet1.xml", b"<worksheet", laughs + b"<worksheet")
    bill = read(changed(data, "xl/worksheets/sheet1.xml", b'r="A1"', b'r="A1" t="&c;"'))
    assert "aaaa" not in bill.model_dump_json()


@pytest.mark.parametrize("cut", [0.2, 0.5, 0.9, 0.99])
def test_a_cut_file_is_refused_in_one_sentence(cut: float) -> None:
    whole = xlsx(LINES)
    with pytest.raises(Unreadable) as raised:
        read_document(Document("x", whole[: int(len(whole) * cut)]))
    assert str(raised.value).endswith(".")


def test_a_locked_workbook_says_so() -> None:
    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\x00" * 600
    )
    with pytest.raises(Encrypted, match="password"):
        read_document(Document("x", locked))


def test_a_far_cell_in_an_old_workbook_is_refused() -> None:
    data = bytearray((GOLDEN / "charges.xls").read_bytes())
    place = data.index(struct.pack("<HHHH", 0x00FD, 10, 6, 3))  # the words in row 7, column 4
    struct.pack_into("<HH", data, place + 4, 65000, 60000)
    with pytest.raises(TooLarge):
        read_document(Document("x", bytes(data)))


def test_a_record_cut_off_at_the_end_of_an_old_workbook_is_no_crash() -> None:
    whole = struct.pack("<HHHHH", 0x0203, 6, 4, 2, 0)
    assert list(grid_size._places(whole)) == [(4, 2)]
    for end in range(len(whole)):
        assert list(grid_size._places(whole[:end])) in ([], [(4, 2)])


def test_a_total_right_below_the_lines_is_no_line_whatever_column_its_amount_is_in() -> None:
    rows: list[list[object]] = [["Service date", "Procedure code", "Modifier", "Service", "Total charge"]]
    rows += [["2026-02-17", 71046, 25, "Chest x-ray", 90.5], ["2026-02-17", 97110, "", "Exercise", 48.1]]
    bill = read(xlsx([*rows, ["Total charges:", 138.6], ["Amount due", 138.6]]))
    assert [line.charge for line in bill.lines] == [Decimal("90.50"), Decimal("48.10")]
    assert bill.totals.charges == bill.totals.patient_owes == Decimal("138.60")


def test_a_second_sheet_of_words_goes_on_with_no_cell_of_the_first() -> None:
    rows: list[list[object]] = [["Date", "Code", "Service", "Charge"], ["2026-02-17", 71046, "Chest x-ray", 90]]
    bill = read(xlsx(rows, [["Prepared from the portal"], ["All amounts in dollars"]]))
    assert [line.service_date for line in bill.lines] == [date(2026, 2, 17)]


def test_labels_over_their_values_are_no_heading_of_the_table_below() -> None:
    over: list[list[object]] = [["Estado de cuenta"], ["Paciente", "Cuenta"], ["Ana Ruiz", "12-279"]]
    bill = read(xlsx([*over, ["Importe", "Detalle", "Código", "Fecha"], [87.5, "Limpieza", "D1110", "2026-04-17"]]))
    assert (bill.patient, bill.account, bill.lines[0].charge) == ("Ana Ruiz", "12-279", Decimal("87.50"))


def test_a_status_beside_a_service_makes_it_no_payment() -> None:
    rows: list[list[object]] = [
        ["Estatus", "Fecha", "Servicio", "Facturado", "Permitido", "Pago del seguro", "Usted debe"]
    ]
    rows += [["Pagado", "2026-04-25", "Consulta, paciente nuevo", 300, 200, 200, 0]]
    bill = read(xlsx([*rows, ["Pagado", "2026-04-29", "Ejercicio", 88.8, 56.4, 0, 56.4]]))
    assert [line.charge for line in bill.lines] == [300, Decimal("88.80")]
    assert bill.totals.patient_paid is None


def test_what_a_paper_is_called_goes_before_its_columns() -> None:
    table: list[list[object]] = [["Date", "Service", "Billed", "Allowed", "Copay", "Plan paid", "You owe"]]
    table += [["2026-04-25", "Visit", 300, 200, 20, 180, 20]]
    assert read(xlsx([["Patient Statement"], *table])).kind == "statement"
    assert read(xlsx([["Itemized Statement"], *table])).kind == "itemized_bill"
    assert read(xlsx(table)).kind == "eob"
