"""What a line tells one by one is told in all as well: the base of a percentage, what is left to pay, whose count it
is, and what a collector is told of a payment."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Code, Contact, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, code: str, charge: str, **amounts: str) -> Line:
    held = {name: Decimal(amount) for name, amount in amounts.items()}
    codes = (Code(system="cpt", code=code),)
    return Line(line=number, service_date=date(2026, 4, 2), codes=codes, charge=Decimal(charge), **held)


EOB = Bill(
    kind="eob",
    provider="Alder Creek Clinic",
    payer="Oak Plan",
    lines=(
        _line(1, "99213", "300.00", allowed="100.00", plan_paid="80.00", coinsurance="20.00", patient_owes="20.00"),
        _line(2, "93000", "200.00", allowed="50.00", plan_paid="40.00", coinsurance="10.00", patient_owes="10.00"),
    ),
    totals=Totals(
        charges=Decimal(500), allowed=Decimal(150), plan_paid=Decimal(120), patient_owes=Decimal(30),
        adjustments=Decimal(350),
    ),
)  # fmt: skip
CHECKUP = Bill(
    kind="statement",
    provider="Alder Creek Clinic",
    payer="Oak Plan",
    lines=(_line(1, "99396", "290.00"), _line(2, "99213", "150.00")),
    totals=Totals(charges=Decimal(440), adjustments=Decimal(200), plan_paid=Decimal(190), patient_owes=Decimal(50)),
)
COLLECTOR = Bill(
    kind="statement",
    provider="Larch Recovery",
    contacts=(Contact(who="collection agency", phone="1-800-555-0100"),),
    totals=Totals(charges=Decimal(340), patient_owes=Decimal(340)),
)


def _ask(assistant: Assistant, bill: Bill, question: str) -> Answer:
    return assistant.ask(Case(bill=bill), Conversation(), question).answer


def test_the_coinsurance_of_all_lines_has_its_base(assistant: Assistant) -> None:
    words = _ask(assistant, EOB, "how is the coinsurance figured").answer
    assert words.startswith("Your coinsurance here is $30.00, 20.0% of $150.00.")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("what percent of everything they charged did oak plan pay", "paid 24.0% of the charges"),
        ("what percent did oak plan pay", "80.0%"),
    ],
)
def test_the_percent_is_of_what_the_words_say(assistant: Assistant, question: str, told: str) -> None:
    assert told in _ask(assistant, EOB, question).answer


def test_a_checkup_that_is_not_free_leaves_an_amount(assistant: Assistant) -> None:
    answer = _ask(assistant, CHECKUP, "isnt a yearly checkup supposed to be free")
    assert "$50.00 in all is left to you" in answer.answer


@pytest.mark.parametrize(
    ("question", "abstains"),
    [
        ("whats my yearly out of pocket max and how close am i", True),
        ("what does out of pocket maximum mean", False),
    ],
)
def test_the_count_of_the_year_is_the_plans(assistant: Assistant, question: str, abstains: bool) -> None:
    answer = _ask(assistant, CHECKUP, question)
    assert answer.intent in ("out-of-pocket-maximum", "plan-limits-left")
    assert answer.abstained == abstains


def test_a_collector_is_written_to_where_the_debt_was_paid(assistant: Assistant) -> None:
    words = _ask(assistant, COLLECTOR, "i already paid the clinic all of this last winter").answer
    assert "I dispute this debt" in words


def test_a_number_that_is_no_code_is_said_to_be_none(assistant: Assistant) -> None:
    assert "I don't find a code" in _ask(assistant, CHECKUP, "whats code 992139").answer
