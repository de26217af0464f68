"""Questions on a hospital's bill: what was there twice, what all of a kind comes to, a list that is no bill."""

from datetime import date

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, day: int, words: str, charge: str, revenue: str, code: str | None = None) -> Line:
    codes = [Code(system="revenue", code=revenue)]
    if code:
        codes.insert(0, Code(system="cpt", code=code))
    return Line(line=number, service_date=date(2026, 2, day), description=words, codes=tuple(codes), charge=charge)


BILL = Bill(
    kind="itemized_bill",
    provider="Larch Creek Hospital",
    payer="Prairie Health HMO",
    not_a_bill=True,
    lines=(
        _line(1, 3, "PHARMACY", "400.00", "0250"),
        _line(2, 3, "IV SOLUTIONS", "120.00", "0258"),
        _line(3, 4, "SELF ADMIN DRUGS", "30.00", "0637"),
        _line(4, 3, "CHEST XRAY", "210.00", "0324", "71045"),
        _line(5, 4, "CHEST XRAY", "210.00", "0324", "71045"),
        _line(6, 4, "LIPASE", "95.00", "0301", "83690"),
        _line(7, 4, "LIPASE", "95.00", "0301", "83690"),
        _line(8, 4, "URINALYSIS", "40.00", "0307", "81001"),
    ),
    totals=Totals(charges="1200.00", patient_owes="1200.00"),
)


def ask(assistant: Assistant, question: str) -> str:
    return assistant.ask(Case(bill=BILL), Conversation(), question).answer.answer


@pytest.mark.parametrize(
    "question", ["what do all the medicines come to together", "how much were the drugs altogether"]
)
def test_all_of_the_medicines_are_more_than_the_line_that_says_drugs(assistant: Assistant, question: str) -> None:
    assert ask(assistant, question).startswith("Together they come to $550.00.")


def test_a_test_of_urine_is_no_blood_test(assistant: Assistant) -> None:
    assert "(line 8)" not in ask(assistant, "how much were all the blood tests together")


def test_what_is_named_is_looked_at_first_for_a_repeat(assistant: Assistant) -> None:
    said = ask(assistant, "did they charge the chest x-ray twice")
    assert said.startswith("Not twice on one day: it stands 2 times")
    assert "LIPASE" in said.split("Something else")[1]


def test_a_list_that_says_it_is_no_bill_asks_for_nothing_yet(assistant: Assistant) -> None:
    assert ask(assistant, "is this a bill").startswith("No. The paper itself says")
    assert ask(assistant, "how much do I owe").startswith("Nothing to pay yet")
