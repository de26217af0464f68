"""Whether a service is on the bill is decided by its codes and words."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation


def line(number: int, text: str, charge: str, *codes: tuple[str, str]) -> Line:
    held = tuple(Code(system=system, code=code) for system, code in codes)
    return Line(line=number, description=text, charge=charge, codes=held)


FALL = Bill(
    kind="itemized_bill",
    lines=(
        line(1, "ER VISIT LVL 3", "890.00", ("cpt", "99283")),
        line(2, "CT HEAD W/O", "1410.00", ("cpt", "70450")),
        line(3, "XR WRIST 3V LT", "260.00", ("cpt", "73110"), ("modifier", "LT")),
        line(4, "HCG QUAL", "55.00", ("cpt", "84703")),
        line(5, "ONDANSETRON 1MG", "18.00", ("hcpcs", "J2405")),
    ),
)
SUMMARY = Bill(
    kind="statement",
    lines=(
        line(1, "EMERGENCY ROOM", "890.00", ("revenue", "0450")),
        line(2, "LABORATORY", "640.00", ("revenue", "0300")),
    ),
)


def asked(assistant: Assistant, bill: Bill, question: str) -> tuple[str, set[int], bool, str | None]:
    answer = assistant.ask(Case(bill=bill), Conversation(), question).answer
    return answer.answer, set(answer.lines), answer.abstained, answer.handoff.to if answer.handoff else None


@pytest.mark.parametrize(
    ("question", "begins", "lines"),
    [
        ("did they ct my head", "Yes, it is billed", {2}),
        ("is there a cat scan on this bill", "Yes, it is billed", {2}),
        ("was I given zofran", "Yes, it is billed", {5}),
        ("is a pregnancy test listed", "Yes, it is billed", {4}),
        ("did I have an mri", "I don't find an MRI", {2, 3}),
        ("did they xray my ankle", "No, not of that part", {3}),
        ("am i being charged for an ambulance", "I don't find an ambulance", set()),
        ("is there chemo on here", "No.", {5}),
        ("¿me sacaron una tomografía?", "Sí, aquí se cobra", {2}),
        ("¿hay una prueba de embarazo?", "Sí, aquí se cobra", {4}),
        ("¿me cobraron muletas?", "No encuentro muletas", set()),
    ],
)
def test_the_bill_decides_what_is_on_it(assistant: Assistant, question: str, begins: str, lines: set[int]) -> None:
    words, told, abstained, to = asked(assistant, FALL, question)
    assert words.startswith(begins)
    assert told == lines
    assert not abstained
    assert to is None


@pytest.mark.parametrize("question", ["did they test me for hiv", "¿me hicieron prueba de embarazo?"])
def test_one_line_for_many_services_decides_nothing(assistant: Assistant, question: str) -> None:
    words, told, abstained, to = asked(assistant, SUMMARY, question)
    assert words.startswith(("I can't tell", "No lo puedo saber"))
    assert (told, abstained, to) == ({2}, True, "billing office")


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("did they do a mammogram?", "I don't find a mammogram on this bill."),
        ("¿me hicieron una colonoscopia? cuánto fue", "No encuentro una colonoscopia en esta factura."),
        ("my son fell at school. did they do an mri?", "I don't find an MRI on this bill."),
        ("how much did the plan pay for the ultrasound", "I don't find an ultrasound on this bill."),
        ("cuánto debo de la resonancia", "No encuentro una resonancia magnética en esta factura."),
        ("¿me cobraron el panel metabólico?", "Sí, aquí se cobra:"),
        ("am i being charged for a metabolic panel", "Yes, it is billed here:"),
    ],
)
def test_it_is_said_at_once(assistant: Assistant, bill: Bill, question: str, begins: str) -> None:
    assert assistant.ask(Case(bill=bill), Conversation(), question).answer.answer.startswith(begins)


@pytest.mark.parametrize("question", ["did he have a heart attack", "¿le dio un derrame?"])
def test_what_ailed_someone_is_for_the_record(assistant: Assistant, bill: Bill, question: str) -> None:
    assert assistant.ask(Case(bill=bill), Conversation(), question).answer.abstained
