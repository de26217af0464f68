"""How a thing is billed is told from the marks and codes beside it: the side, by video, the class of medicine."""

import pytest

from bot.assistant import Assistant
from bot.bill import Bill, Code, Line
from bot.case import Case, Conversation


def line(number: int, text: str, charge: str, *codes: tuple[str, str]) -> Line:
    held = tuple(Code(system=system, code=code) for system, code in codes)
    return Line(line=number, description=text, charge=charge, codes=held)


SHOULDERS = Bill(
    kind="statement",
    lines=(
        line(1, "XR SHOULDER 2 VIEWS", "210.00", ("cpt", "73030"), ("modifier", "LT")),
        line(2, "XR SHOULDER 2 VIEWS", "210.00", ("cpt", "73030"), ("modifier", "RT")),
        line(3, "INJ MAJOR JOINT", "330.00", ("cpt", "20610"), ("modifier", "LT")),
        line(4, "KENALOG 10MG", "44.00", ("hcpcs", "J3301")),
        line(5, "OFFICE VISIT EST", "180.00", ("cpt", "99213")),
    ),
)
VISITS = Bill(
    kind="statement",
    lines=(
        line(1, "OFFICE VISIT EST", "140.00", ("cpt", "99213"), ("modifier", "95")),
        line(2, "PSYCHOTHERAPY 45 MIN", "155.00", ("cpt", "90834")),
    ),
)


@pytest.mark.parametrize(
    ("question", "begins", "lines"),
    [
        ("were both shoulders x-rayed", "Yes. Both sides are billed.", {1, 2}),
        ("did they inject both shoulders", "No. Only the left side", {3}),
        ("which shoulder was the injection in", "It is billed for the left side.", {3}),
        ("was the right shoulder injected", "No. Only the left side", {3}),
        ("¿me hicieron placa de los dos hombros?", "Sí. Se cobraron los dos lados.", {1, 2}),
        ("is kenalog an antibiotic", "No. It is a steroid, not an antibiotic.", {4}),
        ("is the kenalog a steroid", "Yes. It is a steroid.", {4}),
        ("¿el kenalog es un antibiótico?", "No. Es un esteroide, no un antibiótico.", {4}),
    ],
)
def test_the_side_and_the_class_of_medicine(assistant: Assistant, question: str, begins: str, lines: set[int]) -> None:
    answer = assistant.ask(Case(bill=SHOULDERS), Conversation(), question).answer
    assert answer.answer.startswith(begins)
    assert set(answer.lines) == lines


def test_the_side_of_another_thing_is_asked_as_a_follow_up(assistant: Assistant) -> None:
    case = Case(bill=SHOULDERS)
    before = assistant.ask(case, Conversation(), "was it both shoulders for the x-ray").conversation
    assert assistant.ask(case, before, "and the injection, was that both").answer.answer.startswith("No. Only the left")


def test_video_is_told_by_its_mark_and_only_where_marks_are_printed(assistant: Assistant) -> None:
    def ask(bill: Bill, question: str) -> str:
        return assistant.ask(Case(bill=bill), Conversation(), question).answer.answer

    assert ask(VISITS, "was the office visit billed as a video visit").startswith("It is billed as telehealth")
    assert ask(VISITS, "did they bill the psychotherapy as telehealth").startswith(
        "Nothing here marks it as telehealth"
    )
    unmarked = Bill(kind="statement", lines=(VISITS.lines[1],))
    assert ask(unmarked, "is this billed as telehealth").startswith("I can't tell from this bill")
    assert ask(VISITS, "¿la consulta se cobró como telesalud?").startswith("Se cobra como telesalud")


@pytest.mark.parametrize(
    "question",
    [
        "why did they charge for both shoulders",
        "how much for the left shoulder",
        "they only did my left shoulder",
        "is the steroid safe for me",
        "what is this fee, i was late to the video visit",
        "should i take the antibiotic",
    ],
)
def test_what_asks_more_is_asked_of_something_else(assistant: Assistant, question: str) -> None:
    assert assistant.ask(Case(bill=SHOULDERS), Conversation(), question).answer.intent != "billed-as"


def test_a_medicine_given_on_several_days_is_one_medicine(assistant: Assistant) -> None:
    bill = Bill(
        kind="statement",
        lines=(
            line(1, "IV INFUSION FIRST HOUR", "300.00", ("cpt", "96365")),
            line(2, "IRON SUCROSE", "500.00", ("hcpcs", "J1756")),
            line(3, "IRON SUCROSE", "500.00", ("hcpcs", "J1756")),
        ),
    )
    answer = assistant.ask(Case(bill=bill), Conversation(), "is the iron sucrose chemo").answer
    assert answer.answer.startswith("No. It is iron")
