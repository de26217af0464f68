"""Sums in a conversation: the next words work on the figure told last, and on the share where an EOB tells it."""

from datetime import date
from decimal import Decimal

import pytest

from bot.answer import Answer
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, words: str, code: str, charge: str, **more: str) -> Line:
    amounts = {name: Decimal(value) for name, value in more.items()}
    codes = (Code(system="cpt", code=code),) if code else ()
    return Line(line=number, description=words, codes=codes, charge=Decimal(charge), units="1", **amounts)


STATEMENT = Bill(
    kind="statement",
    provider="Alder Creek Hospital",
    lines=(
        _line(1, "ER VISIT LEVEL 3", "99283", "900.00", plan_paid="500.00", adjustment="250.00", patient_owes="150.00"),
        _line(2, "CT HEAD", "70450", "1100.00", plan_paid="300.00", adjustment="710.00", patient_owes="90.00"),
        _line(3, "BLOOD DRAW", "36415", "40.00", plan_paid="20.00", adjustment="14.00", patient_owes="6.00"),
        _line(4, "SUPPLY TRAY", "", "60.00", plan_paid="30.00", adjustment="16.00", patient_owes="14.00"),
    ),
    totals=Totals(
        charges=Decimal("2100.00"),
        plan_paid=Decimal("850.00"),
        adjustments=Decimal("990.00"),
        patient_owes=Decimal("260.00"),
    ),
)
BILL = Bill(
    kind="itemized_bill",
    provider="Alder Creek Hospital",
    lines=(
        _line(1, "KNEE ARTHROSCOPY", "29881", "4000.00"),
        _line(2, "RECOVERY ROOM", "", "700.00"),
        _line(3, "STERILE SUPPLIES", "", "300.00"),
    ),
    totals=Totals(charges=Decimal("5000.00"), patient_owes=Decimal("5000.00")),
)
EOB = Bill(
    kind="eob",
    payer="Cobalt Health",
    provider="Alder Creek Hospital",
    lines=(
        _line(
            1, "KNEE ARTHROSCOPY", "29881", "4000.00", allowed="2000.00", adjustment="2000.00", deductible="400.00",
            coinsurance="400.00", plan_paid="1200.00", patient_owes="800.00",
        ),
        _line(
            2, "RECOVERY ROOM", "", "700.00", allowed="300.00", adjustment="400.00", coinsurance="75.00",
            plan_paid="225.00", patient_owes="75.00",
        ),
        _line(
            3, "STERILE SUPPLIES", "", "300.00", allowed="100.00", adjustment="200.00", coinsurance="25.00",
            plan_paid="75.00", patient_owes="25.00",
        ),
    ),
    totals=Totals(
        charges=Decimal("5000.00"),
        allowed=Decimal("2400.00"),
        adjustments=Decimal("2600.00"),
        deductible=Decimal("400.00"),
        coinsurance=Decimal("500.00"),
        plan_paid=Decimal("1500.00"),
        patient_owes=Decimal("900.00"),
    ),
)  # fmt: skip


def last(assistant: Assistant, case: Case, *questions: str) -> Answer:
    conversation = Conversation()
    for question in questions:
        reply = assistant.ask(case, conversation, question)
        conversation = Conversation.model_validate_json(reply.conversation.model_dump_json())
    return reply.answer


