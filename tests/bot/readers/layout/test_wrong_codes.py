"""A code that no system has is still what the document prints in its column of codes."""

from bot.readers import Document, read_document

TEXT = """LARKSPUR HOSPITAL
DATE        CODE   DESCRIPTION     UNITS   CHARGE
03/02/2026  98999  SPECIAL CARE        1    50.00
03/02/2026  85025  CBC AUTO DIFF       1    40.00

TOTAL CHARGES: $90.00
"""


def test_a_number_of_the_right_shape_stays_a_code() -> None:
    [bill] = read_document(Document("bill.txt", TEXT.encode(), "text/plain"))
    assert [[code.code for code in line.codes] for line in bill.lines] == [["98999"], ["85025"]]
    assert bill.lines[0].description == "SPECIAL CARE"
