"""Descriptions that end at their amounts, in a table all of whose rows stand alike."""

from tests.bot.readers.layout.printed import Printed, columns, read_pages

HEAD: Printed = (660, [(60, "Date"), (130, "Description"), (330, "Charge")])
ROWS = [
    ("", "Bone density scan of", ""),
    ("05/04/2026", "the hip and spine", "310.00"),
    ("", "Removal of a small skin", ""),
    ("", "growth from the upper", ""),
    ("05/11/2026", "arm", "245.00"),
    ("05/11/2026", "Stitches taken out", "60.00"),
]


def test_words_above_the_amounts_are_of_the_line_that_they_end_in() -> None:
    bill = read_pages([(740, [(60, "Thistle Bone Clinic")]), HEAD, *columns((60, 130, -370), ROWS, 648, 12)])
    assert [line.description for line in bill.lines] == [
        "Bone density scan of the hip and spine",
        "Removal of a small skin growth from the upper arm",
        "Stitches taken out",
    ]


def test_words_below_the_amounts_stay_with_them() -> None:
    rows = [("05/04/2026", "Bone density scan of", "310.00"), ("", "the hip and spine", "")]
    rows += [("05/11/2026", "Removal of a small skin", "245.00"), ("", "growth from the arm", "")]
    bill = read_pages([(740, [(60, "Thistle Bone Clinic")]), HEAD, *columns((60, 130, -370), rows, 648, 12)])
    assert [line.description for line in bill.lines] == [
        "Bone density scan of the hip and spine",
        "Removal of a small skin growth from the arm",
    ]
