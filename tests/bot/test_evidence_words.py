"""Topics that a question must say in so many words, and lines that only the story before it names."""

from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, name: str, code: str, charge: str, **more: str) -> Line:
    return Line(
        line=number,
        description=name,
        codes=(Code(system="hcpcs" if code[0].isalpha() else "cpt", code=code),),
        charge=Decimal(charge),
        **{field: Decimal(amount) for field, amount in more.items()},
    )


BILL = Bill(
    kind="statement",
    lines=(
        _line(1, "ER VISIT LEVEL 3", "99283", "1480.00"),
        _line(2, "CT HEAD W/O CONTRAST", "70450", "2210.00"),
        _line(3, "ONDANSETRON INJ", "J2405", "24.00"),
        _line(4, "IV PUSH INITIAL", "96374", "265.00"),
    ),
    totals=Totals(charges=Decimal("3979.00"), patient_owes=Decimal("3979.00")),
)
EOB = Bill(
    kind="eob",
    payer="Larch Mutual",
    lines=(
        _line(
            1, "CT HEAD", "70450", "900.00", adjustment="610.00", allowed="290.00", coinsurance="58.00",
            plan_paid="232.00", patient_owes="58.00",
        ),
        _line(2, "OFFICE VISIT", "99213", "150.00", allowed="90.00", plan_paid="65.00", patient_owes="25.00"),
    ),
    totals=Totals(charges=Decimal("1050.00"), plan_paid=Decimal("297.00"), patient_owes=Decimal("83.00")),
)  # fmt: skip


def _intent(assistant: Assistant, question: str, bill: Bill = BILL) -> str:
    return assistant.ask(Case(bill=bill), Conversation(), question).answer.intent


@pytest.mark.parametrize(
    "question",
    [
        "They gave me a shot for nausea and sent me home, so why do I owe almost four thousand dollars",
        "I only had a shot and they want four thousand from me, how come",
        "solo me pusieron una inyección y me mandaron a la casa, ¿por qué debo casi cuatro mil?",
    ],
)
def test_a_shot_in_the_story_before_the_question_is_not_what_is_asked(assistant: Assistant, question: str) -> None:
    assert _intent(assistant, question) in ("injection-cost", "why-so-expensive")


@pytest.mark.parametrize(
    "question",
    [
        "Had a single injection and then left, why do I owe $3,979",
        "all I went for was a shot, how come I owe 3979",
        "why am I paying so much for one jab",
        "I had an injection. Then a bill of $3,979. Was that the shot, or everything around it?",
        "me pusieron una inyección y debo 3,979 dólares, ¿por qué?",
    ],
)
def test_why_a_shot_came_to_the_whole_bill_is_told_by_the_shot_and_what_is_around_it(
    assistant: Assistant, question: str
) -> None:
    assert _intent(assistant, question) == "injection-cost"


def test_why_of_another_charge_named_after_a_shot_is_of_that_charge(assistant: Assistant) -> None:
    assert _intent(assistant, "I only went for a shot, why is there a CT scan for 2210") != "injection-cost"


def test_what_says_nothing_of_taking_off_leaves_nothing_out(assistant: Assistant) -> None:
    assert _intent(assistant, "are they allowed to charge for the scan and the visit separately") != "without-line"


def test_what_says_nothing_of_a_mark_is_about_no_modifier(assistant: Assistant) -> None:
    assert _intent(assistant, "what is the 265 for, is it not the same thing as the shot") != "modifier-on-line"


def test_an_amount_that_was_taken_off_is_told_as_that(assistant: Assistant) -> None:
    assert _intent(assistant, "may the imaging center charge me the 610", EOB) == "adjustment-and-allowed"


def test_why_of_a_part_of_a_charge_begins_with_the_part(assistant: Assistant) -> None:
    answer = assistant.ask(Case(bill=EOB), Conversation(), "why am I paying 58").answer
    assert answer.answer.removeprefix("The ").startswith("$58.00 is your")