@pytest.mark.parametrize(
    ("talk", "shown"),
    [
        (("i can give 60 today and the rest over 4 months, what is each",), ["$200.00", "$50.00 each"]),
        (("half now and the remainder in 5 payments",), ["$130.00", "$26.00 each"]),
        (("puedo dar 80 de entrada y lo demás en 6 meses, ¿de a cuánto?",), ["$180.00", "$30.00"]),
        (("what is left if i pay half today", "and that over 10 months"), ["$13.00 each"]),
        (("how many payments of 40", "and if i put 100 down first"), ["$160.00", "4 payments"]),
        (("how long at 20 a month", "what if they give me 10% off"), ["$234.00"]),
        (("the ct and the blood draw together", "20% off that"), ["$912.00", "$1,140.00 − $228.00"]),
        (("if they take 10% off what do i pay", "and that over 3 months"), ["$78.00", "$234.00 ÷ 3"]),
        (("what did the insurance knock off the ct",), ["$710.00 was taken off"]),
        (("how much did they discount in all", "and how much of it on the er visit"), ["$250.00 was taken off"]),
        (("how much does the ct leave me", "and the blood draw?"), ["$6.00"]),
        (("what percent of what i owe is the er visit",), ["57.7%", "$150.00 of the $260.00"]),
        (("if they drop the tray and the blood draw what would i owe",), ["$240.00", "$20.00"]),
        (("if i hadnt gotten the ct what would i owe",), ["$170.00"]),
    ],
)
def test_sums_go_on_from_what_was_told(assistant: Assistant, talk: tuple[str, ...], shown: list[str]) -> None:
    answer = last(assistant, Case(bill=STATEMENT), *talk)
    assert [words for words in shown if words not in answer.answer] == [], answer.answer


@pytest.mark.parametrize(
    ("question", "leads", "shown"),
    [
        ("how much a month over 9 months", "$900.00 in 9 payments is $100.00", "$5,000.00"),
        ("if i pay 200 now what's left", "$700.00 would be left", "$5,000.00"),
        ("what if they take 10% off", "With 10% off, $810.00", "$5,000.00"),
        ("¿cuánto al mes si lo pago en 9 meses?", "$900.00 en 9 pagos son $100.00", "$5,000.00"),
        ("without the supplies what would i owe", "You would owe $875.00 instead of $900.00", "$4,700.00"),
        ("if i had met my deductible what would i pay", "About $600.00", "25.0%"),
        ("what percent of the 5000 did the plan pay", "", "30.0% was paid by insurance"),
    ],
)
def test_the_plans_share_is_what_is_worked_with(assistant: Assistant, question: str, leads: str, shown: str) -> None:
    answer = last(assistant, Case(bill=BILL, eob=EOB), question).answer
    assert leads in answer
    assert shown in answer


@pytest.mark.parametrize(
    ("talk", "shown"),
    [
        (("how much did they leave me for the knee scope", "and the recovery room"), ["$75.00"]),
        (("cuánto debo de verdad", "¿y si pago 100 hoy?", "¿y lo demás en 4 meses?", "¿y en 8?"), ["$100.00 cada uno"]),
        (("what did insurance pay for the recovery room and the supplies",), ["$300.00", "that your plan paid"]),
        (("if they covered the supplies at 80 what would i owe",), ["$880.00", "$20.00"]),
    ],
)
def test_parts_of_lines_go_on_with_the_eob(assistant: Assistant, talk: tuple[str, ...], shown: list[str]) -> None:
    answer = last(assistant, Case(bill=BILL, eob=EOB), *talk)
    assert [words for words in shown if words not in answer.answer] == [], answer.answer


VISITS = Bill(
    kind="statement",
    provider="Alder Creek Infusion",
    lines=(
        Line(line=1, service_date=date(2026, 1, 8), description="INFUSION FIRST HOUR", charge=Decimal("600.00")),
        Line(
            line=2, service_date=date(2026, 1, 8), description="IRON SUCROSE 1 MG", units="200",
            codes=(Code(system="hcpcs", code="J1756"),), charge=Decimal("400.00"),
        ),
        Line(line=3, service_date=date(2026, 2, 8), description="INFUSION FIRST HOUR", charge=Decimal("600.00")),
        Line(
            line=4, service_date=date(2026, 2, 8), description="IRON SUCROSE 1 MG", units="100",
            codes=(Code(system="hcpcs", code="J1756"),), charge=Decimal("200.00"),
        ),
    ),
    totals=Totals(charges=Decimal("1800.00")),
)  # fmt: skip


