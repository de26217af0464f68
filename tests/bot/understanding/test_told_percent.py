"""What percent the amount told last is, of the charges, of one's own part, and the same of other amounts."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: str, amounts: tuple[str, str, str, str]) -> Line:
    charge, off, paid, mine = map(Decimal, amounts)
    return Line(
        line=number,
        description=words,
        codes=(Code(system="cpt", code=code),),
        charge=charge,
        adjustment=off,
        plan_paid=paid,
        patient_owes=mine,
    )


SPLIT = Bill(
    kind="statement",
    provider="Alder Point Orthopedics",
    payer="Copperline Health",
    lines=(
        _line(1, "OFFICE VISIT", "99214", ("200.00", "80.00", "90.00", "30.00")),
        _line(2, "X-RAY WRIST", "73110", ("100.00", "60.00", "32.00", "8.00")),
        _line(3, "CAST APPLICATION", "29075", ("300.00", "100.00", "158.00", "42.00")),
    ),
    totals=Totals(
        charges=Decimal("600.00"),
        adjustments=Decimal("240.00"),
        plan_paid=Decimal("280.00"),
        patient_owes=Decimal("80.00"),
    ),
)
WHOLE = SPLIT.model_copy(
    update={
        "lines": tuple(
            line.model_copy(update={"adjustment": None, "plan_paid": None, "patient_owes": None})
            for line in SPLIT.lines
        )
    }
)


def said(assistant: Assistant, bill: Bill, *messages: str) -> str:
    conversation = Conversation()
    for message in messages:
        reply = assistant.ask(Case(bill=bill), conversation, message)
        conversation = reply.conversation
    return reply.answer.answer


@pytest.mark.parametrize(
    ("messages", "percent"),
    [
        (("how much was taken off", "that's what percent of the charges"), "40.0%"),
        (("how much did the plan pay", "and in percent"), "46.7%"),
        (("cuánto pagó el seguro en total", "eso qué porcentaje es de lo cobrado"), "46,7%|46.7%"),
        (("what is left for me to pay", "what percentage is that of the bill"), "13.3%"),
        (("how much did the plan pay", "how much of the total is that"), "46.7%"),
    ],
)
@pytest.mark.parametrize("bill", [SPLIT, WHOLE])
def test_an_amount_of_the_whole_bill_is_held_against_all_charges(
    assistant: Assistant, bill: Bill, messages: tuple[str, ...], percent: str
) -> None:
    assert any(one in said(assistant, bill, *messages) for one in percent.split("|"))


def test_what_the_plan_paid_of_one_charge_is_held_against_that_charge(assistant: Assistant) -> None:
    assert "32.0%" in said(assistant, SPLIT, "what did the plan pay on the x-ray", "what percent of the charge is that")


def test_a_charge_is_held_against_all_of_them(assistant: Assistant) -> None:
    assert "50.0%" in said(assistant, SPLIT, "how much was the cast", "whats that in percent")


def test_ones_own_part_can_be_held_against_all_that_is_owed(assistant: Assistant) -> None:
    told = said(assistant, SPLIT, "what do i owe for the cast", "what percent of my share is that")
    assert "52.5%" in told


def test_a_figure_that_was_worked_out_is_held_against_the_bill(assistant: Assistant) -> None:
    told = said(assistant, SPLIT, "how much was the cast", "half of that", "what percent of the bill is that")
    assert "25.0%" in told
    assert "$150.00" in told


@pytest.mark.parametrize(
    ("messages", "percent"),
    [
        (("how much was taken off", "what percent is that", "and what the plan paid"), "46.7%"),
        (("how much was taken off", "what percent is that", "and mine"), "13.3%"),
        (("what percent of the total is the visit", "and the x-ray"), "16.7%"),
        (("cuánto pagó el seguro de la radiografía", "en porcentaje", "y del yeso"), "52.7%"),
    ],
)
def test_after_a_percent_the_next_one_is_a_percent_too(
    assistant: Assistant, messages: tuple[str, ...], percent: str
) -> None:
    assert percent in said(assistant, SPLIT, *messages)


def test_after_a_percent_the_amount_itself_can_be_asked_for(assistant: Assistant) -> None:
    told = said(assistant, SPLIT, "how much was taken off", "what percent is that", "how much is that in dollars")
    assert "$240.00" in told.splitlines()[0]


def test_my_part_of_the_total_is_that_of_everything(assistant: Assistant) -> None:
    told = said(assistant, SPLIT, "what did the plan pay on the x-ray", "what percent of the total is my part")
    assert "13.3%" in told


def test_a_reason_is_no_percent(assistant: Assistant) -> None:
    told = said(assistant, SPLIT, "how much was taken off", "what does that percent mean")
    assert not told.startswith("40.0%")
