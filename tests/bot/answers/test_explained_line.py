"""A charge explained shows what the EOB brought along says of it, and nothing where it says nothing."""

from decimal import Decimal

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case

VISIT = Line(line=1, description="VISIT", codes=(Code(system="cpt", code="99213"),), charge=Decimal("200.00"))
DRAW = Line(line=2, description="DRAW", codes=(Code(system="cpt", code="36415"),), charge=Decimal("20.00"))
BILL = Bill(kind="itemized_bill", lines=(VISIT, DRAW))
ANSWERED = DRAW.model_copy(update={"line": 1, "plan_paid": Decimal("8.00"), "patient_owes": Decimal("2.00")})


def test_a_charge_carries_the_line_of_the_eob_that_speaks_of_it(assistant: Assistant) -> None:
    visit, draw = assistant.explain(Case(bill=BILL, eob=Bill(kind="eob", lines=(ANSWERED,)))).lines
    assert visit.eob is None
    assert draw.eob == ANSWERED


def test_without_an_eob_there_is_none(assistant: Assistant) -> None:
    assert [line.eob for line in assistant.explain(Case(bill=BILL)).lines] == [None, None]
