"""What a few words ask of a figure charge by charge."""

from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: Code, amounts: tuple[str, str, str, str], units: str = "1") -> Line:
    charge, off, paid, mine = map(Decimal, amounts)
    return Line(
        line=number,
        description=words,
        codes=(code,),
        units=units,
        charge=charge,
        adjustment=off,
        plan_paid=paid,
        patient_owes=mine,
    )


BILL = Bill(
    kind="statement",
    provider="Pine Hollow Clinic",
    payer="Copperline Health",
    lines=(
        _line(1, "OFFICE VISIT", Code(system="cpt", code="99214"), ("200.00", "80.00", "90.00", "30.00")),
        _line(2, "X-RAY WRIST", Code(system="cpt", code="73110"), ("100.00", "70.00", "0.00", "30.00")),
        _line(3, "KETOROLAC 15MG", Code(system="hcpcs", code="J1885"), ("60.00", "20.00", "32.00", "8.00"), "4"),
    ),
    totals=Totals(
        charges=Decimal("360.00"),
        adjustments=Decimal("170.00"),
        plan_paid=Decimal("122.00"),
        patient_owes=Decimal("68.00"),
    ),
)
QUOTED = Bill(
    kind="good_faith_estimate",
    provider="Pine Hollow Clinic",
    lines=(Line(line=1, description="OFFICE VISIT", codes=BILL.lines[0].codes, charge=Decimal("150.00")),),
    totals=Totals(charges=Decimal("150.00")),
)
UNINSURED = BILL.model_copy(update={"payer": None, "totals": Totals(charges=Decimal("360.00"))})


def last(assistant: Assistant, *messages: str, case: Case | None = None) -> Answer:
    conversation = Conversation()
    for message in messages:
        reply = assistant.ask(case or Case(bill=BILL), conversation, message)
        conversation = reply.conversation
    return reply.answer


@pytest.mark.parametrize(
    ("messages", "figures"),
    [
        (("how much was taken off", "which lines is that from"), ("$80.00", "$70.00", "$20.00")),
        (("how much did the plan pay", "from which charges"), ("$90.00", "$32.00")),
        (("cuánto pagó el seguro en total", "de qué cobros es eso"), ("$90.00", "$32.00")),
        (("cuánto pagó el seguro en total", "de cuáles estudios"), ("$90.00", "$32.00")),
    ],
)
def test_an_amount_of_everything_is_told_charge_by_charge(
    assistant: Assistant, messages: tuple[str, ...], figures: tuple[str, ...]
) -> None:
    answer = last(assistant, *messages).answer
    assert all(figure in answer for figure in figures)


@pytest.mark.parametrize("then", ["which charges is that from", "where does that come from", "de qué cobros sale eso"])
def test_what_is_over_an_estimate_is_told_charge_by_charge(assistant: Assistant, then: str) -> None:
    case = Case(bill=UNINSURED, estimate=QUOTED)
    assert "$50.00" in last(assistant, "how far is the bill from my estimate", then, case=case).answer


def test_the_estimate_is_meant_whatever_was_told_last(assistant: Assistant) -> None:
    case = Case(bill=UNINSURED, estimate=QUOTED)
    told = last(assistant, "what are the total charges", "how much over the quote is that", case=case)
    assert told.intent == "over-estimate"


@pytest.mark.parametrize(
    ("messages", "line"),
    [
        (("how much was taken off", "which one got the most off"), 1),
        (("how much was taken off", "which one got the most off", "and the least"), 3),
        (("what is left for me of the visit", "cuál me dejó menos"), 3),
    ],
)
def test_the_charge_with_the_most_of_the_amount_spoken_of(
    assistant: Assistant, messages: tuple[str, ...], line: int
) -> None:
    assert line in last(assistant, *messages).lines[:1]


def test_the_charge_spoken_of_against_another(assistant: Assistant) -> None:
    assert "$100.00" in last(assistant, "how much was the x-ray", "that or the visit, which was more").answer


@pytest.mark.parametrize(
    "messages",
    [
        ("how much was the ketorolac", "per unit?"),
        ("how much was the visit", "and the ketorolac, per unit"),
        ("cuánto fue el ketorolaco", "y por unidad"),
    ],
)
def test_one_unit_of_a_charge(assistant: Assistant, messages: tuple[str, ...]) -> None:
    assert "$15.00" in last(assistant, *messages).answer


@pytest.mark.parametrize(
    "messages",
    [
        ("what do i owe", "the biggest part of that came off how"),
        ("what did it all come to", "where did most of it go"),
        ("¿cuánto debo?", "¿y la mayor parte de eso quién la pagó?"),
    ],
)
def test_where_the_most_of_all_went(assistant: Assistant, messages: tuple[str, ...]) -> None:
    assert last(assistant, *messages).answer.find("$170.00") >= 0


def test_how_many_of_it_are_counted(assistant: Assistant) -> None:
    assert "4 units" in last(assistant, "how much was the ketorolac", "how many units is that").answer


def test_after_one_charge_on_the_estimate_the_next_is_held_against_it_too(assistant: Assistant) -> None:
    case = Case(bill=UNINSURED, estimate=QUOTED)
    told = last(assistant, "what was the visit on the estimate", "and the x-ray", case=case)
    assert told.intent == "over-estimate"
    assert told.answer.startswith("No, the estimate does not list the $100.00")


def test_what_is_put_aside_first_leaves_the_question_as_it_was(assistant: Assistant) -> None:
    told = last(assistant, "what do i owe for the visit", "no not the visit, the ketorolac")
    assert told.answer.startswith("Your part is $8.00")


def test_each_of_several_that_differ_is_told_by_itself(assistant: Assistant) -> None:
    told = last(assistant, "what did the plan pay on the visit and the ketorolac", "and for each of them").answer
    assert "$90.00" in told
    assert "$32.00" in told


def test_the_rest_after_a_sum_is_that_of_the_charges(assistant: Assistant) -> None:
    told = last(assistant, "how much are the visit and the x-ray together", "what about the rest")
    assert told.lines == (3,)


def test_the_one_after_the_biggest_is_the_next_biggest(assistant: Assistant) -> None:
    assert last(assistant, "what is the smallest charge", "no, the biggest", "and the one after that").lines[:1] == (2,)


def test_paying_ones_part_of_charges_leaves_no_less_than_nothing(assistant: Assistant) -> None:
    paid = BILL.model_copy(update={"totals": BILL.totals.model_copy(update={"patient_owes": Decimal("20.00")})})
    told = last(assistant, "how much was the visit", "if i pay that now what is left", case=Case(bill=paid))
    assert "-$" not in told.answer
