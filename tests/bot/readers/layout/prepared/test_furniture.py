"""What stands on every page is left out, but never the first words of a heading."""

from bot.readers import Document, read_document
from tests.bot.readers.layout.printed import Printed, pdf_of

PLACES = (40, 120, -330, -420, -500)


def _claim(top: float, number: str, cells: tuple[str, ...]) -> list[Printed]:
    head = ("Date", "Service", "Billed", "cover", "You owe")
    return [
        (top, [(40, f"Claim number: {number}"), (300, "Patient: Ada Lowe")]),
        (top - 20, [(-420, "Your plan does not")]),
        (top - 30, list(zip(PLACES, head, strict=True))),
        (top - 45, list(zip(PLACES, cells, strict=True))),
    ]


def test_the_first_words_of_a_heading_printed_on_every_page_stay() -> None:
    rows = (
        ("03/02/2026", "Visit", "$150.00", "$40.00", "$60.00"),
        ("03/03/2026", "Scan", "$90.00", "$10.00", "$20.00"),
        ("03/04/2026", "Shot", "$30.00", "$5.00", "$5.00"),
    )
    pages = [_claim(700 - 40 * at, f"7712003{at}", row) for at, row in enumerate(rows)]
    pages[0] = [(770, [(40, "Blue Prairie Health Plan")]), (750, [(40, "Explanation of Benefits")]), *pages[0]]
    bills = read_document(Document("", pdf_of(*pages)))
    assert [str(line.not_covered) for bill in bills for line in bill.lines] == ["40.00", "10.00", "5.00"]
