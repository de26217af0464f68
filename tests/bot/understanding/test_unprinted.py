"""A thing that no paper prints is told as such; where the paper prints it, it is told."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Payment, Term, Totals, YearSum
from bot.case import Case, Conversation

LENS = Line(
    line=1,
    description="INTRAOCULAR LENS",
    codes=(Code(system="hcpcs", code="V2632"),),
    charge=Decimal("610.00"),
    patient_owes=Decimal("45.00"),
)
BILL = Bill(
    kind="statement",
    provider="Mesa Eye Surgery",
    payer="Toucan Health",
    statement_date=date(2026, 3, 9),
    lines=(LENS,),
    totals=Totals(
        charges=Decimal("610.00"),
        adjustments=Decimal("200.00"),
        plan_paid=Decimal("345.00"),
        patient_paid=Decimal("20.00"),
        patient_owes=Decimal("45.00"),
    ),
)
EOB = BILL.model_copy(
    update={"kind": "eob", "year_sums": (YearSum(what="deductible", limit=Decimal(900), used=Decimal(140)),)}
)


def _asked(assistant: Assistant, bill: Bill, question: str) -> tuple[bool, str]:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    return answer.abstained, answer.answer


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which brand of lens did they use", "$610.00"),
        ("¿qué marca de lente me pusieron?", "No puedo"),
        ("what room was i in", "not rooms"),
        ("¿en qué cama me tuvieron?", "No puedo saber"),
        ("what kind of toucan plan do i have", "Toucan Health"),
        ("the 45 is that a copay or coinsurance", "$45.00"),
        ("i mailed them 45 on thursday did it get there", "can't tell"),
        ("les mandé 45 el jueves, ¿ya lo recibieron?", "ese pago"),
        ("what day did i pay the 20", "does not print it"),
        ("who keyed in that code for the lens", "who chose it"),
        ("¿qué día pagó el seguro?", "no dice qué día pagó"),
    ],
)
def test_what_is_not_printed_is_not_told(assistant: Assistant, question: str, said: str) -> None:
    abstained, words = _asked(assistant, BILL, question)
    assert abstained
    assert said in words


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("when does my deductible start over", "$760.00 is left"),
        ("am i close to my out of pocket max", "only counts your deductible: $140.00 of $900.00"),
        ("¿cuántas terapias me quedan?", "No puedo saber cuántas"),
        ("¿cuánto lleva mi esposa de su deducible?", "Solo trae la suya: $140.00 de $900.00"),
    ],
)
def test_a_count_of_this_person_and_year_is_none_of_another(assistant: Assistant, question: str, said: str) -> None:
    abstained, words = _asked(assistant, EOB, question)
    assert abstained
    assert said in words


def test_what_the_papers_print_after_all_is_told(assistant: Assistant) -> None:
    assert _asked(assistant, BILL, "i gave 20 on monday, did you count it")[0] is False
    paid = Payment(day=date(2026, 2, 3), amount=Decimal("20.00"), by="patient")
    abstained, words = _asked(assistant, BILL.model_copy(update={"payments": (paid,)}), "what day did i pay the 20")
    assert not abstained
    assert "February 3, 2026" in words
    split = LENS.model_copy(update={"copay": Decimal("45.00")})
    abstained, words = _asked(assistant, BILL.model_copy(update={"lines": (split,)}), "is the 45 a copay")
    assert not abstained


def test_a_percent_and_a_missing_okay_are_told_by_the_topic_that_has_them(assistant: Assistant) -> None:
    line = LENS.model_copy(
        update={"allowed": Decimal("225.00"), "coinsurance": Decimal("45.00"), "remarks": ("PR-197",)}
    )
    bill = EOB.model_copy(update={"lines": (line,)})
    abstained, words = _asked(assistant, bill, "¿de qué porcentaje es mi coaseguro?")
    assert not abstained
    assert "20.0%" in words
    refused = line.model_copy(update={"coinsurance": None, "allowed": Decimal(0), "not_covered": Decimal("610.00")})
    abstained, words = _asked(assistant, EOB.model_copy(update={"lines": (refused,)}), "did my doctor request approval")
    assert not abstained
    assert "197" in words


def test_what_a_late_payment_adds_is_told_with_the_sum(assistant: Assistant) -> None:
    term = Term(kind="late", text="A late fee of $15.00 is added after the due date", amount=Decimal("15.00"))
    bill = BILL.model_copy(update={"terms": (term,)})
    for question in ("what would it be if i pay after the due date", "¿cuánto sería si pago después de la fecha?"):
        abstained, words = _asked(assistant, bill, question)
        assert not abstained
        assert "$60.00" in words


@pytest.mark.parametrize("question", ["les di 45 el martes, ¿ya les entró o no?", "i mailed 45, did you get it or not"])
def test_a_payment_asked_after_is_no_farewell(assistant: Assistant, question: str) -> None:
    assert "988" not in _asked(assistant, BILL, question)[1]


def test_a_network_is_of_the_provider_named_alone(assistant: Assistant) -> None:
    bill = EOB.model_copy(update={"terms": (Term(kind="in_network", text="In-network provider"),)})
    assert _asked(assistant, bill, "is mesa eye surgery in my network")[0] is False
    assert _asked(assistant, bill, "is the anesthesiologist in my network")[0] is True


def test_what_one_sum_stands_for_is_not_told(assistant: Assistant) -> None:
    line = Line(line=1, description="PHARMACY", codes=(Code(system="revenue", code="0250"),), charge=Decimal("610.00"))
    bill = BILL.model_copy(update={"lines": (line,)})
    abstained, words = _asked(assistant, bill, "the pharmacy charge, which pills is that")
    assert abstained
    assert "one sum" in words
    assert _asked(assistant, BILL, "which items are on line 1")[0] is False
