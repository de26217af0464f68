"""What would be left if the plan's price were all that may be asked, and how much lies above that price."""

from decimal import Decimal

import pytest

from bot.asked.reckoning.at_allowed import over_allowed
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, printed: str, code: str, amounts: str) -> Line:
    charge, allowed, paid, owes = map(Decimal, amounts.split())
    return Line(line=number, description=printed, codes=(Code(system="cpt", code=code),), charge=charge,
                allowed=allowed, plan_paid=paid, patient_owes=owes, adjustment=Decimal(0))  # fmt: skip


_LINES = (
    _line(1, "ANESTHESIA FOR KNEE SURGERY", "01400", "1400 600 480 920"),
    _line(2, "NERVE BLOCK", "64447", "500 300 240 260"),
)
_BILL = Bill(
    kind="statement",
    provider="Tamarack Anesthesia",
    payer="Osprey Health",
    lines=_LINES,
    totals=Totals(charges=Decimal(1900), plan_paid=Decimal(720), adjustments=Decimal(0), patient_owes=Decimal(1180)),
)


@pytest.mark.parametrize(
    ("question", "opens"),
    [
        ("if they dropped everything over the allowed amount what would I owe", "You would owe $180.00: $1,180.00"),
        ("what would be left if they took my plan's price as payment in full", "You would owe $180.00"),
        ("suppose they had been in network, how much would i owe", "You would owe $180.00"),
        ("how much of this is above what the plan allows", "$1,000.00 of the $1,180.00 left for you is above"),
        ("si cobraran solo lo permitido, ¿cuánto debería yo?", "Usted debería $180.00"),
        ("¿cuánto de esto pasa de lo que permite el plan?", "$1,000.00 de los $1,180.00"),
    ],
)
def test_the_part_above_the_plans_price_is_told(assistant: Assistant, question: str, opens: str) -> None:
    answer = assistant.ask(Case(bill=_BILL), Conversation(), question).answer
    assert answer.answer.startswith(opens)


def test_where_one_charge_is_named_its_share_leads_and_the_balance_stands_by_it(assistant: Assistant) -> None:
    asked = "if they cut the nerve block to the allowed amount what would it cost me"
    answer = assistant.ask(Case(bill=_BILL), Conversation(), asked).answer
    opens = "Your part of it would be $60.00 instead of $260.00, and you would owe $980.00 in all"
    assert answer.answer.startswith(opens)


def test_nothing_lies_above_a_price_that_the_share_fits_in() -> None:
    assert over_allowed(_LINES[0]) == Decimal(800)
    assert over_allowed(_line(3, "X-RAY", "73562", "90 50 40 10")) == 0
