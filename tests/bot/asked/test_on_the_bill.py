"""Whether a service is on the bill is decided by its codes and words, and asked of nothing else."""

import pytest

from bot.asked.on_the_bill import service_asked
from bot.asked.service_codes import load_coded_services, services_named
from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation
from knowledge.question_features import plain


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
    "question",
    [
        "did they really do the ct",
        "why did they do a pregnancy test",
        "how much was the ct",
        "what did the ct show",
        "did the insurance cover the ct",
        "do i need another mri",
        "was the x-ray of my wrist or my hand",
        "i gave the crutches back, did they take them off",
        "¿cuánto costó la tomografía?",
        "¿de verdad me hicieron la tomografía?",
        "¿necesito una resonancia?",
    ],
)
def test_other_questions_of_a_service_are_none_of_it(question: str) -> None:
    assert service_asked(plain(question), ()) is None


def test_what_was_spoken_of_last_is_what_this_is() -> None:
    assert service_asked("is that the ct", (2,)) is None
    assert service_asked("is that the ct", ()) == "ct"


def test_the_narrower_name_is_meant() -> None:
    assert services_named("a blood test for hiv") == ("hiv",)
    assert services_named("the flu shot") == ("flu_shot",)
    assert services_named("a covid vaccine") == ("covid_shot",)


def test_every_service_has_its_words_in_both_languages() -> None:
    for service in load_coded_services().values():
        assert service.title("en")
        assert service.title("es")
        assert service.words.search(plain(service.title("en").split("(")[0]))
