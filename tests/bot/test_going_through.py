"""Following questions that go through visits, charges and people, and what is asked of a payment, a discount, a win."""

from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Term, Totals
from bot.case import Case, Conversation


def line(number: int, day: int, code: str, charge: str, **more: str) -> Line:
    return Line(
        line=number,
        service_date=date(2026, 4, day),
        description=f"SERVICE {code}",
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        **{name: Decimal(value) if name != "patient" else value for name, value in more.items()},
    )


CLINIC = Bill(
    kind="statement",
    provider="Clínica del Río",
    due_date=date(2026, 6, 1),
    lines=(
        line(1, 2, "99204", "250.00"),
        line(2, 2, "80061", "70.00"),
        line(3, 16, "99213", "140.00"),
        line(4, 16, "93000", "90.00"),
    ),
    totals=Totals(charges=Decimal(550), patient_paid=Decimal(50), patient_owes=Decimal(500)),
    terms=(Term(kind="prompt_pay", text="Si paga antes del 05/10/2026 recibe 10% de descuento.", percent=Decimal(10)),),
)
FAMILY = CLINIC.model_copy(
    update={
        "lines": (
            line(1, 2, "99393", "180.00", patient="Abel Rey", patient_owes="0.00"),
            line(2, 16, "99213", "140.00", patient="Nora Rey", patient_owes="30.00"),
        ),
        "totals": Totals(charges=Decimal(320), patient_owes=Decimal(30)),
    }
)
NOTICE = Bill(
    kind="eob",
    payer="Prado Health",
    provider="Harbor Rehab",
    lines=(
        line(1, 2, "97110", "120.00", allowed="80.00", plan_paid="60.00", patient_owes="20.00"),
        line(2, 2, "97750", "95.00", plan_paid="0.00", not_covered="95.00", patient_owes="95.00"),
    ),
    totals=Totals(
        charges=Decimal(215), allowed=Decimal(80), adjustments=Decimal(40), plan_paid=Decimal(60),
        patient_owes=Decimal(115)
    ),
)  # fmt: skip


def last(assistant: Assistant, bill: Bill, *questions: str) -> str:
    conversation, words = Conversation(), ""
    for question in questions:
        reply = assistant.ask(Case(bill=bill), conversation, question)
        conversation, words = reply.conversation, reply.answer.answer
    return words


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        ("cuánto fue la primera visita en total", "y la segunda", "$230.00"),
        ("how much was the first visit altogether", "and the second", "$230.00"),
        ("cuál es lo más caro", "¿y lo segundo?", "$140.00"),
        ("what cost the most", "and the second", "$140.00"),
    ],
)
def test_the_second_goes_on_where_the_first_stood(assistant: Assistant, first: str, second: str, told: str) -> None:
    assert told in last(assistant, CLINIC, first, second).splitlines()[0]


@pytest.mark.parametrize(("first", "second"), [("cuánto es de Nora", "y de Abel"), ("what is nora's", "and abel's?")])
def test_after_one_person_the_next_is_added_up_too(assistant: Assistant, first: str, second: str) -> None:
    assert "$180.00" in last(assistant, FAMILY, first, second).splitlines()[0]


@pytest.mark.parametrize("question", ["si gano la apelación cuánto me queda", "if i win what do i owe"])
def test_what_is_won_is_what_was_not_covered(assistant: Assistant, question: str) -> None:
    assert "$20.00" in last(assistant, NOTICE, question).splitlines()[0]


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("¿ya contaron lo que pagué?", "$50.00"),
        ("did they count what i already paid", "$50.00"),
        ("si la pago antes del 10 cuánto queda", "$450.00"),
        ("if i pay before the 10th how much is it", "$450.00"),
        ("me pueden quitar el cobro del electro", "$460.00"),
    ],
)
def test_the_figure_asked_for_comes_first(assistant: Assistant, question: str, told: str) -> None:
    assert told in last(assistant, CLINIC, question).split("\n\n")[0]


@pytest.mark.parametrize("question", ["qué quiere decir allowed", "what does allowed mean"])
def test_the_allowed_amount_is_told_where_it_is_asked(assistant: Assistant, question: str) -> None:
    assert "$80.00" in last(assistant, NOTICE, question).splitlines()[0]


@pytest.mark.parametrize("question", ["a dónde me llevaron", "where did they take him"])
def test_where_someone_was_taken_is_in_the_record(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Case(bill=CLINIC), Conversation(), question).answer.abstained


def test_who_will_send_the_bill_after_a_notice(assistant: Assistant) -> None:
    assert "Harbor Rehab" in last(assistant, NOTICE, "quién me va a mandar la factura").splitlines()[0]
