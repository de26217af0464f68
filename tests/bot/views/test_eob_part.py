"""What a bill asks for beside the charges that its EOB answers."""

from decimal import Decimal

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation

VISIT = Line(line=1, description="OFFICE VISIT", codes=(Code(system="cpt", code="99214"),), charge=Decimal(230))
LATER = Line(line=2, description="URINE TEST", codes=(Code(system="cpt", code="81003"),), charge=Decimal(24))
EOB = Bill(kind="eob", lines=(VISIT,), totals=Totals(charges=Decimal(230), patient_owes=Decimal(20)))


def told(assistant: Assistant, *lines: Line, **amounts: str) -> str:
    statement = Bill(kind="statement", lines=lines, totals=Totals(**{k: Decimal(v) for k, v in amounts.items()}))
    return assistant.ask(Case(bill=statement, eob=EOB), Conversation(), "do I owe this?").answer.answer


def test_an_earlier_balance_is_no_difference_between_the_two(assistant: Assistant) -> None:
    words = told(assistant, VISIT, charges="230.00", patient_owes="100.00", previous_balance="80.00")
    assert "$80.00 was owed from before" in words
    assert "can both be right" in words


def test_a_line_that_the_eob_does_not_show_is_told_with_what_is_left_above_the_share(assistant: Assistant) -> None:
    owed = [
        VISIT.model_copy(update={"patient_owes": Decimal(60)}),
        LATER.model_copy(update={"patient_owes": Decimal(5)}),
    ]
    words = told(assistant, *owed, charges="254.00", patient_owes="65.00")
    assert "$5.00 is your part of" in words
    assert "$40.00 is asked above the share" in words


def test_where_lines_print_no_shares_the_rest_is_not_reckoned(assistant: Assistant) -> None:
    words = told(assistant, VISIT, LATER, charges="254.00", patient_owes="65.00")
    assert "$24.00 is for" in words
    assert "above the share" not in words


def test_an_eob_of_all_that_is_asked_is_compared_as_a_whole(assistant: Assistant) -> None:
    assert "which is $40.00 more" in told(assistant, VISIT, charges="230.00", patient_owes="60.00")
