"""What a line says in columns of the paper's own is kept beside it, and is no field of the whole bill."""

from bot.bill import Bill
from bot.readers import Document, read_document

PAGE = """CEDAR FAMILY CLINIC
Patient: Ana Reyes      Account: 5521
Date        Provider        Code    Description              Charge   Ins Paid   You Owe
09/02/2026  Dr. Lee         99213   Office visit             180.00     120.00     60.00
09/02/2026  Quest Lab       87880   Strep test                45.00      30.00     15.00
09/09/2026  K. Moss, NP     99212   Office visit             110.00      80.00     30.00
Total                                                        335.00     230.00    105.00
Amount due 105.00
"""
SHEET = """Date,Tooth,Code,Description,Dentist,Fee,Insurance,Patient
09/02/2026,14,D2740,Crown porcelain,Dr. Park,1400.00,700.00,700.00
09/02/2026,3,D2392,Filling two surfaces,Dr. Oh,260.00,208.00,52.00
Total,,,,,1660.00,908.00,752.00
"""


def read(name: str, text: str) -> Bill:
    (bill,) = read_document(Document(name, text.encode()))
    return bill


def details(bill: Bill) -> list[list[tuple[str, str]]]:
    return [[(one.label, one.text) for one in line.details] for line in bill.lines]


def test_who_gave_the_care_stands_beside_each_line() -> None:
    assert details(read("bill.txt", PAGE)) == [
        [("Provider", "Dr. Lee")],
        [("Provider", "Quest Lab")],
        [("Provider", "K. Moss, NP")],
    ]


def test_a_laboratory_named_on_one_of_several_lines_does_not_bill_the_whole() -> None:
    assert read("bill.txt", PAGE).provider == "CEDAR FAMILY CLINIC"


def test_columns_of_a_sheet_are_told_apart() -> None:
    assert details(read("bill.csv", SHEET)) == [
        [("Tooth", "14"), ("Dentist", "Dr. Park")],
        [("Tooth", "3"), ("Dentist", "Dr. Oh")],
    ]
