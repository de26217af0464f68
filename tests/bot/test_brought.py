"""Of the answers in an EOB document, those about the bill are its EOB."""

from datetime import date
from decimal import Decimal

from bot.bill import Bill, Code, Line, Totals
from bot.brought import eob_of, make_case


def a_line(number: int, code: str, charge: str, day: int = 2) -> Line:
    codes = (Code(system="cpt", code=code),)
    return Line(line=number, codes=codes, charge=Decimal(charge), service_date=date(2026, 3, day))


def an_answer(*lines: Line, paid: str | None = None, **more: object) -> Bill:
    totals = Totals(plan_paid=Decimal(paid) if paid else None)
    return Bill(kind="eob", lines=lines, totals=totals, **more)


BILL = Bill(kind="statement", account="A-1", lines=(a_line(1, "99283", "900.00"), a_line(2, "85025", "40.00")))
OTHER = an_answer(a_line(1, "71046", "300.00", 25), paid="10.00")


def test_the_answer_about_another_visit_is_left_aside() -> None:
    about = an_answer(a_line(1, "99283", "900.00"), a_line(2, "85025", "40.00"))
    assert eob_of(BILL, [OTHER, about]) == about


def test_answers_about_parts_of_the_bill_are_one() -> None:
    hospital = an_answer(a_line(1, "99283", "900.00"), paid="500.00")
    laboratory = an_answer(a_line(1, "85025", "40.00"), paid="9.00")
    eob = eob_of(BILL, [laboratory, OTHER, hospital])
    assert eob is not None
    assert [(line.line, line.charge) for line in eob.lines] == [(1, Decimal("40.00")), (2, Decimal("900.00"))]
    assert eob.totals.plan_paid == Decimal("509.00")


def test_a_later_answer_to_the_same_lines_is_not_added_to_the_first() -> None:
    first, second = (an_answer(a_line(1, "99283", "900.00"), paid=paid) for paid in ("100.00", "200.00"))
    assert eob_of(BILL, [first, second]) == first


def test_the_account_decides_where_no_line_can() -> None:
    same = an_answer(account="A-1")
    assert eob_of(BILL, [an_answer(account="B-2"), same]) == same
    assert eob_of(BILL, []) is None


def test_a_single_answer_is_taken_as_it_is() -> None:
    assert make_case([BILL], [OTHER], [BILL]).eob == OTHER
