"""A table goes on over the end of a page: also where a heading is printed again, and where a cell is cut in two."""

import io

from reportlab.pdfgen.canvas import Canvas

from bot.bill import Bill
from bot.readers import Document, read_document

Printed = tuple[float, list[tuple[float, str]]]
HEAD: list[tuple[float, str]] = [(40, "Date"), (110, "Code"), (170, "Description"), (-480, "Units"), (-560, "Charges")]


def _read(*pages: list[Printed]) -> Bill:
    """The bill on these pages, each rows of (height, words by their place; a negative one is a right edge)."""
    data = io.BytesIO()
    canvas = Canvas(data, invariant=True)
    for page in pages:
        canvas.setFont("Helvetica", 9)
        for y, words in page:
            for x, text in words:
                (canvas.drawString if x > 0 else canvas.drawRightString)(abs(x), y, text)
        canvas.showPage()
    canvas.save()
    (bill,) = read_document(Document("", data.getvalue()))
    return bill


def _line(y: float, code: str, words: str, charge: str) -> Printed:
    return y, [(40, "02/03/2026"), (110, code), (170, words), (-480, "1"), (-560, charge)]


VISIT = _line(680, "99213", "Office visit", "180.00")
LETTERHEAD = (760.0, [(40.0, "Alder Creek Hospital"), (400.0, "Account: AC-1204")])
FOOT = (40.0, [(40.0, "Questions? 1-800-555-0131"), (500.0, "Page 1 of 2")])
LONG = "Injection of contrast into the joint of the left shoulder, guided by"
REST = "moving x-ray pictures"


def _pages(*, heading_again: bool) -> Bill:
    first = [LETTERHEAD, (700.0, HEAD), VISIT, _line(660, "23350", LONG, "640.00"),
             (80.0, [(250.0, "Continued on next page")]), FOOT]  # fmt: skip
    second = [LETTERHEAD, *([(720.0, HEAD)] if heading_again else []), (700.0, [(170.0, REST)]),
              _line(680, "73030", "Shoulder x-ray", "95.00"), (650.0, [(170.0, "Total charges"), (-560.0, "915.00")]),
              FOOT]  # fmt: skip
    return _read(first, second)


def test_what_is_left_of_a_description_on_the_next_page_belongs_to_it() -> None:
    for heading_again in (False, True):
        bill = _pages(heading_again=heading_again)
        assert [line.description for line in bill.lines] == ["Office visit", f"{LONG} {REST}", "Shoulder x-ray"]
        assert bill.totals.charges == 915
        assert not bill.warnings
        assert [contact.phone for contact in bill.contacts] == ["1-800-555-0131"]


def test_a_cell_cut_by_the_end_of_the_page_above_its_amounts_keeps_its_first_words() -> None:
    first = [LETTERHEAD, (700.0, HEAD), (670.0, [(170.0, "Emergency department visit of a patient who needs much or")]),
             _line(660, "99285", "", "900.00"), (650.0, [(170.0, "quick care")]),
             (610.0, [(170.0, LONG)])]  # fmt: skip
    second = [LETTERHEAD, (720.0, HEAD), _line(700, "23350", REST + " of the joint and the parts around it", "640.00"),
              (690.0, [(170.0, "on two days")]), (650.0, [(170.0, "Total charges"), (-560.0, "1,540.00")])]  # fmt: skip
    bill = _read(first, second)
    assert [line.description for line in bill.lines] == [
        "Emergency department visit of a patient who needs much or quick care",
        f"{LONG} {REST} of the joint and the parts around it on two days",
    ]
    assert [line.charge for line in bill.lines] == [900, 640]


def test_a_heading_of_a_section_on_top_of_the_next_page_is_no_part_of_the_line_above() -> None:
    first = [LETTERHEAD, (700.0, HEAD), VISIT, _line(660, "36415", "Drawing blood", "20.00")]
    total: Printed = (650.0, [(170.0, "Total charges"), (-560.0, "295.00")])
    xray = _line(680, "73030", "Shoulder x-ray", "95.00")
    second = [LETTERHEAD, (720.0, HEAD), (700.0, [(170.0, "Radiology")]), xray, total]
    bill = _read(first, second)
    assert [line.description for line in bill.lines] == ["Office visit", "Drawing blood", "Shoulder x-ray"]
