"""What a question wants worked out is read whole: the operation, the lines, the amounts; or not at all."""

from dataclasses import replace
from decimal import Decimal

import pytest

from bot.asked.reckoning.reckoning import Reckoning
from bot.assistant import Assistant
from bot.case import Case, Conversation
from bot.understanding.clauses import Clause
from bot.understanding.pointed_at import pointed_at
from evals.answering.questions import load_bill


def read(assistant: Assistant, name: str, question: str, before: Conversation | None = None) -> Reckoning | None:
    bill = load_bill(name)
    clause = Clause(question, question)
    return pointed_at(clause, Case(bill=bill), assistant.descriptions.of(bill), before or Conversation()).reckoning


@pytest.mark.parametrize(
    ("bill", "question", "operation", "lines"),
    [
        ("pt-series", "the visit on may 11, the whole thing", "sum", (3, 4)),
        ("pt-series", "may 11 exercise plus may 18 exercise", "sum", (3, 5)),
        ("mammogram", "lo del 9 de abril en total", "sum", (2, 3)),
        ("lab-panel", "sum lines 2 through 4", "sum", (2, 3, 4)),
        ("er-ct", "96374 más 96375", "sum", (3, 4)),
        ("mammogram", "how much was april 9", "sum", (2, 3)),
        ("ride-and-er", "the bill without the ambulance", "without", (1, 2)),
        ("duplicate", "what is the total without the duplicate", "without", (4,)),
        ("vaccines", "just the vaccines, without giving them, how much", "sum", (2, 3, 4)),
        ("air-ambulance", "how much a mile", "each", (2,)),
        ("shoulder-shot", "price of each betamethasone", "each", (4,)),
        ("skin-biopsy", "difference between 11102 and 11103", "difference", (2, 3)),
        ("appendix", "not counting the OR and the room what did it come to", "without", (1, 2)),
        ("root-canal", "if the crown gets covered what would I owe", "plan covers", (4,)),
        ("root-canal", "si me cubren la corona cuánto debo", "plan covers", (4,)),
        ("pt-series", "which day cost me the most", "dearest day", (1, 2)),
        ("pt-series", "how many days did i go", "count days", (1, 2, 3, 4, 5, 6, 7, 8)),
        ("obsstay", "what is that an hour for the observation", "each", (2,)),
        ("obsstay", "troponin, why 3 of them", "units asked", (3,)),
        ("gallsurg", "95 units of what for the anesthesia, 95 what", "units asked", (2,)),
        ("four-accounts", "how much was valentines day plus march 3", "sum", (1, 2, 3)),
    ],
)
def test_an_operation_has_its_lines(
    assistant: Assistant, bill: str, question: str, operation: str, lines: tuple[int, ...]
) -> None:
    found = read(assistant, bill, question)
    assert found
    assert (found.operation, found.lines) == (operation, lines)


@pytest.mark.parametrize(
    ("bill", "question"),
    [
        ("pt-series", "what do I owe in total"),
        ("pt-series", "why is the total so high"),
        ("pt-series", "how much of the exercise did insurance pay in total"),
        ("er-ct", "salió algo malo en mi sangre o todo bien"),
        ("trigger-finger", "how many days do i have to dispute it"),
        ("obsstay", "why 3 thousand for observation"),
        ("pt-series", "how many payments are left"),
        ("hip", "can I do 6 payments, how much each"),
        ("pt-series", "can I come without an appointment"),
    ],
)
def test_what_lacks_a_part_is_no_reckoning(assistant: Assistant, bill: str, question: str) -> None:
    assert read(assistant, bill, question) is None


def test_what_the_plan_would_pay_is_an_amount_or_a_percent_more_or_in_all(assistant: Assistant) -> None:
    found = Reckoning("plan paid", amount=Decimal(100), more=True)
    assert read(assistant, "mammogram", "if insurance paid another 100 what would I owe") == found
    in_all = replace(found, more=False)
    assert read(assistant, "mammogram", "what would I owe if the plan had paid 100") in (in_all, None)
    percent = read(assistant, "mammogram", "say they cover 80 percent, what is left")
    assert percent
    assert percent.percent == Decimal(80)


def test_payments_are_counted_only_on_a_plan_of_payments(assistant: Assistant) -> None:
    found = read(assistant, "plan-statement", "how many payments have i got left")
    assert found == Reckoning("payments left")
    doubled = read(assistant, "plan-statement", "if i double it when am i done")
    assert doubled == Reckoning("payments left", times=2)


def test_those_are_the_lines_spoken_of_last(assistant: Assistant) -> None:
    found = read(assistant, "pt-series", "those together", Conversation(focus=(3, 4)))
    assert found == Reckoning("sum", (3, 4))


@pytest.mark.parametrize(
    ("bill", "question", "operation", "lines"),
    [
        ("cpap", "the three months of rental", "sum", (1, 2, 3)),
        ("speech-therapy", "all the sessions added up", "sum", (2, 3, 4, 5, 7)),
        ("er-ct", "the meds, zofran and toradol, in total", "sum", (6, 7)),
        ("skin-biopsy", "difference between the first biopsy and the second", "difference", (2, 3)),
        ("wrong-total", "how much are they off by", "check", ()),
        ("speech-therapy", "between may 13 and june 3 how much", "sum", (2, 3, 4)),
        ("four-accounts", "todo marzo", "sum", (2, 3)),
        ("four-accounts", "the hospital ones together", "sum", (1, 2, 4)),
        ("er-ct", "how much less if the ct wasn't there", "without", (2,)),
        ("chemo", "what are the three biggest charges", "ranked", (1, 7, 5)),
        ("two-portals", "if I clear january", "pay off", (1, 2)),
        ("knee-gel", "both knees, 2 injections, what is that together", "sum", (3, 4)),
        ("hand-therapy", "how much of that is the three exercises", "sum", (2, 4, 6)),
        ("wound-care", "what did all the debridements cost before insurance", "sum", (2, 3, 4, 5)),
        ("duplicate", "if one of the metabolic panels goes away what do i pay", "without", (4,)),
    ],
)
def test_what_is_counted_named_singly_or_off_is_worked_out(
    assistant: Assistant, bill: str, question: str, operation: str, lines: tuple[int, ...]
) -> None:
    found = read(assistant, bill, question)
    assert found
    assert (found.operation, found.lines) == (operation, lines)


def test_a_sum_may_be_of_another_amount_where_every_line_has_it(assistant: Assistant) -> None:
    found = read(assistant, "pharmacy", "the copay for the atorvastatin plus the metformin together")
    assert found == Reckoning("sum", (1, 2), field="copay")
    assert read(assistant, "pt-series", "the copay for may 11 and may 18 together") is None


def test_one_of_those_takes_one_of_the_lines_spoken_of(assistant: Assistant) -> None:
    found = read(assistant, "allergy", "if they take one off what is the total", Conversation(focus=(4, 5)))
    assert found == Reckoning("without", (5,))


@pytest.mark.parametrize(
    "question",
    [
        "why do i owe anything for the crown when insurance paid",
        "if the crown got covered why do i owe",
        "how come theres a balance on the crown once the plan paid",
    ],
)
def test_a_reason_for_what_is_left_is_nothing_to_work_out(assistant: Assistant, question: str) -> None:
    assert read(assistant, "root-canal", question) is None
