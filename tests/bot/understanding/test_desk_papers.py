"""Questions of staff with a paper at hand."""

from decimal import Decimal

from bot.asked.references import References
from bot.bill import Adjustment, Bill, Line
from bot.case import Case
from bot.understanding.desk_papers import of_a_paper
from bot.understanding.understood import Understanding

ZERO, CHARGE = Decimal("0.00"), Decimal("80.00")
REFUSED = Line(line=1, charge=CHARGE, plan_paid=ZERO, adjustments=(Adjustment(group="CO", reason="16", amount=CHARGE),))
CASE = Case(bill=Bill(kind="remittance", lines=(REFUSED, Line(line=2, charge=CHARGE, plan_paid=CHARGE))))


def _topic(words: str, line: int, topic: str = "what-is-line") -> str:
    references = References(lines=(line,), how="line number")
    return of_a_paper(Understanding("en", topic, 0.5, (), references), words, CASE).topic


def test_the_step_after_a_refusal_is_told() -> None:
    assert _topic("line 1, how do we fix that", 1) == "denial-next-step"
    assert _topic("line 2, how do we fix that", 2) == "what-is-line"


def test_a_count_of_units_is_told() -> None:
    assert _topic("how many units on line 2", 2) == "units-and-dose"
    assert _topic("unit price of line 2", 2) == "what-is-line"
    assert _topic("units on line 2", 2, "fair-price") == "fair-price"


def test_what_was_written_off_is_told_of_the_whole_where_no_line_is_named() -> None:
    understood = Understanding("en", "is-the-total-right", 0.4, (), References())
    assert of_a_paper(understood, "total write-off on this", CASE).topic == "adjustment-and-allowed"
    assert _topic("write-off on line 2", 2, "line-and-plan") == "line-and-plan"
