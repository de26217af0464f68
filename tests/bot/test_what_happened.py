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


def test_many_accounts_stand_in_a_list(assistant: Assistant) -> None:
    many = ACCOUNTS.model_copy(
        update={
            "lines": tuple(
                Line(line=number, description=f"ACCT {7000 + number} SERVICES", charge=Decimal(5))
                for number in range(1, 13)
            ),
            "totals": Totals(charges=Decimal(60), patient_owes=Decimal(60)),
        }
    )
    answer = assistant.ask(Case(bill=many), Conversation(), "what did they do to me").answer
    assert '- "ACCT 7010 SERVICES" (line 10)' in answer.answer.splitlines()
    assert "7011" not in answer.answer
    assert "And 2 more lines." in answer.answer


def test_of_a_day_only_its_own_line_is_told(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=ACCOUNTS), Conversation(), "what was done on april 9th").answer
    assert answer.lines == (2,)
    assert 'no more than "ACCOUNT 7790 SERVICES"' in answer.answer


def test_lines_with_words_are_told(assistant: Assistant, bill: Bill) -> None:
    answer = assistant.ask(Case(bill=bill), Conversation(), "what did they do to me").answer
    assert (answer.intent, answer.abstained) == ("what-happened", False)


def test_one_line_more_is_one(assistant: Assistant) -> None:
    eleven = ACCOUNTS.model_copy(
        update={
            "lines": tuple(
                Line(line=number, description=f"ACCT {7000 + number} SERVICES", charge=Decimal(5))
                for number in range(1, 12)
            ),
            "totals": Totals(charges=Decimal(55), patient_owes=Decimal(55)),
        }
    )
    english = assistant.ask(Case(bill=eleven), Conversation(), "what did they do to me").answer.answer
    spanish = assistant.ask(Case(bill=eleven), Conversation(), "¿qué me hicieron?").answer.answer
    assert "And 1 more line." in english
    assert "Y 1 línea más." in spanish
