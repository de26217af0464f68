"""A short message puts another part into the question before it, whatever kind of question that was."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line, Totals
from bot.case import Case, Conversation


def _line(number: int, day: int, name: str, code: str, charge: str, allowed: str, paid: str) -> Line:
    left = Decimal(allowed) - Decimal(paid)
    return Line(
        line=number,
        service_date=date(2026, 9, day),
        description=name,
        codes=(Code(system="cpt", code=code),),
        charge=Decimal(charge),
        allowed=Decimal(allowed),
        adjustment=Decimal(charge) - Decimal(allowed),
        plan_paid=Decimal(paid),
        coinsurance=left,
        patient_owes=left,
    )


LINES = (
    _line(1, 3, "OFFICE VISIT NEW", "99203", "310.00", "180.00", "144.00"),
    _line(2, 3, "XRAY SHOULDER", "73030", "150.00", "60.00", "48.00"),
    _line(3, 17, "ULTRASOUND SHOULDER", "76881", "420.00", "200.00", "160.00"),
    _line(4, 17, "CORTISONE INJECTION", "20610", "275.00", "110.00", "88.00"),
)


def _sum(field: str, lines: Iterable[Line] = LINES) -> Decimal:
    return sum((getattr(line, field) for line in lines), Decimal(0))


BILL = Bill(
    kind="statement",
    provider="Quail Run Orthopedics",
    payer="Sumac Health",
    lines=LINES,
    totals=Totals(
        charges=_sum("charge"),
        allowed=_sum("allowed"),
        adjustments=_sum("adjustment"),
        plan_paid=_sum("plan_paid"),
        patient_owes=_sum("patient_owes"),
    ),
)
ALL = (1, 2, 3, 4)
FIRSTS = (
    ("how much was the ultrasound", (3,), "charge"),
    ("what did the plan pay on the ultrasound", (3,), "plan_paid"),
    ("what is my share of the ultrasound", (3,), "patient_owes"),
    ("why does the ultrasound cost so much", (3,), "charge"),
    ("what percent of the bill is the ultrasound", (3,), "charge"),
    ("when did i have the ultrasound", (3,), "charge"),
    ("the x-ray and the visit, what are they together", (1, 2), "charge"),
    ("what did september 3 come to", (1, 2), "charge"),
    ("how much do i owe", ALL, "patient_owes"),
    ("what did insurance pay in all", ALL, "plan_paid"),
)
FIELDS_NAMED = (
    ("and me?", "patient_owes"),
    ("so what do i owe on it", "patient_owes"),
    ("how much did they cover", "plan_paid"),
    ("and their share", "plan_paid"),
    ("what was allowed", "allowed"),
    ("and the discount?", "adjustment"),
    ("what was the original price", "charge"),
)


def _first_sentence(assistant: Assistant, *messages: str) -> str:
    conversation, words = Conversation(), ""
    for message in messages:
        reply = assistant.ask(Case(bill=BILL), conversation, message)
        conversation, words = reply.conversation, reply.answer.answer
    return words.removeprefix("Yes. ").removeprefix("Sí. ").split("\n")[0]


def _shown(numbers: Iterable[int], field: str) -> str:
    return f"${_sum(field, [line for line in LINES if line.line in numbers]):,.2f}"


@pytest.mark.parametrize(("first", "lines", "_"), FIRSTS)
@pytest.mark.parametrize(("then", "field"), FIELDS_NAMED)
def test_another_amount_is_told_of_the_same_charges(
    assistant: Assistant, first: str, lines: tuple[int, ...], _: str, then: str, field: str
) -> None:
    assert _shown(lines, field) in _first_sentence(assistant, first, then)


@pytest.mark.parametrize(("first", "lines", "field"), [FIRSTS[0], FIRSTS[1], FIRSTS[2], FIRSTS[6], FIRSTS[7]])
def test_other_charges_are_told_in_the_same_amount(
    assistant: Assistant, first: str, lines: tuple[int, ...], field: str
) -> None:
    assert _shown((*lines, 4), field) in _first_sentence(assistant, first, "and together with the cortisone shot?")
    assert _shown(ALL, field) in _first_sentence(assistant, first, "and on everything")
    rest = [number for number in ALL if number not in lines]
    assert _shown(rest, field) in _first_sentence(assistant, first, "and the other charges?")


@pytest.mark.parametrize(
    ("messages", "lines", "field"),
    [
        (("¿cuánto pagó el plan por el ultrasonido?", "¿y lo permitido?"), (3,), "allowed"),
        (("¿cuánto cuesta el ultrasonido?", "¿entonces qué pago yo de eso?"), (3,), "patient_owes"),
        (("¿cuánto me toca del ultrasonido?", "¿y junto con la radiografía?"), (2, 3), "patient_owes"),
        (("¿cuánto debo?", "¿y del 17 de septiembre?"), (3, 4), "patient_owes"),
        (("¿qué es la línea 3?", "¿y en total?"), ALL, "charge"),
        (("how much did insurance pay", "minus the x-ray"), (1, 3, 4), "plan_paid"),
        (("what did the plan pay on the ultrasound", "and the full charge?", "and the x-ray?"), (2,), "charge"),
        (("what is my part of the x-ray", "and on the visit", "both together"), (1, 2), "patient_owes"),
    ],
)
def test_the_part_named_changes_and_the_rest_stays(
    assistant: Assistant, messages: tuple[str, ...], lines: tuple[int, ...], field: str
) -> None:
    assert _shown(lines, field) in _first_sentence(assistant, *messages)


@pytest.mark.parametrize(
    ("messages", "figure"),
    [
        (("how much was september 3", "leaving me with what", "and the other day?"), "$62.00"),
        (
            ("how much was september 3", "my portion of that", "and sept 17", "difference between the two days"),
            "$14.00",
        ),
        (("what are the x-ray and the visit together", "and the injection", "all of it together"), "$735.00"),
        (("how much was the x-ray", "and everything that day"), "$460.00"),
        (("what did the plan pay on lines 3 and 4", "what's that on average for each"), "$124.00"),
        (("how much was the x-ray", "and sumac paid what on it"), "$48.00"),
        (("how much do i owe", "which of them is most of that"), "$40.00"),
        (("what is my share of the ultrasound", "take that one out, whats the rest come to"), "$70.00"),
        (("how much was the x-ray", "sumac's price for it"), "$60.00"),
        (("how much was the ultrasound", "what am i on the hook for there"), "$40.00"),
        (("what do i owe on the x-ray", "who do i call about that", "and on the visit?"), "$36.00"),
        (("what's my part of the visit", "and of the x-ray", "how much more is the visit"), "$24.00"),
        (("¿cuánto es la radiografía?", "¿y el ultrasonido?", "¿todo junto?"), "$570.00"),
        (("¿cuánto rebajaron de la radiografía?", "¿la mitad de eso cuánto es?"), "$45.00"),
        (("¿cuánto fue el 3 de septiembre?", "¿y el 17?", "¿cuánto más fue el segundo?"), "$235.00"),
        (("how much was the visit", "what part of the whole bill is that"), "26.8%"),
        (("¿cuánto pagó el plan el 3 de septiembre?", "¿y el 17?", "¿y el otro?", "sume los dos"), "$440.00"),
        (("how much was the x-ray", "and the ultrasound", "add those two up"), "$570.00"),
        (("how much of what i owe is the visit", "my part of the x-ray and the visit"), "$48.00"),
        (("how much do i owe", "how much of it is the visit", "and the rest?"), "$74.00"),
        (("what is my coinsurance on the visit", "and the other 3?"), "$74.00"),
        (("explain the ultrasound charge", "what was sumac health's piece"), "$160.00"),
        (("how much was the visit", "and after insurance", "same with the x-ray"), "$12.00"),
        (("how much do i owe", "everything but the visit, whats my part"), "$74.00"),
        (("what is my share of the injection", "and of the x-ray", "total so far"), "$34.00"),
        (("how much was the visit", "so the discount was what, for that day"), "$220.00"),
        (("what is my share of the injection", "hows that split"), "$22.00"),
        (("¿pagaron completa la radiografía?", "¿y el ultrasonido?"), "$160.00"),
        (("¿cuánto cuesta el ultrasonido?", "¿y después del plan?", "¿lo mismo con la radiografía?"), "$12.00"),
        (("how much was the ultrasound", "my cost", "and for the x-ray"), "$12.00"),
        (("what did september 3 cost", "i mean what did it cost me", "and september 17"), "$62.00"),
        (("what do i owe in total", "which charge is most of it", "and the next biggest"), "$36.00"),
        (("¿cuánto me toca del ultrasonido?", "¿y de la radiografía?", "¿con eso cuánto voy?"), "$52.00"),
        (("what if i pay 20 now", "then in 4 payments after that"), "$22.50"),
        (("which is more, the x-ray or the visit", "by how much"), "$160.00"),
        (("what if i pay 20 now", "and 30 more on top of that"), "$60.00"),
        (("¿y si doy 20 ahora?", "el resto en 3 pagos", "no, sin dar los 20"), "$36.66"),
        (("how much do i owe on september 17", "why so much"), "$40.00"),
    ],
)
def test_what_is_told_goes_on_from_what_was_asked(assistant: Assistant, messages: tuple[str, ...], figure: str) -> None:
    assert figure in _first_sentence(assistant, *messages)


def test_one_of_those_that_are_alike_is_told_by_its_day(assistant: Assistant) -> None:
    first = _line(2, 3, "THERAPY", "97110", "90.00", "60.00", "48.00")
    lines = (LINES[0], first, _line(3, 17, "THERAPY", "97110", "90.00", "60.00", "30.00"))
    case, conversation = Case(bill=BILL.model_copy(update={"lines": lines})), Conversation()
    for message in ("how much was the therapy", "what did the plan pay the first time", "and the second?"):
        reply = assistant.ask(case, conversation, message)
        conversation = reply.conversation
    assert reply.answer.lines == (3,)
    assert "$30.00" in reply.answer.answer


def test_of_two_days_the_dearer_is_told(assistant: Assistant) -> None:
    told = _first_sentence(assistant, "how much was september 3", "and september 17", "which of the two was more")
    assert "$695.00, against $460.00" in told


def test_a_day_may_be_the_dearer_without_being_named(assistant: Assistant) -> None:
    told = _first_sentence(assistant, "¿cuánto fue el 3 de septiembre?", "¿y el 17?", "¿cuál salió más?")
    assert "$695.00, contra $460.00" in told


def test_a_half_is_that_of_the_figure_told_whatever_it_was(assistant: Assistant) -> None:
    told = _first_sentence(assistant, "how much did insurance pay", "whats half of that")
    assert f"${_sum('plan_paid') / 2:,.2f}" in told


@pytest.mark.parametrize(
    "then",
    ["and the mri?", "was it really 3 hours", "isn't that the same as line 2", "what does coinsurance mean",
     "did they bill my insurance", "what was found on the ultrasound", "are those two the same thing",
     "ya pagué eso", "is it covered by medicare"],
)  # fmt: skip
def test_what_says_more_than_a_part_is_left_to_others(assistant: Assistant, then: str) -> None:
    reply = assistant.ask(Case(bill=BILL), Conversation(), "what is my share of the ultrasound")
    answer = assistant.ask(Case(bill=BILL), reply.conversation, then).answer
    assert answer.intent not in ("line-and-plan", "group-total")


def test_an_emergency_visit_is_no_visit_at_an_office(assistant: Assistant) -> None:
    lines = (LINES[0], LINES[1], _line(3, 17, "EMERGENCY VISIT", "99284", "900.00", "500.00", "400.00"))
    bill = BILL.model_copy(update={"lines": lines})
    answer = assistant.ask(Case(bill=bill), Conversation(), "what was the er visit").answer
    assert answer.lines == (3,)
