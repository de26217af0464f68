from datetime import date
from decimal import Decimal

import pytest

from bot.asked.spoken_of import find_references
from bot.assistant import Assistant
from bot.bill import Bill
from bot.case import Conversation


def lines_meant(assistant: Assistant, bill: Bill, question: str, before: Conversation | None = None) -> tuple[int, ...]:
    return find_references(question, bill, assistant.descriptions.of(bill), before or Conversation()).lines


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("what is line 4", (4,)),
        ("how much is line 3 and 4 together", (3, 4)),
        ("lines 1, 2 & 5", (1, 2, 5)),
        ("las líneas 2 y 3", (2, 3)),
        ("¿qué es la línea 2?", (2,)),
        ("what is 96372", (3,)),
        ("why is there a j1885 on here", (4,)),
        ("what's the $240 for", (2,)),
        ("the 310.00 charge", (1,)),
        ("de qué son los 190 dólares", (3,)),
        ("the third one", (3,)),
        ("y la segunda", (2,)),
        ("what about the last one", (5,)),
        ("what's the most expensive thing", (1,)),
        ("cuál es el más barato", (4,)),
        ("second most expensive thing", (2,)),
        ("what's the blood thing", (5,)),
        ("how much was the medicine", (4,)),
        ("el cobro del laboratorio", (5,)),
        ("the doctor visit", (2,)),
        ("la línea cuatro", (4,)),
        ("el renglón 2", (2,)),
        ("el concepto 3", (3,)),
        ("los doscientos cuarenta dólares", (2,)),
        ("el de ciento noventa", (3,)),
        ("lo que más costó", (1,)),
        ("el que más me cobraron", (1,)),
        ("el más chiquito", (4,)),
        ("lo que menos cuesta", (4,)),
        ("el de hasta abajo", (5,)),
        ("la penúltima", (4,)),
        ("la ampolleta", (4,)),
        ("el piquete", (3,)),
    ],
)
def test_what_a_question_points_at_is_found(
    assistant: Assistant, bill: Bill, question: str, lines: tuple[int, ...]
) -> None:
    assert lines_meant(assistant, bill, question) == lines


@pytest.mark.parametrize(
    "question", ["why so much", "what do I owe", "quién decide los códigos", "call 1-800-555-0117"]
)
def test_a_question_about_the_whole_points_at_no_line(assistant: Assistant, bill: Bill, question: str) -> None:
    assert lines_meant(assistant, bill, question) == ()


@pytest.mark.parametrize(
    "question",
    ["if i pay 60 a month how long", "si pago 200 al mes", "60 in 4 payments", "si doy ciento noventa ahorita"],
)
def test_what_a_person_would_pay_is_no_printed_charge(assistant: Assistant, bill: Bill, question: str) -> None:
    assert lines_meant(assistant, bill, question) == ()


def test_the_dearest_of_a_kind_is_looked_for_among_its_kind(assistant: Assistant, bill: Bill) -> None:
    assert lines_meant(assistant, bill, "the cheapest of the visits")[0] in (1, 2)


def test_the_second_one_counts_what_the_last_answer_listed(assistant: Assistant, bill: Bill) -> None:
    before = Conversation(listed=(4, 1, 3))
    assert lines_meant(assistant, bill, "and the second one?", before) == (1,)


def test_the_other_one_is_not_the_one_spoken_of(assistant: Assistant, bill: Bill) -> None:
    before = Conversation(listed=(1, 2), focus=(1,))
    assert lines_meant(assistant, bill, "no, the other one", before) == (2,)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("which is more the blood test or the medicine", {4, 5}),
        ("cuánto suman la medicina y el laboratorio", {4, 5}),
        ("the blood test and how do I appeal", {5}),
    ],
)
def test_two_things_named_side_by_side_are_both_meant(
    assistant: Assistant, bill: Bill, question: str, lines: set[int]
) -> None:
    assert set(lines_meant(assistant, bill, question)) == lines


def test_a_kind_of_charge_that_the_bill_has_not_is_named(assistant: Assistant, bill: Bill) -> None:
    found = find_references("what was the x-ray", bill, assistant.descriptions.of(bill), Conversation())
    assert (found.lines, found.missing) == ((), "xray")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("how much of this is my deductible", True),
        ("cuánto de esto es deducible", True),
        ("have i met it yet", True),
        ("what's my copay", True),
        ("esto es mi copago", True),
        ("what is a deductible", False),
        ("qué es un deducible", False),
    ],
)
def test_a_question_for_a_figure_is_told_from_one_for_a_meaning(question: str, asked: bool) -> None:
    assert find_references(question, None, (), Conversation()).how_much is asked


def test_two_amounts_held_against_each_other_need_no_dollar_sign(assistant: Assistant, bill: Bill) -> None:
    asked = "my share is 450, what percent is that of 1500"
    found = find_references(asked, bill, assistant.descriptions.of(bill), Conversation())
    assert found.amounts == (Decimal(450), Decimal(1500))


def test_a_thing_done_twice_is_still_told_by_its_name(assistant: Assistant, bill: Bill) -> None:
    twice = bill.model_copy(update={"lines": (*bill.lines, bill.lines[4].model_copy(update={"line": 6}))})
    assert lines_meant(assistant, twice, "and the metabolic?") == (5, 6)


def test_a_day_of_the_month_is_a_day_of_service(assistant: Assistant, bill: Bill) -> None:
    later = bill.lines[4].model_copy(update={"line": 6, "service_date": date(2026, 5, 26)})
    visits = bill.model_copy(update={"lines": (*bill.lines, later)})
    assert lines_meant(assistant, visits, "and on the 26th") == (6,)
    assert lines_meant(assistant, visits, "¿y el 26?") == (6,)
