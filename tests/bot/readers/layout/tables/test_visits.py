from bot.bill import Bill
from bot.readers import Document, read_document

TWO = """Foxglove Clinic

Visit: Feb 10, 2026 with Dr. Nwosu
Description            Charge     Insurance   You owe
Office visit 99213     $176.00    $146.00     $30.00
Strep test 87880        $46.00     $46.00      $0.00

Visit: {second}
Description            Charge     Insurance   You owe
Office visit 99212     $118.00     $88.00     $30.00
"""


def read(second: str) -> Bill:
    (bill,) = read_document(Document("", TWO.format(second=second).encode()))
    return bill


def test_each_table_has_the_day_above_it() -> None:
    days = [str(line.service_date) for line in read("Feb 24, 2026 with Dr. Nwosu").lines]
    assert days == ["2026-02-10", "2026-02-10", "2026-02-24"]


def test_the_day_of_the_statement_above_a_table_is_no_visit() -> None:
    text = TWO.replace("Visit: Feb 10, 2026 with Dr. Nwosu", "Statement date 03/01/2026")
    (bill,) = read_document(Document("", text.format(second="").replace("Visit: \n", "Due by 04/03/2026\n").encode()))
    assert [line.service_date for line in bill.lines] == [None, None, None]
