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
