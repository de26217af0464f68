"""Services drawn as cards on a page become the rows of one table, and what is no card stays as it was."""

from decimal import Decimal

from bot.bill import Bill
from bot.readers import Document, read_document

DEFINED = (
    "<section class=svc><h3>{title}</h3><dl><dt>Service date</dt><dd>{day}</dd><dt>Procedure</dt><dd>{code}</dd>"
    "<dt>Units</dt><dd>{units}</dd><dt>Billed</dt><dd>{billed}</dd><dt>Plan paid</dt><dd>{paid}</dd>"
    "<dt>Member responsibility</dt><dd>{owed}</dd></dl></section>"
)
LISTED = (
    "<details open><summary>{title}</summary><ul><li>Fecha de atención: {day}</li><li>Código: {code}</li>"
    "<li>Cantidad: {units}</li><li>Facturado: {billed}</li><li>El plan pagó: {paid}</li><li>Su parte: {owed}</li></ul>"
    "</details>"
)
SIDES = (
    "<div class=card><h4>{title}</h4>"
    + "".join(
        f"<div><span>{label}</span><span>{{{name}}}</span></div>"
        for label, name in (
            ("Date of service", "day"), ("Code", "code"), ("Qty", "units"), ("Charge", "billed"),
            ("Insurance paid", "paid"), ("You owe", "owed"),
        )
    )
    + "</div>"
)  # fmt: skip
SAID = (
    {"title": "X-ray of the wrist, 3 views", "day": "03/04/2026", "code": "73110", "units": "1", "billed": "$188.00",
     "paid": "$61.20", "owed": "$15.30"},
    {"title": "Splint", "day": "03/04/2026", "code": "29125", "units": "2", "billed": "$240.00", "paid": "$0.00",
     "owed": "$96.00"},
)  # fmt: skip


def read(*parts: str) -> Bill:
    page = f"<html><body><p>Member: Ana Ruiz</p>{''.join(parts)}</body></html>"
    (bill,) = read_document(Document("page.html", page.encode()))
    return bill


def test_cards_of_every_make_are_the_lines_of_one_table() -> None:
    for drawn in (DEFINED, LISTED, SIDES):
        bill = read(*(drawn.format(**said) for said in SAID))
        assert bill.patient == "Ana Ruiz"
        assert [(line.codes[0].code, line.units, str(line.charge), str(line.patient_owes)) for line in bill.lines] == [
            ("73110", "1", "188.00", "15.30"),
            ("29125", "2", "240.00", "96.00"),
        ]
        assert bill.lines[0].description == "X-ray of the wrist, 3 views"
        assert all(line.service_date for line in bill.lines)


def test_one_card_is_a_line_where_it_says_its_code_or_its_day_and_the_sums_below_stay_sums() -> None:
    bill = read(LISTED.format(**SAID[1]), "<ul><li>Total facturado: $240.00</li><li>Usted debe: $96.00</li></ul>")
    assert [(line.codes[0].code, line.charge) for line in bill.lines] == [("29125", Decimal(240))]
    assert bill.totals.patient_owes == 96


def test_the_sums_of_a_document_are_no_card() -> None:
    sums = "<div><p>Total charges: $240.00</p><p>Insurance paid: $144.00</p><p>Amount due: $96.00</p></div>"
    bill = read(sums)
    assert not bill.lines
    assert bill.totals.charges == 240


def test_a_card_that_says_more_than_labels_and_values_is_left_to_the_lines_of_the_page() -> None:
    noted = DEFINED.replace("</dl>", "</dl><p>We sent this to your plan again.</p>")
    bill = read(*(noted.format(**said) for said in SAID))
    assert [line.charge for line in bill.lines] == [188, 240]


def test_one_card_beside_the_facts_and_the_sums_of_its_page_is_read_alone() -> None:
    facts = "<dl><dt>Name</dt><dd>Ana Ruiz</dd><dt>Statement date</dt><dd>05/01/2026</dd></dl>"
    untitled = SIDES.replace("<h4>{title}</h4>", "<div><span>Service</span><span>{title}</span></div>")
    sums = "<div><div><span>Total charges</span><span>$240.00</span></div><div><span>You paid</span><span>$6.00</span>"
    last = "</div><div><span>Amount due</span><span>$90.00</span></div></div>"
    page = f"<html><body>{facts}{untitled.format(**SAID[1])}{sums}{last}</body></html>"
    (bill,) = read_document(Document("page.html", page.encode()))
    assert [(line.charge, line.patient_owes) for line in bill.lines] == [(Decimal(240), Decimal(96))]
    assert (str(bill.statement_date), bill.totals.patient_owes) == ("2026-05-01", Decimal(90))


def test_a_table_of_columns_is_part_of_no_card() -> None:
    heads = "".join(f'<span role="columnheader">{head}</span>' for head in ("Fecha", "Código", "Servicio", "Cargo"))
    cells = "".join(f'<span role="cell">{cell}</span>' for cell in ("6 mar 2026", "76830", "Ultrasonido", "$22.45"))
    table = f'<div role="table"><div role="row">{heads}</div><div role="row">{cells}</div></div>'
    facts = "<div><div>Fecha de emisión</div><div>13 abr 2026</div></div>"
    sums = "<p>Total facturado: $22.45</p><p>Usted debe: $22.45</p>"
    page = f"<html><body><h1>Factura detallada</h1>{facts}{table}{sums}</body></html>"
    (bill,) = read_document(Document("page.html", page.encode()))
    assert [(line.codes[0].code, str(line.service_date)) for line in bill.lines] == [("76830", "2026-03-06")]
    assert str(bill.statement_date) == "2026-04-13"


def test_a_dash_for_an_amount_leaves_a_card_whole() -> None:
    blank = [said | {"paid": "-"} for said in SAID]
    bill = read(*(SIDES.format(**said) for said in blank))
    assert [line.charge for line in bill.lines] == [188, 240]
    assert [line.patient_owes for line in bill.lines] == [Decimal("15.30"), 96]
