from tests.bot.readers.layout.printed import Printed, read_pages

PLACES = (40, 100, -280, 310, 370, -550)


def page(*rows: tuple[float, list[str]]) -> list[Printed]:
    return [(y, [(place, text) for place, text in zip(PLACES, texts, strict=True) if text]) for y, texts in rows]


def test_two_columns_of_charges_without_headings_are_read_one_after_the_other() -> None:
    bill = read_pages([
        (760, [(40, "Blue Heron Hospital")]),
        (740, [(40, "Detail of charges")]),
        *page(
            (700, ["02/21/2026", "Emergency department", "1,610.00", "02/22/2026", "Observation", "1,305.00"]),
            (685, ["02/21/2026", "CT abdomen", "2,388.00", "02/22/2026", "Ondansetron", "22.40"]),
            (670, ["02/21/2026", "Blood count", "71.00", "", "", ""]),
        ),
        (640, [(40, "Total charges: $5,396.40")]),
    ])  # fmt: skip
    assert [(line.description, str(line.charge)) for line in bill.lines] == [
        ("Emergency department", "1610.00"), ("CT abdomen", "2388.00"), ("Blood count", "71.00"),
        ("Observation", "1305.00"), ("Ondansetron", "22.40"),
    ]  # fmt: skip
    assert not bill.warnings


def test_labels_and_their_amounts_side_by_side_are_no_charges() -> None:
    bill = read_pages([
        (760, [(40, "Blue Heron Hospital")]),
        *page(
            (700, ["", "Total charges", "610.00", "", "Insurance paid", "305.00"]),
            (685, ["", "Adjustments", "288.00", "", "Amount due", "17.00"]),
        ),
    ])  # fmt: skip
    assert not bill.lines
    assert str(bill.totals.patient_owes) == "17.00"
