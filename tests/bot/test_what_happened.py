"""What was done, where the lines say it and where they name no more than an account."""

from datetime import date
from decimal import Decimal

from bot.assistant import Assistant
from bot.bill import Bill, Line, Totals
from bot.case import Case, Conversation

ACCOUNTS = Bill(
    kind="statement",
    provider="Alder Valley Health",
    lines=tuple(
        Line(line=number, service_date=date(2026, 4, day), description=f"ACCOUNT {name}", charge=Decimal(amount))
        for number, day, name, amount in ((1, 2, "7714 SERVICES", "80.00"), (2, 9, "7790 SERVICES", "45.00"))
    ),
    totals=Totals(charges=Decimal("125.00"), patient_owes=Decimal("125.00")),
)


def test_lines_that_name_an_account_alone_do_not_tell(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=ACCOUNTS), Conversation(), "what did they do to me").answer
    assert (answer.intent, answer.abstained) == ("what-happened", True)
    assert "ACCOUNT 7714 SERVICES" in answer.answer
    assert "itemized bill" in answer.answer


def test_of_a_day_only_its_own_line_is_told(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=ACCOUNTS), Conversation(), "what was done on april 9th").answer
    assert answer.lines == (2,)
    assert 'no more than "ACCOUNT 7790 SERVICES"' in answer.answer


def test_lines_with_words_are_told(assistant: Assistant, bill: Bill) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), "what did they do to me").answer
    assert (answer.intent, answer.abstained) == ("what-happened", False)