@pytest.mark.parametrize(
    ("talk", "shown"),
    [
        (("average cost of an infusion day?",), ["$900.00"]),
        (("how much was january", "and february", "whats the difference between those"), ["$200.00"]),
        (("if it was 150 units of iron instead of 200 how much less",), ["$300.00", "$100.00", "$1,700.00"]),
        (("how much was january", "how much of february is the iron"), ["$200.00"]),
    ],
)
def test_days_and_units_are_worked_out(assistant: Assistant, talk: tuple[str, ...], shown: list[str]) -> None:
    answer = last(assistant, Case(bill=VISITS), *talk)
    assert [words for words in shown if words not in answer.answer] == [], answer.answer


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("how much a month over 10 months", "$80.00"),
        ("if i pay 25% now what's left", "$600.00"),
        ("what do i owe", "$800.00 of your share is left"),
        ("subtract the supplies, what do i owe then", "You would owe $775.00 instead of $800.00"),
        ("¿cuánto sería al mes en 10 meses?", "$80.00"),
    ],
)
def test_what_was_paid_already_is_off_the_plans_share(assistant: Assistant, question: str, shown: str) -> None:
    totals = Totals(charges=Decimal("5000.00"), patient_paid=Decimal("100.00"), patient_owes=Decimal("4900.00"))
    answer = last(assistant, Case(bill=BILL.model_copy(update={"totals": totals}), eob=EOB), question).answer
    assert shown in answer


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("if they forgive the ct what is left", ["$170.00", "$90.00"]),
        ("if the ct gets covered what's my total", ["$170.00"]),
        ("what did the ct and the blood draw cost me out of my own pocket", ["$96.00"]),
    ],
)
def test_what_would_not_be_owed_comes_off(assistant: Assistant, question: str, shown: list[str]) -> None:
    answer = last(assistant, Case(bill=STATEMENT), question)
    assert [words for words in shown if words not in answer.answer] == [], answer.answer


def test_all_of_a_day_is_taken_so_many_times(assistant: Assistant) -> None:
    answer = last(assistant, Case(bill=VISITS), "if i do the same february stuff 3 more times what would they charge")
    assert "$2,400.00" in answer.answer


SELF_PAY = Bill(
    kind="statement",
    provider="Elm Street Urgent Care",
    lines=(
        Line(line=1, description="STITCHES ARM", codes=(Code(system="cpt", code="12002"),), charge=Decimal("300.00")),
        Line(line=2, description="X-RAY HAND", codes=(Code(system="cpt", code="73130"),), charge=Decimal("100.00")),
        Line(line=3, description="OFFICE VISIT", codes=(Code(system="cpt", code="99203"),), charge=Decimal("200.00")),
    ),
    totals=Totals(charges=Decimal("600.00"), adjustments=Decimal("120.00"), patient_owes=Decimal("480.00")),
)


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("how much did the stitches cost after the 20% off", ["$240.00", "$300.00 − $60.00"]),
        ("480 split in 6 is what", ["$80.00"]),
        ("what per month for 4 months with 80 down", ["$400.00", "$100.00"]),
        ("take the x-ray off and whats my balance", ["$500.00"]),
    ],
)
def test_a_bill_without_a_plan_is_worked_with(assistant: Assistant, question: str, shown: list[str]) -> None:
    answer = last(assistant, Case(bill=SELF_PAY), question)
    assert [words for words in shown if words not in answer.answer] == [], answer.answer


@pytest.mark.parametrize(
    ("question", "shown"),
    [
        ("what percent of the ct did insurance pay", ["27.3%", "$300.00 of the $1,100.00"]),
        ("what if insurance had covered the ct at 50%", ["$215.00", "$45.00"]),
        ("what did the plan pay for the ct and the blood draw", ["$320.00"]),
    ],
)
def test_what_a_plan_took_of_lines_is_told_of_these_lines(
    assistant: Assistant, question: str, shown: list[str]
) -> None:
    answer = last(assistant, Case(bill=STATEMENT), question)
    assert [words for words in shown if words not in answer.answer] == [], answer.answer


def test_where_a_sum_of_parts_comes_from_is_told_of_these_parts(assistant: Assistant) -> None:
    talk = ("what did the plan pay for the ct and the blood draw", "how did you get that")
    assert "$320.00 is worked out" in last(assistant, Case(bill=STATEMENT), *talk).answer


def test_a_charge_processed_again_is_paid_at_its_percentage(assistant: Assistant) -> None:
    answer = last(assistant, Case(bill=STATEMENT), "if they reprocess the ct at 50% what would i owe").answer
    assert "$215.00" in answer
