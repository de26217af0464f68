from bot.readers import Document, read_document
from tests.bot.readers.layout.printed import columns, read_pages

HEAD = ("Dates", "Service", "Code", "Charge", "Plan paid", "You owe")
PLACES = (40, 100, 200, -300, -380, -460)


def test_a_range_broken_inside_its_cell_is_one_day_of_one_line() -> None:
    bill = read_pages([
        (760, [(40, "Northlake Imaging")]),
        *columns(PLACES, [
            HEAD,
            ("02/10/26 -", "MRI of the", "70551", "1,420.00", "1,000.00", "420.00"),
            ("02/11/26", "brain", "", "", "", ""),
            ("02/12/26 -", "Visit", "99213", "170.00", "100.00", "70.00"),
            ("02/12/26", "", "", "", "", ""),
        ], 700, 10),
    ])  # fmt: skip
    assert [(str(line.service_date), line.description) for line in bill.lines] == [
        ("2026-02-10", "MRI of the brain"), ("2026-02-12", "Visit"),
    ]  # fmt: skip


def test_days_of_two_lines_stay_apart() -> None:
    bill = read_pages([
        (760, [(40, "Northlake Imaging")]),
        *columns(PLACES, [
            HEAD,
            ("02/10/26", "MRI", "70551", "1,420.00", "1,000.00", "420.00"),
            ("02/11/26", "Visit", "99213", "170.00", "100.00", "70.00"),
        ], 700, 10),
    ])  # fmt: skip
    assert len(bill.lines) == 2


def test_the_day_of_the_next_line_is_no_end_of_a_range() -> None:
    bill = read_pages([
        (760, [(40, "Northlake Imaging")]),
        *columns(PLACES, [
            HEAD,
            ("02/10/26 -", "MRI", "70551", "1,420.00", "1,000.00", "420.00"),
            ("02/11/26", "Visit", "99213", "170.00", "100.00", "70.00"),
        ], 700, 10),
    ])  # fmt: skip
    assert [str(line.service_date) for line in bill.lines] == ["2026-02-10", "2026-02-11"]


def test_a_range_on_three_rows_goes_to_the_middle_one_where_the_amounts_are() -> None:
    head = [(place, text) for place, text in zip(PLACES, HEAD, strict=True)]
    bill = read_pages([
        (760, [(40, "Northlake Imaging")]),
        (700, head),
        (685, [(40, "02/10/26")]),
        (676, [(45, "to"), (100, "MRI"), (200, "70551"), (-300, "1,420.00"), (-380, "1,000.00"), (-460, "420.00")]),
        (667, [(40, "02/11/26")]),
        (650, [(40, "02/12/26")]),
        (641, [(45, "to"), (100, "Visit"), (200, "99213"), (-300, "170.00"), (-380, "100.00"), (-460, "70.00")]),
        (632, [(40, "02/12/26")]),
    ])  # fmt: skip
    assert [(str(line.service_date), line.description, str(line.charge)) for line in bill.lines] == [
        ("2026-02-10", "MRI", "1420.00"), ("2026-02-12", "Visit", "170.00"),
    ]  # fmt: skip


def test_a_range_begun_beside_a_code_takes_the_amounts_below_it() -> None:
    head = [(place, text) for place, text in zip(PLACES, HEAD, strict=True)]
    bill = read_pages([
        (760, [(40, "Northlake Imaging")]),
        (700, head),
        (685, [(40, "02/10/26 to"), (200, "70551")]),
        (676, [(40, "02/11/26"), (100, "MRI"), (-300, "1,420.00"), (-380, "1,000.00"), (-460, "420.00")]),
    ])  # fmt: skip
    assert [(str(line.service_date), [code.code for code in line.codes], str(line.charge)) for line in bill.lines] == [
        ("2026-02-10", ["70551"], "1420.00"),
    ]  # fmt: skip


def test_a_range_below_its_first_day_goes_up_to_the_amounts() -> None:
    head = [(place, text) for place, text in zip(PLACES, HEAD, strict=True)]
    bill = read_pages([
        (760, [(40, "Northlake Imaging")]),
        (700, head),
        (685, [(40, "02/10/26"), (100, "MRI"), (200, "70551"), (-300, "1,420.00"), (-380, "900.00"), (-460, "520.00")]),
        (676, [(45, "to")]),
        (667, [(40, "02/11/26")]),
    ])  # fmt: skip
    assert [(str(line.service_date), line.description) for line in bill.lines] == [("2026-02-10", "MRI")]


def test_a_line_between_the_days_of_its_range_has_what_stands_beside_them() -> None:
    (bill,) = read_document(
        Document(
            "eob.txt",
            b"Juniper Health Plan\nExplanation of Benefits\nClaim number: 4410-77\n\n"
            b"Dates of service   Service              Charges    Discount   Plan paid   You owe\n"
            b"04/08/2026 -                                       20.00\n"
            b"                   Ear cleaning         80.00                 50.00       10.00\n"
            b"04/08/2026\n"
            b"04/09/2026 -                                       35.00\n"
            b"                   Hearing test         90.00                 45.00       10.00\n"
            b"04/10/2026\n",
        )
    )
    read = [(str(line.service_date), line.description, str(line.adjustment)) for line in bill.lines]
    assert read == [("2026-04-08", "Ear cleaning", "20.00"), ("2026-04-09", "Hearing test", "35.00")]
